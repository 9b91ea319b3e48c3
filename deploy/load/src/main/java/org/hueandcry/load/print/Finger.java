package org.hueandcry.load.print;

import java.util.Random;

/**
 * The ridges of one finger, as they would be if all of its skin could be seen: from -1 in a valley to 1 on a ridge.
 *
 * <p>They grow from random seeds by a filter that at each place lets through waves of the ridges' direction and distance only, over and
 * over; where what has grown from different seeds meets, ridges end or fork by themselves. It is done at 250 pixels per inch, which shows
 * every ridge and takes a sixteenth of the time that 500 would.
 */
public final class Finger {

    /** Pixels of 250 per inch: 21 by 29 mm. */
    static final int WIDTH = 208;

    static final int HEIGHT = 288;

    private static final int ROUNDS = 26;
    private static final int SEEDS = 40;
    private static final float GAIN = 2.4f;
    private static final int RADIUS = 5;
    private static final int SIDE = 2 * RADIUS + 1;
    /** How far ridges are from where they would run evenly, and over which length, in pixels. */
    private static final double WAVINESS = 2.5;

    private static final double WAVE = 12;

    private static final int ANGLES = 64;

    /** Distances of ridges from {@link #LEAST} on, in pixels. */
    private static final int PERIODS = 16;

    private static final double LEAST = 3.4;
    private static final double PERIOD_STEP = 0.15;
    private static final float[][] KERNELS = kernels();

    private final byte[] ridges;

    private Finger(byte[] ridges) {
        this.ridges = ridges;
    }

    /** @param number any; each is another finger */
    public static Finger of(long number) {
        Random random = new Random(number * 0x9E3779B97F4A7C15L + 0x5DEECE66DL);
        random.nextLong();
        RidgeField field = new RidgeField(random);
        int[] kernels = new int[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                kernels[y * WIDTH + x] = kernel(field, x, y);
            }
        }
        // a margin as wide as the filter spares asking for the border
        int stride = WIDTH + 2 * RADIUS;
        float[] from = new float[stride * (HEIGHT + 2 * RADIUS)];
        for (int seed = 0; seed < SEEDS; seed++) {
            int at = (RADIUS + random.nextInt(HEIGHT)) * stride + RADIUS + random.nextInt(WIDTH);
            from[at] = random.nextBoolean() ? 1 : -1;
        }
        float[] to = new float[from.length];
        for (int round = 0; round < ROUNDS; round++) {
            filter(from, to, kernels, stride);
            float[] next = from;
            from = to;
            to = next;
        }
        return new Finger(wavy(from, stride, random));
    }

    /**
     * No ridge runs as even as a filter makes it. Without this, chance resemblance of two fingers is ten times as frequent as the matcher's
     * scores, made from real prints, say.
     */
    private static byte[] wavy(float[] even, int stride, Random random) {
        SmoothNoise right = new SmoothNoise(random.nextLong(), WAVE);
        SmoothNoise down = new SmoothNoise(random.nextLong(), WAVE);
        byte[] ridges = new byte[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double fromX = x + RADIUS + WAVINESS * right.at(x, y);
                double fromY = y + RADIUS + WAVINESS * down.at(x, y);
                int at = (int) fromY * stride + (int) fromX;
                double beside = fromX - (int) fromX;
                double below = fromY - (int) fromY;
                double value = (1 - below) * ((1 - beside) * even[at] + beside * even[at + 1])
                        + below * ((1 - beside) * even[at + stride] + beside * even[at + stride + 1]);
                ridges[y * WIDTH + x] = (byte) Math.round(127 * value);
            }
        }
        return ridges;
    }

    /** At a place in pixels of 500 per inch, the origin in the middle; between the grid's points as a cubic runs through them. */
    double at(double x, double y) {
        double gridX = 0.5 * x + 0.5 * WIDTH;
        double gridY = 0.5 * y + 0.5 * HEIGHT;
        int column = (int) Math.floor(gridX);
        int row = (int) Math.floor(gridY);
        if (column < 1 || row < 1 || column >= WIDTH - 2 || row >= HEIGHT - 2) {
            return -1;
        }
        double right = gridX - column;
        double down = gridY - row;
        double sum = 0;
        for (int i = -1; i <= 2; i++) {
            int at = (row + i) * WIDTH + column;
            double along = cubic(ridges[at - 1], ridges[at], ridges[at + 1], ridges[at + 2], right);
            sum += along * weight(i, down);
        }
        return Math.max(-1, Math.min(1, sum / 127));
    }

    private static double cubic(double before, double left, double right, double after, double share) {
        return left
                + 0.5
                        * share
                        * (right
                                - before
                                + share
                                        * (2 * before
                                                - 5 * left
                                                + 4 * right
                                                - after
                                                + share * (3 * (left - right) + after - before)));
    }

    private static double weight(int i, double share) {
        return switch (i) {
            case -1 -> cubic(1, 0, 0, 0, share);
            case 0 -> cubic(0, 1, 0, 0, share);
            case 1 -> cubic(0, 0, 1, 0, share);
            default -> cubic(0, 0, 0, 1, share);
        };
    }

    /** Whether the finger has skin there; lengths in pixels of 500 per inch from the middle. */
    static boolean covers(double x, double y) {
        double across = x / (WIDTH - 6);
        double along = y < 0 ? y / (HEIGHT - 6) : 0.8 * y / (HEIGHT - 6);
        double steep = Math.pow(Math.abs(along), 2.4);
        return across * across + steep < 1 && y < HEIGHT - 6;
    }

    private static void filter(float[] from, float[] to, int[] kernels, int stride) {
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                float[] kernel = KERNELS[kernels[y * WIDTH + x]];
                float sum = 0;
                for (int i = 0; i < SIDE; i++) {
                    // written out, so that the processor need not wait for one product to add the next
                    int k = i * SIDE;
                    int at = (y + i) * stride + x;
                    sum += kernel[k] * from[at]
                            + kernel[k + 1] * from[at + 1]
                            + (kernel[k + 2] * from[at + 2] + kernel[k + 3] * from[at + 3])
                            + (kernel[k + 4] * from[at + 4] + kernel[k + 5] * from[at + 5])
                            + (kernel[k + 6] * from[at + 6] + kernel[k + 7] * from[at + 7])
                            + (kernel[k + 8] * from[at + 8]
                                    + kernel[k + 9] * from[at + 9]
                                    + kernel[k + 10] * from[at + 10]);
                }
                to[(y + RADIUS) * stride + x + RADIUS] = Math.max(-1, Math.min(1, GAIN * sum));
            }
        }
    }

    private static int kernel(RidgeField field, int x, int y) {
        double toX = (x - 0.5 * WIDTH) / WIDTH;
        double toY = (y - 0.5 * HEIGHT) / WIDTH;
        int angle = Math.floorMod(Math.round(field.orientation(toX, toY) / Math.PI * ANGLES), ANGLES);
        long period = Math.round((field.period(toX, toY) * WIDTH - LEAST) / PERIOD_STEP);
        return (int) Math.max(0, Math.min(PERIODS - 1, period)) * ANGLES + angle;
    }

    /** Waves across a ridge under a bell, freed of their mean, so that an even area stays empty. */
    private static float[][] kernels() {
        float[][] kernels = new float[PERIODS * ANGLES][];
        for (int i = 0; i < kernels.length; i++) {
            double angle = Math.PI * (i % ANGLES) / ANGLES;
            double period = LEAST + PERIOD_STEP * (i / ANGLES);
            double narrow = 0.5 / (0.45 * period * 0.45 * period);
            double[] wave = new double[SIDE * SIDE];
            double[] bell = new double[SIDE * SIDE];
            double waves = 0;
            double bells = 0;
            for (int at = 0; at < wave.length; at++) {
                int x = at % SIDE - RADIUS;
                int y = at / SIDE - RADIUS;
                double across = y * Math.cos(angle) - x * Math.sin(angle);
                bell[at] = Math.exp(-narrow * (x * x + y * y));
                wave[at] = Math.cos(2 * Math.PI * across / period);
                waves += bell[at] * wave[at];
                bells += bell[at];
            }
            double passed = 0;
            float[] kernel = new float[wave.length];
            for (int at = 0; at < wave.length; at++) {
                kernel[at] = (float) (bell[at] * (wave[at] - waves / bells));
                passed += kernel[at] * wave[at];
            }
            for (int at = 0; at < kernel.length; at++) {
                kernel[at] /= (float) passed;
            }
            kernels[i] = kernel;
        }
        return kernels;
    }
}
