package org.hueandcry.load.print;

import java.util.Random;

/** How badly prints are taken, about 1: half of it is the person's, all of whose fingers are as dry and held as badly, and half each finger's own. */
final class Severity {

    private static final double SPREAD = 0.25;

    private Severity() {}

    static double of(int person, int finger, int taken) {
        return 1 + SPREAD * even(person, taken) + SPREAD * even(-1 - finger, taken);
    }

    /** @return from -1 to 1 */
    private static double even(int what, int taken) {
        Random random = new Random(what * 7_919L + taken * 104_729L + 5);
        random.nextLong();
        return 2 * random.nextDouble() - 1;
    }
}
