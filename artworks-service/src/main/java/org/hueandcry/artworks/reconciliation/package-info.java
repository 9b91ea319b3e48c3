/**
 * Proposes that a work that was found, and nobody knows whose it is, is one that was stolen: compares each with the other side by words, sizes and
 * photographs when either is stored, and tells each owner who may see the other's record. What it is, the owners say.
 */
package org.hueandcry.artworks.reconciliation;
