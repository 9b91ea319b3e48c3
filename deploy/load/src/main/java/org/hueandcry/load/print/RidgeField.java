package org.hueandcry.load.print;

import java.util.Arrays;
import java.util.Random;

/**
 * Which way the ridges of one finger run and how far apart they are, at each place: by cores and deltas (the model of zeros and poles of
 * Sherlock and Monro), and a smooth unevenness of each finger's own. Lengths are in units of the finger's width, the origin is its middle, y
 * points down.
 */
final class RidgeField {

    /** Of ridges, in units of the width: 9 pixels of 416 at 500 per inch. */
    private static final double PERIOD = 9.0 / 416;

    /** How straight the ridges run away from a core before they turn around it: 1 is the bare model, in which they fan out. */
    private static final double PARALLEL = 1.8;

    private final Pattern pattern;
    private final double[][] cores;
    private final double[][] deltas;
    private final double[] axes;
    private final double archHeight;
    private final double tilt;
    private final SmoothNoise bend;
    private final SmoothNoise width;
    private final double period;

    RidgeField(Random random) {
        pattern = Pattern.any(random);
        double x = spread(random, 0.10);
        double y = -0.12 + spread(random, 0.14);
        double across = 0.24 + spread(random, 0.12);
        double below = 0.36 + spread(random, 0.14);
        cores = switch (pattern) {
            case ARCH -> new double[0][];
            case TENTED_ARCH, LEFT_LOOP, RIGHT_LOOP -> new double[][] {{x, y}};
            case WHORL -> new double[][] {{x, y}, {x + spread(random, 0.06), y + 0.04 + 0.14 * random.nextDouble()}};
        };
        deltas = switch (pattern) {
            case ARCH -> new double[0][];
            case TENTED_ARCH -> new double[][] {{x + spread(random, 0.02), y + 0.8 * below}};
            // a loop that opens to the left of the image has its delta on the right, and the other way round
            case LEFT_LOOP -> new double[][] {{x + across, y + below}};
            case RIGHT_LOOP -> new double[][] {{x - across, y + below}};
            case WHORL ->
                new double[][] {{x - across - 0.04, y + below}, {x + across + 0.04, y + below + spread(random, 0.06)}};
        };
        axes = Arrays.stream(cores).mapToDouble(this::axis).toArray();
        archHeight = 0.9 + random.nextDouble();
        tilt = spread(random, 0.1);
        bend = new SmoothNoise(random.nextLong(), 0.3);
        width = new SmoothNoise(random.nextLong(), 0.25);
        period = PERIOD * (1 + spread(random, 0.09));
    }

    private static double spread(Random random, double half) {
        return half * (2 * random.nextDouble() - 1);
    }

    /** Where the ridges around a core open to: the direction in which they run straight away from it. */
    private double axis(double[] core) {
        double axis = 0;
        for (double[] other : cores) {
            if (other != core) {
                axis += Math.atan2(core[1] - other[1], core[0] - other[0]);
            }
        }
        for (double[] delta : deltas) {
            axis -= Math.atan2(core[1] - delta[1], core[0] - delta[0]);
        }
        return axis;
    }

    private static double wrapped(double angle) {
        return angle - 2 * Math.PI * Math.rint(angle / (2 * Math.PI));
    }

    /** @return the angle of the ridge with the x axis, up to half a turn */
    double orientation(double x, double y) {
        double angle = tilt + 0.6 * bend.at(x, y);
        if (pattern == Pattern.ARCH) {
            double steep = Math.max(0, archHeight * (1 - Math.abs(y - 0.15) / 0.75));
            return angle
                    + Math.atan(steep * Math.sin(Math.PI * x) * Math.cos(0.5 * Math.PI * Math.min(1, Math.abs(x))));
        }
        for (double[] delta : deltas) {
            angle -= 0.5 * Math.atan2(y - delta[1], x - delta[0]);
        }
        for (int i = 0; i < cores.length; i++) {
            double around = wrapped(Math.atan2(y - cores[i][1], x - cores[i][0]) - axes[i]);
            angle += 0.5 * (axes[i] + Math.PI * Math.signum(around) * Math.pow(Math.abs(around) / Math.PI, PARALLEL));
        }
        return angle;
    }

    /** From ridge to ridge: somewhat closer above the core than below it. */
    double period(double x, double y) {
        return period * (1 + 0.12 * width.at(x, y) + 0.10 * Math.max(-1, Math.min(1, 1.5 * y)));
    }
}
