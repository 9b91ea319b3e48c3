/**
 * Finds works by words, numbers and sizes: keeps what each work is found by as numbers, knows which words are near a sought one, and ranks.
 * Whether a work may be shown is for the policies of the work to say, in the same statement.
 */
package org.hueandcry.artworks.search;
