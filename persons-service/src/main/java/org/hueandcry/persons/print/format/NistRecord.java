package org.hueandcry.persons.print.format;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import static org.hueandcry.persons.print.format.UnusablePrint.broken;

/**
 * A record of a transaction. A record of type 3 to 8 is binary and has no fields; of the others each field lies between two places of the
 * transaction's bytes.
 *
 * @param number from 1, in the order of the transaction
 * @param from where it begins
 * @param end where the next one begins
 */
record NistRecord(byte[] bytes, int number, int type, int idc, int from, int end, Map<Integer, Span> fields) {

    static final char FILE_SEPARATOR = 0x1c;
    static final char GROUP_SEPARATOR = 0x1d;
    static final char RECORD_SEPARATOR = 0x1e;
    static final char UNIT_SEPARATOR = 0x1f;
    static final int DATA = 999;

    private static final int LONGEST_NUMBER = 9;
    private static final int LONGEST_TEXT = 200_000;

    /** Bytes of a field's value. */
    record Span(int from, int end) {}

    String place() {
        return "record " + number + " (type " + type + ")";
    }

    String place(int field) {
        return place() + ", field " + String.format(Locale.ROOT, "%d.%03d", type, field);
    }

    boolean has(int field) {
        Span span = fields.get(field);
        return span != null && span.end() > span.from();
    }

    byte[] data(int field) {
        Span span = fields.get(field);
        return span == null ? new byte[0] : Arrays.copyOfRange(bytes, span.from(), span.end());
    }

    /** The whole record. */
    byte[] copy() {
        return Arrays.copyOfRange(bytes, from, end);
    }

    /** The whole value, separators included; empty where there is no such field. */
    String text(int field) throws UnusablePrint {
        Span span = fields.get(field);
        if (span == null) {
            return "";
        }
        if (span.end() - span.from() > LONGEST_TEXT) {
            throw broken("The field is longer than any of its kind.", place(field));
        }
        return new String(bytes, span.from(), span.end() - span.from(), StandardCharsets.ISO_8859_1);
    }

    /** The items of each subfield. */
    List<List<String>> subfields(int field) throws UnusablePrint {
        String text = text(field);
        if (text.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(text.split(String.valueOf(RECORD_SEPARATOR), -1))
                .map(subfield -> List.of(subfield.split(String.valueOf(UNIT_SEPARATOR), -1)))
                .toList();
    }

    int number(int field) throws UnusablePrint {
        if (!has(field)) {
            throw broken("The field is missing.", place(field));
        }
        return number(text(field), field);
    }

    int number(int field, int otherwise) throws UnusablePrint {
        return has(field) ? number(field) : otherwise;
    }

    int number(String text, int field) throws UnusablePrint {
        String digits = text.strip();
        if (digits.isEmpty()
                || digits.length() > LONGEST_NUMBER
                || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw broken("A whole number is expected here.", place(field));
        }
        return Integer.parseInt(digits);
    }

    /** Of a binary record. */
    int unsignedByte(int at) {
        return bytes[from + at] & 0xff;
    }

    /** Of a binary record. */
    int unsignedShort(int at) {
        return Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(from + at));
    }
}
