/** The lists of codes of works of art; their labels stand in {@code code/codes_<language>.properties}, and nowhere else. */
package org.hueandcry.artworks.code;
