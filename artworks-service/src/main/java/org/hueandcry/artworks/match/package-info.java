/**
 * Finds works by example: compares a description, as a dealer or an officer gives it, with the records that the caller may see, and says what
 * was alike. It ranks and explains; whether two are the same work is for people to say.
 */
package org.hueandcry.artworks.match;
