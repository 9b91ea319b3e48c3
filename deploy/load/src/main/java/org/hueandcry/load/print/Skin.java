package org.hueandcry.load.print;

import java.util.Random;

/**
 * Skin that sticks where it is pressed and slips around that (after Cappelli's model): inside of a region it lies as it is, outside of it it
 * is shifted and turned, the more the farther away.
 */
final class Skin {

    private static final double STICKS_WITHIN = 60;
    private static final double SLIPS_OVER = 110;

    private final double centreX;
    private final double centreY;
    private final double shiftX;
    private final double shiftY;
    private final double turn;

    Skin(Contact contact, Random random) {
        centreX = 40 * (2 * random.nextDouble() - 1);
        centreY = 50 * (2 * random.nextDouble() - 1);
        double towards = 2 * Math.PI * random.nextDouble();
        shiftX = contact.distortion() * Math.cos(towards);
        shiftY = contact.distortion() * Math.sin(towards);
        turn = contact.distortion() / 160 * (2 * random.nextDouble() - 1);
    }

    double x(double x, double y) {
        return x + slip(x, y) * (shiftX - turn * (y - centreY));
    }

    double y(double x, double y) {
        return y + slip(x, y) * (shiftY + turn * (x - centreX));
    }

    private double slip(double x, double y) {
        double beyond = Math.hypot(x - centreX, (y - centreY) / 1.3) - STICKS_WITHIN;
        if (beyond <= 0) {
            return 0;
        }
        return beyond >= SLIPS_OVER ? 1 : 0.5 - 0.5 * Math.cos(Math.PI * beyond / SLIPS_OVER);
    }
}
