/**
 * Fingerprints: taken in, given out, exported and forgotten with the person they are of; and persons found by them. What is compared is held in
 * memory by {@code gallery}; formats are read and written by {@code format}.
 */
package org.hueandcry.persons.print;
