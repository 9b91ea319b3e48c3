/** Removes what the kit's tables need no longer. */
package org.hueandcry.kit.sweep;
