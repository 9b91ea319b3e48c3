package org.hueandcry.persons.print.format;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hueandcry.persons.print.format.Minutiae.Minutia;
import org.hueandcry.persons.print.format.UnusablePrint.Reason;

import static org.hueandcry.persons.print.format.UnusablePrint.broken;

/**
 * Minutiae by ISO/IEC 19794-2 of 2005 (the form outside of cards) or of 2011. ANSI INCITS 378 begins alike and counts angles otherwise: it is
 * told apart and refused.
 */
final class IsoTemplate {

    private static final int VERSION_AT = 4;
    private static final int LENGTH_AT = 8;
    private static final int HEADER_OF_2005 = 24;
    private static final int HEADER_OF_2011 = 15;
    private static final int MOST_FINGERS = 20;

    private final byte[] bytes;
    private final ByteBuffer in;

    private IsoTemplate(byte[] bytes) {
        this.bytes = bytes;
        this.in = ByteBuffer.wrap(bytes);
    }

    /**
     * One finger of a template.
     *
     * @param original a template of this finger alone
     */
    record Finger(int position, int impression, Minutiae minutiae, byte[] original) {}

    static boolean isMinutiae(byte[] bytes) {
        return bytes.length > LENGTH_AT && new String(bytes, 0, 4, StandardCharsets.ISO_8859_1).equals("FMR\0");
    }

    static List<Finger> read(byte[] bytes) throws UnusablePrint {
        IsoTemplate template = new IsoTemplate(bytes);
        String version = new String(bytes, VERSION_AT, 4, StandardCharsets.ISO_8859_1);
        try {
            return switch (version) {
                case " 20\0" -> template.of2005();
                case "030\0" -> template.of2011();
                default -> throw otherStandard();
            };
        } catch (IndexOutOfBoundsException beyond) {
            throw broken("The template ends before what its header announces.", "byte " + bytes.length);
        }
    }

    private static UnusablePrint otherStandard() {
        return new UnusablePrint(
                Reason.UNSUPPORTED_FORMAT,
                "Of minutiae only ISO/IEC 19794-2 of 2005 and of 2011 is read, no ANSI INCITS 378 and no form for cards.",
                "byte " + VERSION_AT);
    }

    private List<Finger> of2005() throws UnusablePrint {
        // ANSI INCITS 378 has two bytes for a length, which here are the upper half of one
        if (in.getShort(LENGTH_AT) != 0 || in.getShort(LENGTH_AT + 2) == 0) {
            throw otherStandard();
        }
        checkLength();
        int resolution = sameBothWays(in.getShort(18), in.getShort(20), "byte 18");
        int count = Byte.toUnsignedInt(in.get(22));
        checkCount(count);
        List<Finger> fingers = new ArrayList<>();
        int from = HEADER_OF_2005;
        for (int finger = 0; finger < count; finger++) {
            int number = Byte.toUnsignedInt(in.get(from + 3));
            int end = from + 4 + 6 * number;
            end += 2 + Short.toUnsignedInt(in.getShort(end));
            checkEnd(from, end);
            Minutiae minutiae = Minutiae.of(
                    Short.toUnsignedInt(in.getShort(14)),
                    Short.toUnsignedInt(in.getShort(16)),
                    resolution,
                    minutiae(from + 4, number, 6));
            fingers.add(new Finger(
                    Byte.toUnsignedInt(in.get(from)),
                    in.get(from + 1) & 0xf,
                    minutiae,
                    alone(count, from, end, HEADER_OF_2005)));
            from = end;
        }
        checkNothingFollows(from);
        return fingers;
    }

    private List<Finger> of2011() throws UnusablePrint {
        checkLength();
        int count = Short.toUnsignedInt(in.getShort(12));
        if (!isWalkable(count)) {
            throw otherStandard();
        }
        checkCount(count);
        boolean certified = in.get(14) != 0;
        List<Finger> fingers = new ArrayList<>();
        int from = HEADER_OF_2011;
        for (int finger = 0; finger < count; finger++) {
            int end = from + in.getInt(from);
            int at = from + 18;
            at += 1 + 5 * Byte.toUnsignedInt(in.get(at));
            if (certified) {
                at += 1 + 3 * Byte.toUnsignedInt(in.get(at));
            }
            int size = Byte.toUnsignedInt(in.get(at + 11)) >> 4;
            int number = Byte.toUnsignedInt(in.get(at + 12));
            if (size != 5 && size != 6) {
                throw otherStandard();
            }
            checkEnd(at + 13, at + 13 + size * number);
            if (at + 15 + size * number > end) {
                throw broken("More minutiae are announced than fit.", "byte " + (at + 12));
            }
            Minutiae minutiae = Minutiae.of(
                    Short.toUnsignedInt(in.getShort(at + 7)),
                    Short.toUnsignedInt(in.getShort(at + 9)),
                    sameBothWays(in.getShort(at + 2), in.getShort(at + 4), "byte " + (at + 2)),
                    minutiae(at + 13, number, size));
            fingers.add(new Finger(
                    Byte.toUnsignedInt(in.get(at)),
                    Byte.toUnsignedInt(in.get(at + 6)),
                    minutiae,
                    alone(count, from, end, HEADER_OF_2011)));
            from = end;
        }
        return fingers;
    }

    /** Whether the lengths of the fingers' parts lead to the end: in ANSI INCITS 378 of 2009 other things stand in their place. */
    private boolean isWalkable(int count) {
        long at = HEADER_OF_2011;
        for (int finger = 0; finger < count && at + 4 <= bytes.length; finger++) {
            long length = Integer.toUnsignedLong(in.getInt((int) at));
            if (length < 34) {
                return false;
            }
            at += length;
        }
        return at == bytes.length;
    }

    private void checkLength() throws UnusablePrint {
        long stated = Integer.toUnsignedLong(in.getInt(LENGTH_AT));
        if (stated != bytes.length) {
            throw broken(
                    "The template says that it has " + stated + " bytes, and has " + bytes.length + ".",
                    "byte " + LENGTH_AT);
        }
    }

    private static void checkCount(int count) throws UnusablePrint {
        if (count == 0) {
            throw new UnusablePrint(Reason.NO_PRINTS, "The template holds no finger.");
        }
        if (count > MOST_FINGERS) {
            throw new UnusablePrint(
                    Reason.TOO_LARGE, "The template holds more than " + MOST_FINGERS + " prints: send it in parts.");
        }
    }

    private void checkEnd(int from, int end) throws UnusablePrint {
        if (end > bytes.length) {
            throw broken("A finger's part of the template ends outside of it.", "byte " + from);
        }
    }

    private void checkNothingFollows(int end) throws UnusablePrint {
        if (end != bytes.length) {
            throw broken("Something follows the last finger of the template.", "byte " + end);
        }
    }

    private static int sameBothWays(short across, short down, String where) throws UnusablePrint {
        int x = Short.toUnsignedInt(across);
        int y = Short.toUnsignedInt(down);
        if (Math.abs(x - y) > 1 + x / 100) {
            throw new UnusablePrint(
                    Reason.RESOLUTION,
                    "The template's resolution is not the same both ways, which is not read.",
                    where);
        }
        return x;
    }

    private List<Minutia> minutiae(int from, int number, int size) throws UnusablePrint {
        List<Minutia> minutiae = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            int at = from + i * size;
            int x = Short.toUnsignedInt(in.getShort(at));
            if (x >> 14 > Minutiae.BIFURCATION) {
                throw broken("A minutia is of no known type.", "byte " + at);
            }
            minutiae.add(
                    new Minutia(x >> 14, x & 0x3fff, in.getShort(at + 2) & 0x3fff, Byte.toUnsignedInt(in.get(at + 4))));
        }
        return minutiae;
    }

    /** The header with a length and a number of its own, and the finger's part as it is. */
    private byte[] alone(int count, int from, int end, int header) {
        if (count == 1) {
            return bytes;
        }
        byte[] alone = new byte[header + end - from];
        System.arraycopy(bytes, 0, alone, 0, header);
        System.arraycopy(bytes, from, alone, header, end - from);
        ByteBuffer out = ByteBuffer.wrap(alone).putInt(LENGTH_AT, alone.length);
        if (header == HEADER_OF_2005) {
            out.put(22, (byte) 1);
        } else {
            out.putShort(12, (short) 1);
        }
        return alone;
    }
}
