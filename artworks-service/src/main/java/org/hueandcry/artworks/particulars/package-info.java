/** What an authority records about a work of art: the fields of Object ID, and the theft. */
package org.hueandcry.artworks.particulars;
