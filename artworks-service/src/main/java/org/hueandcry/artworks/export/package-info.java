/** Gives a record out in the formats of museums: LIDO 1.1 and Linked Art. Reads what the caller may see, and changes nothing. */
package org.hueandcry.artworks.export;
