package org.hueandcry.load.print;

import java.util.Random;

/** What happens to a print when it is taken; how much is drawn anew for each print. */
public enum Disturbance {
    /** As when a finger is enrolled with care: whole, nearly upright, a little noise. */
    NONE,
    ROTATION,
    PARTIAL,
    NOISE,
    DRY,
    WET,
    DISTORTION,
    SCRATCHES,
    /** All of them at once, each to some degree. */
    POOR;

    /** @param severity of what makes a poor print, about 1 */
    Contact contact(Random random, double severity) {
        Contact careful = new Contact(
                Math.toRadians(6 * random.nextGaussian()),
                8 * random.nextGaussian(),
                8 * random.nextGaussian(),
                1,
                0.05 * random.nextGaussian(),
                0.10,
                2,
                random.nextInt(2));
        return switch (this) {
            case NONE -> careful;
            case ROTATION -> careful.rotated(Math.toRadians(between(random, 20, 90)) * sign(random));
            case PARTIAL -> careful.partly(between(random, 0.40, 0.60), random);
            case NOISE -> careful.noisy(between(random, 0.8, 1.4));
            case DRY -> careful.pressed(-between(random, 0.45, 0.85));
            case WET -> careful.pressed(between(random, 0.45, 0.85));
            case DISTORTION -> careful.distorted(between(random, 15, 35));
            case SCRATCHES -> careful.scratched(8 + random.nextInt(12));
            case POOR ->
                careful.rotated(Math.toRadians(20 * random.nextGaussian()))
                        .partly(1 - severity * between(random, 0.2, 0.55), random)
                        .noisy(severity * between(random, 0.4, 1.3))
                        .pressed(severity * between(random, -0.8, 0.8))
                        .distorted(severity * between(random, 4, 24))
                        .scratched(random.nextInt(12));
        };
    }

    private static double between(Random random, double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    private static int sign(Random random) {
        return random.nextBoolean() ? 1 : -1;
    }
}
