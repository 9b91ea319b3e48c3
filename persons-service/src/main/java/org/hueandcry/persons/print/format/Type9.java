package org.hueandcry.persons.print.format;

import java.util.ArrayList;
import java.util.List;
import org.hueandcry.persons.print.format.Minutiae.Minutia;
import org.hueandcry.persons.print.format.UnusablePrint.Reason;

import static org.hueandcry.persons.print.format.UnusablePrint.broken;

/**
 * Minutiae in a transaction, of which a record may hold up to three descriptions: by INCITS 378 (M1: pixels, from the top), by the
 * standard's own fields (hundredths of a millimetre, from the bottom, angles turned round), and by the FBI's (the same unit, from the top).
 */
record Type9(FingerPosition position, Impression impression, Minutiae minutiae) {

    private static final int IMPRESSION = 3;
    private static final int STANDARD_POSITION = 6;
    private static final int STANDARD = 12;
    private static final int FBI_POSITION = 14;
    private static final int FBI = 23;
    static final int M1_WIDTH = 128;
    static final int M1_HEIGHT = 129;
    static final int M1_UNIT = 130;
    static final int M1_ACROSS = 131;
    static final int M1_DOWN = 132;
    static final int M1_POSITION = 134;
    static final int M1_COUNT = 136;
    static final int M1 = 137;

    /** Hundredths of a millimetre are taken for a resolution that the templates have. */
    private static final int PIXELS_A_CENTIMETRE = 197;

    /** Of four digits; the image's own height is not stated. */
    private static final int HIGHEST = 9999;

    private static final int MOST = 1000;

    static Type9 read(NistRecord record) throws UnusablePrint {
        Impression impression = Impression.of(record.number(IMPRESSION, Impression.UNKNOWN.code()));
        if (record.has(M1)) {
            return new Type9(position(record, M1_POSITION), impression, m1(record));
        }
        if (record.has(STANDARD)) {
            return new Type9(position(record, STANDARD_POSITION), impression, metric(record, STANDARD, true));
        }
        if (record.has(FBI)) {
            return new Type9(position(record, FBI_POSITION), impression, metric(record, FBI, false));
        }
        throw new UnusablePrint(
                Reason.UNSUPPORTED_FORMAT,
                "The record has no minutiae in a form that is read here: M1, the standard's, or the FBI's.",
                record.place());
    }

    private static FingerPosition position(NistRecord record, int field) throws UnusablePrint {
        List<List<String>> positions = record.subfields(field);
        if (positions.size() != 1) {
            return FingerPosition.UNKNOWN;
        }
        int code = record.number(positions.get(0).get(0), field);
        return FingerPosition.isKnown(code) ? FingerPosition.of(code) : FingerPosition.UNKNOWN;
    }

    private static Minutiae m1(NistRecord record) throws UnusablePrint {
        int resolution = record.number(M1_ACROSS);
        if (Math.abs(record.number(M1_DOWN) - resolution) > 1 + resolution / 100) {
            throw new UnusablePrint(
                    Reason.RESOLUTION, "The resolution is not the same both ways, which is not read.", record.place());
        }
        if (record.number(M1_UNIT, 2) == 1) {
            resolution = (int) Math.round(resolution / 2.54);
        }
        List<Minutia> minutiae = new ArrayList<>();
        for (List<String> items : subfields(record, M1)) {
            if (items.size() < 5) {
                throw broken("A minutia has fewer items than it must.", record.place(M1));
            }
            int type = record.number(items.get(4), M1);
            minutiae.add(new Minutia(
                    type > Minutiae.BIFURCATION ? Minutiae.OTHER : type,
                    record.number(items.get(1), M1),
                    record.number(items.get(2), M1),
                    angle(record.number(items.get(3), M1) * 2)));
        }
        return Minutiae.of(record.number(M1_WIDTH, 0), record.number(M1_HEIGHT, 0), resolution, minutiae);
    }

    private static Minutiae metric(NistRecord record, int field, boolean turned) throws UnusablePrint {
        List<Minutia> minutiae = new ArrayList<>();
        for (List<String> items : subfields(record, field)) {
            if (items.size() < 4 || items.get(1).length() < 8 || items.get(1).length() > 11) {
                throw broken("A minutia has fewer items than it must.", record.place(field));
            }
            String point = items.get(1);
            int x = pixels(record.number(point.substring(0, 4), field));
            int y = pixels(record.number(point.substring(4, 8), field));
            int degrees = point.length() == 8 ? 0 : record.number(point.substring(8), field);
            minutiae.add(new Minutia(
                    type(items.get(3)), x, turned ? pixels(HIGHEST) - y : y, angle(turned ? degrees + 180 : degrees)));
        }
        return Minutiae.of(0, 0, PIXELS_A_CENTIMETRE, minutiae);
    }

    private static List<List<String>> subfields(NistRecord record, int field) throws UnusablePrint {
        List<List<String>> subfields = record.subfields(field);
        if (subfields.size() > MOST) {
            throw broken("A finger has no " + subfields.size() + " minutiae.", record.place(field));
        }
        return subfields;
    }

    private static int pixels(int hundredthsOfAMillimetre) {
        return (int) Math.round(hundredthsOfAMillimetre * PIXELS_A_CENTIMETRE / 1000.0);
    }

    private static int angle(int degrees) {
        return (int) Math.round(Math.floorMod(degrees, 360) * 256 / 360.0) & 0xff;
    }

    private static int type(String letter) {
        return switch (letter.strip()) {
            case "A" -> Minutiae.ENDING;
            case "B" -> Minutiae.BIFURCATION;
            default -> Minutiae.OTHER;
        };
    }
}
