/** The versions of records. */
package org.hueandcry.kit.version;
