/**
 * The closed lists of codes that this service speaks, with their labels in the working languages. A list is the enum itself; its labels stand
 * in {@code code/codes_<language>.properties}, and nowhere else.
 */
package org.hueandcry.notices.code;
