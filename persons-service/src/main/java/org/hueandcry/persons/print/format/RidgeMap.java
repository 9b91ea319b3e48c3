package org.hueandcry.persons.print.format;

import java.util.Arrays;

/**
 * Where an image of 500 pixels an inch shows the ridges of a finger. Looked at is a window around each sixteenth pixel: there must be
 * contrast, most edges must run in one direction, and across this direction light and dark must alternate like a wave of the length that
 * ridges have; and a neighbour must agree in direction and length, as ridges flow and bend slowly. Fur, grass, bricks and writing fulfil
 * one or the other, but hardly all of it in one place.
 */
final class RidgeMap {

    static final int STEP = 16;
    static final double PIXELS_A_MILLIMETRE = 500 / 25.4;

    private static final int HALF = 16;
    private static final double LEAST_CONTRAST = 4;
    private static final double LEAST_COHERENCE = 0.3;
    private static final double LEAST_WAVE = 0.45;

    /** Ridges of a child are 5 pixels apart, wide ones of a man 13. */
    private static final double SHORTEST_WAVE = 4.2;

    private static final double LONGEST_WAVE = 17;
    private static final double[] FREQUENCIES = new double[36];
    private static final double[][] SINES = new double[FREQUENCIES.length][2 * HALF];
    private static final double[][] COSINES = new double[FREQUENCIES.length][2 * HALF];

    static {
        for (int f = 0; f < FREQUENCIES.length; f++) {
            FREQUENCIES[f] = 1 / 32.0 + f * (1 / 3.0 - 1 / 32.0) / (FREQUENCIES.length - 1);
            for (int i = 0; i < 2 * HALF; i++) {
                SINES[f][i] = Math.sin(2 * Math.PI * FREQUENCIES[f] * (i - HALF + 0.5));
                COSINES[f][i] = Math.cos(2 * Math.PI * FREQUENCIES[f] * (i - HALF + 0.5));
            }
        }
    }

    private final GrayImage image;
    private final int columns;
    private final int rows;
    private final double[] contrast;
    private final double[] mean;
    private final double[] across;
    private final double[] wave;
    private final boolean[] ridges;
    private double ink = LEAST_CONTRAST;

    private RidgeMap(GrayImage image) {
        this.image = image;
        this.columns = Math.max(0, (image.width() - 2 * HALF) / STEP + 1);
        this.rows = Math.max(0, (image.height() - 2 * HALF) / STEP + 1);
        int windows = columns * rows;
        this.contrast = new double[windows];
        this.mean = new double[windows];
        this.across = new double[windows];
        this.wave = new double[windows];
        this.ridges = new boolean[windows];
    }

    static RidgeMap of(GrayImage image) {
        RidgeMap map = new RidgeMap(image.smoothed());
        for (int row = 0; row < map.rows; row++) {
            for (int column = 0; column < map.columns; column++) {
                map.look(row * map.columns + column, column * STEP + HALF, row * STEP + HALF);
            }
        }
        map.judgeInk();
        map.keepWhereNeighboursAgree();
        return map;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    boolean hasRidges(int column, int row) {
        return ridges[row * columns + column];
    }

    /** Whether there is anything. */
    boolean isInked(int column, int row) {
        return contrast[row * columns + column] >= ink;
    }

    double squareMillimetresOfRidges() {
        return squareMillimetres(count(ridges));
    }

    double squareMillimetresInked() {
        return squareMillimetres(inked());
    }

    /** How much of what is inked has clear ridges. */
    double clearShare() {
        int inked = inked();
        return inked == 0 ? 0 : (double) count(ridges) / inked;
    }

    /** How much all ridges run in one direction, from 0 to 1: a finger's bend, lines of writing and stripes don't. */
    double straightness() {
        double cosine = 0;
        double sine = 0;
        int count = 0;
        for (int i = 0; i < ridges.length; i++) {
            if (ridges[i]) {
                cosine += Math.cos(2 * across[i]);
                sine += Math.sin(2 * across[i]);
                count++;
            }
        }
        return count == 0 ? 1 : Math.hypot(cosine, sine) / count;
    }

    /** Light ridges on dark: what holds no ridges is dark, and darker than what holds them. */
    boolean isNegative() {
        double empty = 0;
        double light = 0;
        int empties = 0;
        int full = 0;
        for (int i = 0; i < ridges.length; i++) {
            if (contrast[i] < ink) {
                empty += mean[i];
                empties++;
            } else if (ridges[i]) {
                light += mean[i];
                full++;
            }
        }
        return empties > ridges.length / 10 && full > 0 && empty / empties < 90 && empty / empties < light / full - 20;
    }

    private static double squareMillimetres(int windows) {
        return windows * STEP * STEP / (PIXELS_A_MILLIMETRE * PIXELS_A_MILLIMETRE);
    }

    private static int count(boolean[] of) {
        int count = 0;
        for (boolean one : of) {
            count += one ? 1 : 0;
        }
        return count;
    }

    private int inked() {
        int inked = 0;
        for (double one : contrast) {
            inked += one >= ink ? 1 : 0;
        }
        return inked;
    }

    private void look(int window, int centreX, int centreY) {
        double sum = 0;
        double squares = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int y = centreY - HALF; y < centreY + HALF; y++) {
            int up = Math.max(0, y - 1);
            int down = Math.min(image.height() - 1, y + 1);
            for (int x = centreX - HALF; x < centreX + HALF; x++) {
                int pixel = image.at(x, y);
                sum += pixel;
                squares += pixel * pixel;
                int overX = image.at(Math.min(image.width() - 1, x + 1), y) - image.at(Math.max(0, x - 1), y);
                int overY = image.at(x, down) - image.at(x, up);
                xx += overX * overX;
                yy += overY * overY;
                xy += overX * overY;
            }
        }
        int pixels = 4 * HALF * HALF;
        mean[window] = sum / pixels;
        contrast[window] = Math.sqrt(Math.max(0, squares / pixels - mean[window] * mean[window]));
        double edges = xx + yy;
        if (contrast[window] < LEAST_CONTRAST || edges == 0) {
            return;
        }
        double coherence = Math.sqrt((xx - yy) * (xx - yy) + 4 * xy * xy) / edges;
        across[window] = Math.atan2(2 * xy, xx - yy) / 2;
        if (coherence >= LEAST_COHERENCE) {
            wave[window] = wave(profile(centreX, centreY, across[window]));
            ridges[window] = wave[window] >= SHORTEST_WAVE && wave[window] <= LONGEST_WAVE;
        }
    }

    /** Light and dark along a line across the ridges, each the mean of what lies beside the line; without its mean and slope. */
    private double[] profile(int centreX, int centreY, double direction) {
        double cos = Math.cos(direction);
        double sin = Math.sin(direction);
        double[] profile = new double[2 * HALF];
        double sum = 0;
        double slope = 0;
        double weight = 0;
        for (int i = 0; i < 2 * HALF; i++) {
            double along = i - HALF + 0.5;
            for (int beside = -6; beside <= 6; beside++) {
                int x = (int) Math.round(centreX + along * cos - beside * sin);
                int y = (int) Math.round(centreY + along * sin + beside * cos);
                profile[i] += image.at(
                        Math.min(image.width() - 1, Math.max(0, x)), Math.min(image.height() - 1, Math.max(0, y)));
            }
            profile[i] /= 13;
            sum += profile[i];
            slope += profile[i] * along;
            weight += along * along;
        }
        for (int i = 0; i < 2 * HALF; i++) {
            profile[i] -= sum / (2 * HALF) + slope / weight * (i - HALF + 0.5);
        }
        return profile;
    }

    /** The length of the wave that explains most of the profile; 0 where it explains too little. */
    private static double wave(double[] profile) {
        double energy = 0;
        for (double value : profile) {
            energy += value * value;
        }
        double most = 0;
        int best = -1;
        for (int f = 0; f < FREQUENCIES.length; f++) {
            double sine = 0;
            double cosine = 0;
            for (int i = 0; i < profile.length; i++) {
                sine += profile[i] * SINES[f][i];
                cosine += profile[i] * COSINES[f][i];
            }
            double explained = (sine * sine + cosine * cosine) / HALF;
            if (explained > most) {
                most = explained;
                best = f;
            }
        }
        return energy > 0 && most / energy >= LEAST_WAVE ? 1 / FREQUENCIES[best] : 0;
    }

    /** The grain of paper has contrast too: inked is what has a fifth of that of the inked parts. */
    private void judgeInk() {
        double[] sorted = contrast.clone();
        Arrays.sort(sorted);
        if (sorted.length > 0) {
            ink = Math.max(LEAST_CONTRAST, sorted[sorted.length * 9 / 10] / 5);
        }
    }

    private void keepWhereNeighboursAgree() {
        boolean[] agreed = new boolean[ridges.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int agreeing = agree(column, row, column - 1, row)
                        + agree(column, row, column + 1, row)
                        + agree(column, row, column, row - 1)
                        + agree(column, row, column, row + 1);
                agreed[row * columns + column] = agreeing >= 2;
            }
        }
        System.arraycopy(agreed, 0, ridges, 0, ridges.length);
    }

    private int agree(int column, int row, int otherColumn, int otherRow) {
        int window = row * columns + column;
        int other = otherRow * columns + otherColumn;
        if (otherColumn < 0
                || otherRow < 0
                || otherColumn >= columns
                || otherRow >= rows
                || !ridges[window]
                || !ridges[other]) {
            return 0;
        }
        double turned = Math.abs(Math.sin(across[window] - across[other]));
        double ratio = wave[window] / wave[other];
        return turned < 0.5 && ratio > 0.7 && ratio < 1.4 ? 1 : 0;
    }
}
