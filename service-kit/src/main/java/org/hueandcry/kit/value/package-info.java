/** Values of the API that every service writes the same way. */
package org.hueandcry.kit.value;
