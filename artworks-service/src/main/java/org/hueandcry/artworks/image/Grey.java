package org.hueandcry.artworks.image;

import boofcv.struct.image.GrayF32;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** A picture as it is compared: its light alone, small. */
final class Grey {

    /** Pixels of the longer side: enough for the features that survive a photograph, and few enough to be quick. */
    static final int LONGER_SIDE = 480;

    private Grey() {}

    /** Never larger than it is. */
    static GrayF32 of(BufferedImage picture) {
        double scale = Math.min(1, LONGER_SIDE / (double) Math.max(picture.getWidth(), picture.getHeight()));
        return of(picture, Math.max(1, (int) Math.round(picture.getWidth() * scale)), Math.max(1, (int)
                Math.round(picture.getHeight() * scale)));
    }

    /** Halved until it is near, so that no pixel is left out. */
    static GrayF32 of(BufferedImage picture, int width, int height) {
        BufferedImage smaller = picture;
        while (smaller.getWidth() >= 2 * width && smaller.getHeight() >= 2 * height) {
            smaller = drawn(smaller, smaller.getWidth() / 2, smaller.getHeight() / 2);
        }
        smaller = drawn(smaller, width, height);
        GrayF32 grey = new GrayF32(width, height);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            smaller.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int rgb = row[x];
                grey.data[y * width + x] =
                        0.299f * (rgb >> 16 & 255) + 0.587f * (rgb >> 8 & 255) + 0.114f * (rgb & 255);
            }
        }
        return grey;
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return drawn;
    }

    /** How much its light varies, as the standard deviation: of one colour it is 0. */
    static double contrast(GrayF32 grey) {
        double sum = 0;
        double squares = 0;
        for (float one : grey.data) {
            sum += one;
            squares += (double) one * one;
        }
        double mean = sum / grey.data.length;
        return Math.sqrt(Math.max(0, squares / grey.data.length - mean * mean));
    }
}
