package org.hueandcry.load.print;

import java.util.Random;

/** What the ridges of a finger form, with the share of fingers that do. */
enum Pattern {
    ARCH(0.04),
    TENTED_ARCH(0.03),
    LEFT_LOOP(0.34),
    RIGHT_LOOP(0.31),
    WHORL(0.28);

    private final double share;

    Pattern(double share) {
        this.share = share;
    }

    static Pattern any(Random random) {
        double left = random.nextDouble();
        for (Pattern pattern : values()) {
            left -= pattern.share;
            if (left < 0) {
                return pattern;
            }
        }
        return WHORL;
    }
}
