package org.hueandcry.persons.print.format;

import org.hueandcry.persons.print.format.UnusablePrint.Reason;

/** What an image may be of, told from its header: judged before anything of it is decoded. */
final class Bounds {

    static final int LOWEST_DPI = 125;
    static final int HIGHEST_DPI = 4000;
    static final int USUAL_DPI = 500;

    private static final int MOST_PIXELS = 25_000_000;

    /** An entire finger has 1.6 by 5 inches, four fingers side by side 3.2 by 3. */
    private static final double LONGEST_INCHES = 5.5;

    private static final double MOST_SQUARE_INCHES = 10.5;
    private static final double SHORTEST_INCHES = 0.15;
    private static final double FEWEST_SQUARE_INCHES = 0.06;

    private Bounds() {}

    static void checkDpi(int dpi) throws UnusablePrint {
        if (dpi < LOWEST_DPI || dpi > HIGHEST_DPI) {
            throw new UnusablePrint(
                    Reason.RESOLUTION,
                    "A resolution of " + dpi + " pixels an inch is none of a fingerprint: it lies between " + LOWEST_DPI
                            + " and " + HIGHEST_DPI + ".");
        }
    }

    static void check(long width, long height, int dpi) throws UnusablePrint {
        checkDpi(dpi);
        if (width <= 0 || height <= 0) {
            throw UnusablePrint.broken("The image has no pixels.", "header");
        }
        if (width > MOST_PIXELS || height > MOST_PIXELS || width * height > MOST_PIXELS) {
            throw new UnusablePrint(
                    Reason.TOO_LARGE,
                    "An image of " + width + " by " + height + " pixels is not read: at most 25 million pixels are.",
                    "header");
        }
        double inches = (double) Math.max(width, height) / dpi;
        double square = (double) width * height / dpi / dpi;
        if (inches > LONGEST_INCHES || square > MOST_SQUARE_INCHES) {
            throw new UnusablePrint(
                    Reason.TOO_LARGE,
                    size(width, height, dpi) + " is larger than fingers are: is the resolution right? Of a whole card"
                            + " each print is sent by itself.",
                    "header");
        }
        if ((double) Math.min(width, height) / dpi < SHORTEST_INCHES || square < FEWEST_SQUARE_INCHES) {
            throw new UnusablePrint(
                    Reason.TOO_SMALL,
                    size(width, height, dpi) + " is too small to hold enough of a finger: is the resolution right?",
                    "header");
        }
    }

    private static String size(long width, long height, int dpi) {
        return "An image of " + width + " by " + height + " pixels at " + dpi + " an inch";
    }
}
