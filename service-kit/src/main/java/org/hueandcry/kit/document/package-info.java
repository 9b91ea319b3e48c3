/** What the OpenAPI documents of all services say alike. */
package org.hueandcry.kit.document;
