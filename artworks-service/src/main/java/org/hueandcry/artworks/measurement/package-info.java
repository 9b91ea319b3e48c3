/**
 * What measurements in words mean: {@code 8 7/16 x 4 13/16" (21.5 x 12.3 cm)}, {@code support: 179 x 113 mm}, {@code diam. 4 cm, 2 kg}. What is
 * read is in millimetres and grams; what is not understood is said.
 */
package org.hueandcry.artworks.measurement;
