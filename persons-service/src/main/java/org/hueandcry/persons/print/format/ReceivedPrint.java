package org.hueandcry.persons.print.format;

import com.machinezoo.sourceafis.FingerprintTemplate;

/**
 * One finger, or several side by side, as received.
 *
 * @param original exactly the bytes of this print in its own coding, for keeping and for giving out again
 * @param width in pixels, as are the coordinates of a template without an image
 * @param dpi pixels an inch
 */
public record ReceivedPrint(
        FingerPosition position,
        Impression impression,
        PrintFormat format,
        byte[] original,
        int width,
        int height,
        int dpi,
        PrintQuality quality,
        FingerprintTemplate template) {

    ReceivedPrint at(FingerPosition stated) {
        return new ReceivedPrint(stated, impression, format, original, width, height, dpi, quality, template);
    }

    /** A print is personal data. */
    @Override
    public String toString() {
        return "ReceivedPrint[" + format + ", " + width + "x" + height + "]";
    }
}
