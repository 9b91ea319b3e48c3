package org.hueandcry.kit.photograph;

/**
 * A picture as it is kept: a JPEG, upright, and nothing but the picture.
 *
 * @param jpeg at most 12 megapixels; a larger picture is kept smaller
 * @param thumbnail a JPEG of at most 240 pixels a side
 */
public record Photograph(byte[] jpeg, byte[] thumbnail, int width, int height) {

    @Override
    public String toString() {
        return "Photograph[" + width + "x" + height + "]";
    }
}
