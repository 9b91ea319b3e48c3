package org.hueandcry.persons.print.format;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A byte a pixel, row by row, 0 black.
 *
 * @param pixels never changed
 */
record GrayImage(int width, int height, byte[] pixels) {

    int at(int x, int y) {
        return pixels[y * width + x] & 0xff;
    }

    GrayImage cut(int left, int top, int right, int bottom) {
        byte[] cut = new byte[(right - left) * (bottom - top)];
        for (int y = top; y < bottom; y++) {
            System.arraycopy(pixels, y * width + left, cut, (y - top) * (right - left), right - left);
        }
        return new GrayImage(right - left, bottom - top, cut);
    }

    GrayImage negative() {
        byte[] negative = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            negative[i] = (byte) ~pixels[i];
        }
        return new GrayImage(width, height, negative);
    }

    /** A pixel for each square of so many. */
    GrayImage reduced(int by) {
        if (by <= 1) {
            return this;
        }
        int columns = width / by;
        int rows = height / by;
        byte[] reduced = new byte[columns * rows];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                int sum = 0;
                for (int dy = 0; dy < by; dy++) {
                    for (int dx = 0; dx < by; dx++) {
                        sum += at(x * by + dx, y * by + dy);
                    }
                }
                reduced[y * columns + x] = (byte) (sum / (by * by));
            }
        }
        return new GrayImage(columns, rows, reduced);
    }

    /** Each pixel the mean of itself and its neighbours: without the grain of paper and sensor. */
    GrayImage smoothed() {
        byte[] smoothed = pixels.clone();
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int sum = 0;
                for (int dy = -1; dy <= 1; dy++) {
                    sum += at(x - 1, y + dy) + at(x, y + dy) + at(x + 1, y + dy);
                }
                smoothed[y * width + x] = (byte) (sum / 9);
            }
        }
        return new GrayImage(width, height, smoothed);
    }

    /** Larger or smaller by less than twice, by what lies between pixels. */
    GrayImage resized(double by) {
        int columns = Math.max(1, (int) Math.round(width * by));
        int rows = Math.max(1, (int) Math.round(height * by));
        byte[] resized = new byte[columns * rows];
        for (int y = 0; y < rows; y++) {
            double sourceY = Math.min(height - 1.0, Math.max(0, (y + 0.5) / by - 0.5));
            int top = Math.min(height - 2 < 0 ? 0 : height - 2, (int) sourceY);
            double down = sourceY - top;
            for (int x = 0; x < columns; x++) {
                double sourceX = Math.min(width - 1.0, Math.max(0, (x + 0.5) / by - 0.5));
                int left = Math.min(width - 2 < 0 ? 0 : width - 2, (int) sourceX);
                double over = sourceX - left;
                int right = Math.min(width - 1, left + 1);
                int bottom = Math.min(height - 1, top + 1);
                double upper = at(left, top) * (1 - over) + at(right, top) * over;
                double lower = at(left, bottom) * (1 - over) + at(right, bottom) * over;
                resized[y * columns + x] = (byte) Math.round(upper * (1 - down) + lower * down);
            }
        }
        return new GrayImage(columns, rows, resized);
    }

    byte[] toPng() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, width, height, pixels);
        ByteArrayOutputStream out = new ByteArrayOutputStream(pixels.length / 2);
        // in memory: by itself ImageIO would go through a file
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", stream);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
