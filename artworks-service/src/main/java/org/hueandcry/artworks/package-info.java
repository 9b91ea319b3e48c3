/** Stolen works of art: a feature a package. */
package org.hueandcry.artworks;
