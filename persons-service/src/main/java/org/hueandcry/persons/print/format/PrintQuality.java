package org.hueandcry.persons.print.format;

/**
 * How much there is in a print to find it by. Measured are the minutiae, how far they spread, the area with clear ridges, and how much of
 * what is inked it is:
 * <ul>
 * <li>GOOD: 25 minutiae or more, 100 mm² of clear ridges or more, which are 45 % of the inked area or more
 * <li>POOR: fewer than 12 minutiae, or they lie within 25 mm², or less than 35 mm² of clear ridges, or this is less than a fifth of the inked area
 * <li>FAIR: what is between
 * </ul>
 * A template without an image is judged by its minutiae alone. What is too poor to be found at all is refused ({@link UnusablePrint}).
 */
public enum PrintQuality {
    GOOD,
    FAIR,
    POOR;

    static PrintQuality of(MinutiaeSpread minutiae) {
        if (minutiae.count() < 12 || minutiae.squareMillimetres() < 25) {
            return POOR;
        }
        return minutiae.count() < 25 ? FAIR : GOOD;
    }

    static PrintQuality of(MinutiaeSpread minutiae, double clearSquareMillimetres, double clearShare) {
        PrintQuality byMinutiae = of(minutiae);
        if (byMinutiae == POOR || clearSquareMillimetres < 35 || clearShare < 0.2) {
            return POOR;
        }
        return clearSquareMillimetres < 100 || clearShare < 0.45 ? FAIR : byMinutiae;
    }
}
