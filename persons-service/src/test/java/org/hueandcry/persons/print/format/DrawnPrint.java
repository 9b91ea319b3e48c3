package org.hueandcry.persons.print.format;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * Something like a fingerprint at 500 pixels an inch: waves around a core, nine pixels long, in which each turn of the phase around a point
 * makes a ridge begin. The seed says where the core and the points are: another seed is another finger.
 */
final class DrawnPrint {

    private static final double WAVE = 9;
    private static final int POINTS = 45;

    private DrawnPrint() {}

    static GrayImage of(long seed) {
        return of(seed, 360, 420);
    }

    static GrayImage of(long seed, int width, int height) {
        Random random = new Random(seed);
        double[][] points = new double[POINTS][];
        for (int i = 0; i < POINTS; i++) {
            double angle = random.nextDouble() * 2 * Math.PI;
            double distance = Math.sqrt(random.nextDouble()) * 0.42;
            points[i] = new double[] {
                width * (0.5 + distance * Math.cos(angle)),
                height * (0.5 + distance * Math.sin(angle)),
                random.nextBoolean() ? 1 : -1
            };
        }
        double coreX = width * (0.45 + random.nextDouble() / 10);
        double coreY = height * (0.4 + random.nextDouble() / 10);
        double stretch = 0.7 + random.nextDouble() / 4;
        byte[] pixels = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double phase = 2 * Math.PI / WAVE * Math.hypot(x - coreX, stretch * (y - coreY));
                for (double[] point : points) {
                    phase += point[2] * Math.atan2(y - point[1], x - point[0]);
                }
                double edge = Math.hypot((x - width / 2.0) / (0.46 * width), (y - height / 2.0) / (0.46 * height));
                double ink = Math.min(1, Math.max(0, (1 - edge) * 12));
                double light = 235 - ink * (100 - 90 * Math.cos(phase)) + random.nextGaussian() * 6;
                pixels[y * width + x] = (byte) Math.min(255, Math.max(0, light));
            }
        }
        return new GrayImage(width, height, pixels);
    }

    /** Prints beside each other on one sheet. */
    static GrayImage beside(GrayImage... prints) {
        int width = 0;
        int height = 0;
        for (GrayImage print : prints) {
            width += print.width();
            height = Math.max(height, print.height());
        }
        byte[] sheet = new byte[width * height];
        Arrays.fill(sheet, (byte) 235);
        int left = 0;
        for (GrayImage print : prints) {
            for (int y = 0; y < print.height(); y++) {
                System.arraycopy(print.pixels(), y * print.width(), sheet, y * width + left, print.width());
            }
            left += print.width();
        }
        return new GrayImage(width, height, sheet);
    }

    static byte[] as(String format, GrayImage print) {
        BufferedImage image = new BufferedImage(print.width(), print.height(), BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, print.width(), print.height(), print.pixels());
        return encoded(format, image);
    }

    static byte[] encoded(String format, BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException("no writer: " + format);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
