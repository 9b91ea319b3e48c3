/**
 * Persons found by fingerprints: among all, by the gallery, each read again under the policies; and one to one. What is asked about is compared
 * and forgotten.
 */
package org.hueandcry.persons.print.identify;
