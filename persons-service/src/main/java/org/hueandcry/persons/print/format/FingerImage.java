package org.hueandcry.persons.print.format;

import java.util.ArrayList;
import java.util.List;

/** A decoded image of a finger, or of several side by side. */
record FingerImage(
        FingerPosition position,
        Impression impression,
        PrintFormat format,
        byte[] original,
        GrayImage pixels,
        int dpi) {

    /**
     * The image as a whole, and each fingertip that can be cut out of it.
     *
     * @param stated where these are; empty where nobody says so
     */
    List<ReceivedPrint> prints(List<Segment> stated) throws UnusablePrint {
        Extraction whole = Extraction.of(pixels, dpi);
        List<ReceivedPrint> prints = new ArrayList<>();
        prints.add(print(whole));
        List<Segment> segments =
                stated.isEmpty() && position.isSlap() ? Segment.found(position, whole.ridges(), pixels, dpi) : stated;
        for (Segment segment : segments) {
            GrayImage tip = segment.of(pixels);
            FingerImage cut = new FingerImage(segment.position(), impression, PrintFormat.PNG, tip.toPng(), tip, dpi);
            try {
                prints.add(cut.print(Extraction.of(tip, dpi)));
            } catch (UnusablePrint unusable) {
                // the whole is a print already, and holds what little there is of this finger
                continue;
            }
        }
        return prints;
    }

    private ReceivedPrint print(Extraction extraction) {
        return new ReceivedPrint(
                position,
                impression,
                format,
                original,
                pixels.width(),
                pixels.height(),
                dpi,
                extraction.quality(),
                extraction.template());
    }
}
