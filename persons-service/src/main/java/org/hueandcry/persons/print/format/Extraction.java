package org.hueandcry.persons.print.format;

import com.machinezoo.sourceafis.FingerprintImage;
import com.machinezoo.sourceafis.FingerprintImageOptions;
import com.machinezoo.sourceafis.FingerprintTemplate;
import org.hueandcry.persons.print.format.UnusablePrint.Reason;

/**
 * What is made of an image: its template, and its quality. Refused is what holds no ridges, or too few minutiae to be found by.
 *
 * @param ridges of the image in 500 pixels an inch
 */
record Extraction(FingerprintTemplate template, PrintQuality quality, RidgeMap ridges) {

    private static final int USUAL_DPI = Bounds.USUAL_DPI;

    private static final double LEAST_INKED = 6;

    /*
     * Found on the samples and on 700 photographs, drawings and pages: of the inked area of prints a fifth and more has clear ridges, of
     * entire fingers on paper as of single ones; of a cat 3 %, of most else less than 5 %. Pages and stripes have more, but straight.
     */
    private static final double LEAST_RIDGES = 12;
    private static final double LEAST_SHARE = 0.1;
    private static final double STRAIGHTEST = 0.985;
    private static final int FEWEST_MINUTIAE = 7;

    static Extraction of(GrayImage image, int dpi) throws UnusablePrint {
        Bounds.check(image.width(), image.height(), dpi);
        // ridges need no more than 500 pixels an inch, and the extractor takes eight bytes and more for each
        int by = Math.max(1, dpi / USUAL_DPI);
        GrayImage reduced = image.reduced(by);
        double reducedDpi = (double) dpi / by;
        boolean usual = Math.abs(reducedDpi - USUAL_DPI) <= USUAL_DPI / 50.0;
        RidgeMap ridges = RidgeMap.of(usual ? reduced : reduced.resized(USUAL_DPI / reducedDpi));
        check(ridges);
        FingerprintTemplate template = extract(ridges.isNegative() ? reduced.negative() : reduced, reducedDpi);
        MinutiaeSpread minutiae = MinutiaeSpread.of(template);
        checkCount(minutiae);
        PrintQuality quality = PrintQuality.of(minutiae, ridges.squareMillimetresOfRidges(), ridges.clearShare());
        return new Extraction(template, quality, ridges);
    }

    static void checkCount(MinutiaeSpread minutiae) throws UnusablePrint {
        if (minutiae.count() < FEWEST_MINUTIAE) {
            throw new UnusablePrint(
                    Reason.TOO_FEW_MINUTIAE,
                    "The print has " + minutiae.count() + " minutiae; fewer than " + FEWEST_MINUTIAE
                            + " find nobody. Take the print again.");
        }
    }

    private static void check(RidgeMap ridges) throws UnusablePrint {
        if (ridges.squareMillimetresInked() < LEAST_INKED) {
            throw new UnusablePrint(Reason.BLANK, "Nothing is on the image. Take the print again.");
        }
        if (ridges.squareMillimetresOfRidges() < LEAST_RIDGES
                || ridges.clearShare() < LEAST_SHARE
                || ridges.straightness() > STRAIGHTEST) {
            throw new UnusablePrint(
                    Reason.NO_RIDGES,
                    "The image does not show the ridges of a finger: is it a print, and is its resolution right?");
        }
    }

    private static FingerprintTemplate extract(GrayImage image, double dpi) throws UnusablePrint {
        try {
            return new FingerprintTemplate(new FingerprintImage(
                    image.width(), image.height(), image.pixels(), new FingerprintImageOptions().dpi(dpi)));
        } catch (RuntimeException nothing) {
            // what the extractor does with an image that it finds nothing on is not defined
            throw new UnusablePrint(Reason.NO_RIDGES, "No minutiae can be told on the image. Take the print again.");
        }
    }
}
