package org.hueandcry.persons.print.format;

import com.machinezoo.sourceafis.FingerprintTemplate;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hueandcry.persons.print.format.UnusablePrint.Reason;

/**
 * Reads prints from what was received. What it is is told from its bytes, never from a name: a picture (PNG, BMP, TIFF, baseline JPEG), WSQ,
 * a template by ISO/IEC 19794-2, or a transaction of ANSI/NIST-ITL. Anything else, and anything that is not whole, is refused with its
 * reason; no other exception is thrown, whatever the bytes are. Where fingers are side by side, the image as it came is a print, and each
 * fingertip that can be cut out of it is another, as PNG. Takes up to half a second a print, and for the largest of them 250 MB meanwhile.
 */
public final class PrintReader {

    private PrintReader() {}

    /**
     * All prints of what was received; where a single one can't be used, none.
     *
     * @param position of the print as the caller states it, null where it doesn't; one that contradicts what is read is refused
     * @param dpi as the caller states it, null where it doesn't; what a transaction or a template says of itself goes before
     */
    public static List<ReceivedPrint> read(byte[] received, Integer position, Integer dpi) throws UnusablePrint {
        ReceivedPrints all = readUsable(received, position, dpi);
        if (!all.refused().isEmpty()) {
            throw all.refused().get(0);
        }
        return all.prints();
    }

    /**
     * Those prints that can be used, and why the others can't: of a card on which a finger is missing or smeared, the rest. What is broken is
     * refused as a whole, as is what holds no usable print.
     */
    public static ReceivedPrints readUsable(byte[] received, Integer position, Integer dpi) throws UnusablePrint {
        FingerPosition stated = stated(position);
        if (dpi != null) {
            Bounds.checkDpi(dpi);
        }
        int resolution = dpi == null ? Bounds.USUAL_DPI : dpi;
        if (Transaction.isTransaction(received)) {
            ReceivedPrints all = new TransactionReader(Transaction.read(received)).read();
            return new ReceivedPrints(positioned(all.prints(), stated), all.refused());
        }
        if (IsoTemplate.isMinutiae(received)) {
            return new ReceivedPrints(positioned(templates(received), stated), List.of());
        }
        PrintFormat format = picture(received);
        FingerImage image = new FingerImage(
                stated == null ? FingerPosition.UNKNOWN : stated,
                Impression.UNKNOWN,
                format,
                received,
                decode(format, received, 0, 0, resolution),
                resolution);
        return new ReceivedPrints(image.prints(List.of()), List.of());
    }

    /** The template of a print that was kept as it was received: when another version of the extractor is there. */
    public static FingerprintTemplate template(PrintFormat format, byte[] original, int width, int height, int dpi)
            throws UnusablePrint {
        return switch (format) {
            case ISO_19794_2 -> IsoTemplate.read(original).get(0).minutiae().toTemplate();
            case ANSI_NIST_TYPE_9 ->
                Type9.read(Transaction.alone(original, 9)).minutiae().toTemplate();
            default ->
                Extraction.of(decode(format, original, width, height, dpi), dpi).template();
        };
    }

    /** @param width of raw pixels, which do not say it themselves */
    static GrayImage decode(PrintFormat format, byte[] original, int width, int height, int dpi) throws UnusablePrint {
        return switch (format) {
            case WSQ -> WsqReader.read(original, dpi);
            case RAW_GRAY -> {
                Bounds.check(width, height, dpi);
                if (original.length != width * height) {
                    throw UnusablePrint.broken(
                            "Of " + width + " by " + height + " pixels " + original.length + " are there.", "pixels");
                }
                yield new GrayImage(width, height, original);
            }
            default -> PictureReader.read(format, original, dpi);
        };
    }

    static ReceivedPrint minutiae(
            FingerPosition position, Impression impression, PrintFormat format, byte[] original, Minutiae minutiae)
            throws UnusablePrint {
        FingerprintTemplate template = minutiae.toTemplate();
        MinutiaeSpread spread = MinutiaeSpread.of(template);
        Extraction.checkCount(spread);
        return new ReceivedPrint(
                position,
                impression,
                format,
                original,
                minutiae.width(),
                minutiae.height(),
                minutiae.dpi(),
                PrintQuality.of(spread),
                template);
    }

    private static List<ReceivedPrint> templates(byte[] received) throws UnusablePrint {
        List<ReceivedPrint> prints = new ArrayList<>();
        for (IsoTemplate.Finger finger : IsoTemplate.read(received)) {
            if (finger.position() > FingerPosition.LEFT_LITTLE.code()) {
                throw new UnusablePrint(Reason.NOT_A_FINGER, "The template is of no single finger.");
            }
            prints.add(minutiae(
                    FingerPosition.of(finger.position()),
                    Impression.of(finger.impression()),
                    PrintFormat.ISO_19794_2,
                    finger.original(),
                    finger.minutiae()));
        }
        return prints;
    }

    private static FingerPosition stated(Integer position) throws UnusablePrint {
        if (position == null) {
            return null;
        }
        if (!FingerPosition.isKnown(position)) {
            throw new UnusablePrint(
                    Reason.POSITION,
                    "A finger's position is a number from 0 (unknown) to 15 (both thumbs), by ANSI/NIST-ITL.");
        }
        return FingerPosition.of(position);
    }

    private static List<ReceivedPrint> positioned(List<ReceivedPrint> prints, FingerPosition stated)
            throws UnusablePrint {
        if (stated == null || stated == FingerPosition.UNKNOWN) {
            return prints;
        }
        List<ReceivedPrint> positioned = new ArrayList<>();
        for (ReceivedPrint print : prints) {
            boolean unknown = print.position() == FingerPosition.UNKNOWN;
            if (!unknown && !print.position().agreesWith(stated)) {
                throw new UnusablePrint(
                        Reason.POSITION,
                        "The position that is stated is " + stated.code() + ", that of the record "
                                + print.position().code() + ". State none to take the record's.");
            }
            positioned.add(unknown ? print.at(stated) : print);
        }
        return positioned;
    }

    /** What a picture is, by its first bytes. */
    static PrintFormat picture(byte[] bytes) throws UnusablePrint {
        if (WsqReader.isWsq(bytes)) {
            return PrintFormat.WSQ;
        }
        String start = new String(bytes, 0, Math.min(bytes.length, 12), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PrintFormat.PNG;
        }
        if (start.startsWith("II*\0") || start.startsWith("MM\0*")) {
            return PrintFormat.TIFF;
        }
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return PrintFormat.JPEG;
        }
        if (start.startsWith("BM")
                && bytes.length > 26
                && ByteBuffer.wrap(bytes).getShort(6) == 0) {
            return PrintFormat.BMP;
        }
        throw unknown(start);
    }

    private static UnusablePrint unknown(String start) {
        String what = null;
        if (start.startsWith("\0\0\0\u000cjP") || start.startsWith("\u00ffO\u00ffQ")) {
            what = "JPEG 2000";
        } else if (start.startsWith("FIR\0")) {
            what = "a finger image record (ISO/IEC 19794-4, ANSI INCITS 381)";
        } else if (start.startsWith("PK")
                || start.startsWith("\u001f\u008b")
                || start.startsWith("7z")
                || start.startsWith("Rar!")) {
            what = "an archive";
        } else if (start.startsWith("GIF8") || start.startsWith("RIFF") || start.startsWith("%PDF")) {
            what = "a GIF, WebP or PDF";
        } else if (start.startsWith("<?xml") || start.startsWith("\u00ef\u00bb\u00bf<?xml")) {
            what = "a transaction in XML";
        }
        if (what != null) {
            return new UnusablePrint(
                    Reason.UNSUPPORTED_FORMAT,
                    "This is " + what
                            + ", which is not read. Send PNG, BMP, TIFF, JPEG, WSQ, ISO/IEC 19794-2 or a traditional"
                            + " ANSI/NIST-ITL transaction.",
                    "byte 0");
        }
        return new UnusablePrint(
                Reason.UNKNOWN_FORMAT,
                "No format is known that begins like this. Send PNG, BMP, TIFF, JPEG, WSQ, ISO/IEC 19794-2 or a traditional"
                        + " ANSI/NIST-ITL transaction.",
                "byte 0");
    }
}
