/** Photographs of records: taken in safely, kept without what cameras write into them, as visible as the record. */
package org.hueandcry.kit.photograph;
