/**
 * The closed lists of codes that a service speaks, with their labels in the working languages, over HTTP and in the OpenAPI document. A list
 * is an enum of the service; its labels stand in the service's {@code code/codes_<language>.properties}, and nowhere else.
 */
package org.hueandcry.kit.code;
