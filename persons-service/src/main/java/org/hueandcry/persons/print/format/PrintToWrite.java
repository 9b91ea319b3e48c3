package org.hueandcry.persons.print.format;

import java.time.LocalDate;

/**
 * A print as it was kept.
 *
 * @param original its bytes as they were received
 * @param taken when it was taken; where this is not known, when it was received
 */
public record PrintToWrite(
        FingerPosition position,
        Impression impression,
        PrintFormat format,
        byte[] original,
        int width,
        int height,
        int dpi,
        LocalDate taken) {

    public static PrintToWrite of(ReceivedPrint print, LocalDate taken) {
        return new PrintToWrite(
                print.position(),
                print.impression(),
                print.format(),
                print.original(),
                print.width(),
                print.height(),
                print.dpi(),
                taken);
    }

    /** A print is personal data. */
    @Override
    public String toString() {
        return "PrintToWrite[" + format + "]";
    }
}
