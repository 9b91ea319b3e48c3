package org.hueandcry.load.print;

/** A random surface without edges between -1 and 1: independent values on a grid, smoothly joined. */
final class SmoothNoise {

    private final long seed;
    private final double step;

    /** @param step from one value to the next */
    SmoothNoise(long seed, double step) {
        this.seed = seed;
        this.step = step;
    }

    double at(double x, double y) {
        double gridX = x / step;
        double gridY = y / step;
        int column = (int) Math.floor(gridX);
        int row = (int) Math.floor(gridY);
        double right = eased(gridX - column);
        double down = eased(gridY - row);
        double above = (1 - right) * value(column, row) + right * value(column + 1, row);
        double below = (1 - right) * value(column, row + 1) + right * value(column + 1, row + 1);
        return (1 - down) * above + down * below;
    }

    private static double eased(double share) {
        return share * share * (3 - 2 * share);
    }

    private double value(int column, int row) {
        long mixed = seed + column * 0x9E3779B97F4A7C15L + row * 0xC2B2AE3D27D4EB4FL;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        mixed ^= mixed >>> 31;
        return (mixed >> 11) * 0x1p-52;
    }
}
