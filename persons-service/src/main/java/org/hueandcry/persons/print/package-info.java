/**
 * Fingerprints: taken in, given out, exported and forgotten with the person they are of. Formats are read
 * and written by {@code format}, what is compared is held in memory by {@code gallery}, and {@code identify} finds persons by it.
 */
package org.hueandcry.persons.print;
