package org.hueandcry.load.print;

import java.util.Random;

/**
 * How a finger touched.
 *
 * @param rotation in radians
 * @param x where the middle of the finger lies, in pixels of 500 per inch from the middle of the image
 * @param y likewise, downwards
 * @param part of the finger's length and width that touched, 1 for all that an image holds
 * @param pressure from -1 (dry: thin, broken ridges) to 1 (wet: ridges run into one another)
 * @param noise from 0 to 1
 * @param distortion how far skin was shifted beside the part that stuck, in pixels
 * @param scratches how many lines cross it
 * @param partX where the part that touched has its middle, as a share of what was left out
 * @param partY likewise, downwards
 */
record Contact(
        double rotation,
        double x,
        double y,
        double part,
        double pressure,
        double noise,
        double distortion,
        int scratches,
        double partX,
        double partY) {

    Contact(
            double rotation,
            double x,
            double y,
            double part,
            double pressure,
            double noise,
            double distortion,
            int scratches) {
        this(rotation, x, y, part, pressure, noise, distortion, scratches, 0, 0);
    }

    Contact rotated(double by) {
        return new Contact(by, x, y, part, pressure, noise, distortion, scratches, partX, partY);
    }

    Contact partly(double share, Random random) {
        return new Contact(
                rotation,
                x,
                y,
                share,
                pressure,
                noise,
                distortion,
                scratches,
                2 * random.nextDouble() - 1,
                2 * random.nextDouble() - 1);
    }

    Contact noisy(double much) {
        return new Contact(rotation, x, y, part, pressure, much, distortion, scratches, partX, partY);
    }

    Contact pressed(double hard) {
        return new Contact(rotation, x, y, part, hard, noise, distortion, scratches, partX, partY);
    }

    Contact distorted(double far) {
        return new Contact(rotation, x, y, part, pressure, noise, far, scratches, partX, partY);
    }

    Contact scratched(int times) {
        return new Contact(rotation, x, y, part, pressure, noise, distortion, times, partX, partY);
    }
}
