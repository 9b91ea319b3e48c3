package org.hueandcry.persons.print.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hueandcry.persons.print.format.UnusablePrint.Reason;

import static org.hueandcry.persons.print.format.UnusablePrint.broken;

/**
 * The image of a record of type 4, 13 or 14, and what the record says of it.
 *
 * @param width as stated: uncompressed pixels don't say it, of others it must be the same
 * @param segments where the record says single fingertips are
 */
record NistImage(
        FingerPosition position,
        Impression impression,
        PrintFormat format,
        byte[] original,
        int width,
        int height,
        int dpi,
        List<Segment> segments) {

    private static final int BINARY_HEADER = 18;
    private static final int UNUSED = 255;
    private static final int ENTIRE_FINGER = 19;
    private static final int MOST_SEGMENTS = 10;
    private static final double MILLIMETRES_AN_INCH = 25.4;

    /** Palms, their parts, and feet. */
    private static boolean isNoFinger(int code) {
        return code >= 20 && code <= 38 || code >= 60 && code <= 86;
    }

    /** @param resolution of the transaction, in pixels a millimetre; 0 where it states none */
    static NistImage binary(NistRecord record, double resolution) throws UnusablePrint {
        byte[] bytes = record.bytes();
        if (record.end() - record.from() <= BINARY_HEADER) {
            throw broken("The record has no image.", record.place());
        }
        Set<Integer> positions = Arrays.stream(new int[] {6, 7, 8, 9, 10, 11})
                .mapToObj(record::unsignedByte)
                .filter(code -> code != UNUSED)
                .collect(Collectors.toSet());
        int scale = record.unsignedByte(12);
        if (scale > 1) {
            throw broken(
                    "The resolution's number is 0 for 500 pixels an inch or 1 for the transaction's.", record.place());
        }
        int dpi = scale == 0 || resolution == 0 ? Bounds.USUAL_DPI : (int) Math.round(resolution * MILLIMETRES_AN_INCH);
        byte[] original = Arrays.copyOfRange(bytes, record.from() + BINARY_HEADER, record.end());
        return new NistImage(
                position(positions, record),
                Impression.of(record.unsignedByte(5)),
                format(original, record.unsignedByte(17) == 0, record),
                original,
                record.unsignedShort(13),
                record.unsignedShort(15),
                dpi,
                List.of());
    }

    /** Null where the record says that there is no image, because the finger is missing or bandaged. */
    static NistImage tagged(NistRecord record) throws UnusablePrint {
        if (!record.has(NistRecord.DATA)) {
            if (record.has(18)) {
                return null;
            }
            throw broken("The record has no image.", record.place(NistRecord.DATA));
        }
        byte[] original = record.data(NistRecord.DATA);
        String coding = record.text(11).strip();
        boolean raw = coding.equals("NONE") || coding.equals("0") || coding.isEmpty();
        if (raw && record.number(12, 8) != 8) {
            throw new UnusablePrint(
                    Reason.UNSUPPORTED_FORMAT,
                    "Of uncompressed images only those of 8 bits a pixel are read.",
                    record.place(12));
        }
        Set<Integer> positions = codes(record, 13);
        return new NistImage(
                position(positions, record),
                Impression.of(record.number(3, Impression.UNKNOWN.code())),
                format(original, raw, record),
                original,
                record.number(6),
                record.number(7),
                resolution(record),
                segments(record));
    }

    private static Set<Integer> codes(NistRecord record, int field) throws UnusablePrint {
        Set<Integer> codes = new HashSet<>();
        for (List<String> items : record.subfields(field)) {
            codes.add(record.number(items.get(0), field));
        }
        return codes;
    }

    private static FingerPosition position(Set<Integer> codes, NistRecord record) throws UnusablePrint {
        if (!codes.isEmpty() && codes.stream().allMatch(NistImage::isNoFinger)) {
            throw new UnusablePrint(
                    Reason.NOT_A_FINGER,
                    "The image is of a palm or a foot; only fingers are compared.",
                    record.place());
        }
        // which finger an entire one or a tip is of stands in a field of its own
        Set<Integer> all = codes.contains(ENTIRE_FINGER) && record.has(14) ? codes(record, 14) : codes;
        if (all.size() != 1) {
            return FingerPosition.UNKNOWN;
        }
        int code = all.iterator().next();
        return FingerPosition.isKnown(code) ? FingerPosition.of(code) : FingerPosition.UNKNOWN;
    }

    private static int resolution(NistRecord record) throws UnusablePrint {
        int across = record.number(9);
        int down = record.number(10);
        if (Math.abs(across - down) > 1 + across / 100) {
            throw new UnusablePrint(
                    Reason.RESOLUTION, "The resolution is not the same both ways, which is not read.", record.place(9));
        }
        return switch (record.number(8)) {
            case 1 -> across;
            case 2 -> {
                // stated in whole pixels a centimetre, 500 an inch are 197
                int dpi = (int) Math.round(across * 2.54);
                yield Math.abs(dpi - Bounds.USUAL_DPI) <= 1 ? Bounds.USUAL_DPI : dpi;
            }
            default ->
                throw new UnusablePrint(
                        Reason.RESOLUTION,
                        "The record states no resolution: its unit must be 1 (an inch) or 2 (a centimetre).",
                        record.place(8));
        };
    }

    private static PrintFormat format(byte[] original, boolean raw, NistRecord record) throws UnusablePrint {
        if (raw) {
            return PrintFormat.RAW_GRAY;
        }
        PrintFormat format = PrintReader.picture(original);
        if (format == PrintFormat.BMP || format == PrintFormat.TIFF) {
            throw broken("A transaction holds no " + format + ".", record.place());
        }
        return format;
    }

    private static List<Segment> segments(NistRecord record) throws UnusablePrint {
        List<Segment> segments = new ArrayList<>();
        if (record.type() == 14) {
            for (List<String> items : record.subfields(21)) {
                segments.add(segment(record, 21, items, items.get(0)));
            }
        }
        FingerPosition entire = position(codes(record, 13), record);
        for (List<String> items : record.subfields(15)) {
            // of an entire finger's views only the end joint (DST) is what other prints show
            if (items.size() == 6 && items.get(1).equals("DST")) {
                segments.add(segment(record, 15, items.subList(1, 6), String.valueOf(entire.code())));
            }
        }
        if (segments.size() > MOST_SEGMENTS) {
            throw broken("An image of fingers has no " + segments.size() + " segments.", record.place());
        }
        return segments;
    }

    /** @param items something, then left, right, top and bottom */
    private static Segment segment(NistRecord record, int field, List<String> items, String position)
            throws UnusablePrint {
        if (items.size() != 5) {
            throw broken("A segment has a position, left, right, top and bottom.", record.place(field));
        }
        int code = record.number(position, field);
        Segment segment = new Segment(
                FingerPosition.isKnown(code) ? FingerPosition.of(code) : FingerPosition.UNKNOWN,
                record.number(items.get(1), field),
                record.number(items.get(3), field),
                record.number(items.get(2), field),
                record.number(items.get(4), field));
        if (!segment.liesWithin(record.number(6), record.number(7))) {
            throw broken("A segment lies outside of its image.", record.place(field));
        }
        return segment;
    }
}
