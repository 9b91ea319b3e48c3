package org.hueandcry.persons.print.format;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hueandcry.persons.print.format.NistRecord.Span;
import org.hueandcry.persons.print.format.UnusablePrint.Reason;

import static org.hueandcry.persons.print.format.UnusablePrint.broken;

/**
 * A transaction of ANSI/NIST-ITL in its traditional coding, taken apart into records and fields. Nothing is copied, and no length is
 * believed: each must end where a separator is and where the next record begins, and the records must be those that the first one announces.
 */
record Transaction(List<NistRecord> records) {

    private static final int CONTENT = 3;
    private static final int SHORTEST_BINARY = 5;
    private static final int MOST_RECORDS = 500;

    /** Whether it begins as the first record does: 1.001 and a colon, whichever number of zeros. */
    static boolean isTransaction(byte[] bytes) {
        int at = 0;
        if (bytes.length < 8 || bytes[at++] != '1' || bytes[at++] != '.') {
            return false;
        }
        while (at < bytes.length && at < 12 && bytes[at] == '0') {
            at++;
        }
        return at + 1 < bytes.length && bytes[at] == '1' && bytes[at + 1] == ':';
    }

    static Transaction read(byte[] bytes) throws UnusablePrint {
        List<NistRecord> records = new ArrayList<>();
        NistRecord first = tagged(bytes, 0, 1, 1);
        records.add(first);
        List<List<String>> content = first.subfields(CONTENT);
        if (content.isEmpty() || content.get(0).size() < 2) {
            throw broken("The first record does not say which records follow.", first.place(CONTENT));
        }
        int announced = first.number(content.get(0).get(1), CONTENT);
        if (announced != content.size() - 1 || announced > MOST_RECORDS) {
            throw broken(
                    "The first record announces " + announced + " records and names " + (content.size() - 1)
                            + "; at most " + MOST_RECORDS + " are read.",
                    first.place(CONTENT));
        }
        int from = first.end();
        for (List<String> next : content.subList(1, content.size())) {
            int type = first.number(next.get(0), CONTENT);
            int number = records.size() + 1;
            NistRecord record =
                    type >= 3 && type <= 8 ? binary(bytes, from, type, number) : tagged(bytes, from, type, number);
            if (next.size() > 1 && record.idc() != first.number(next.get(1), CONTENT)) {
                throw broken("The record has another number (IDC) than the first record announces.", record.place());
            }
            records.add(record);
            from = record.end();
        }
        for (int rest = from; rest < bytes.length; rest++) {
            if (bytes[rest] > ' ') {
                throw broken("Something follows the last record that the first one announces.", "byte " + rest);
            }
        }
        return new Transaction(List.copyOf(records));
    }

    /** A record by itself, as it was kept of a transaction. */
    static NistRecord alone(byte[] bytes, int type) throws UnusablePrint {
        return tagged(bytes, 0, type, 1);
    }

    NistRecord first() {
        return records.get(0);
    }

    private static NistRecord binary(byte[] bytes, int from, int type, int number) throws UnusablePrint {
        String place = "record " + number + " (type " + type + ")";
        if (from + SHORTEST_BINARY > bytes.length) {
            throw broken("The transaction ends before this record.", place);
        }
        long length = Integer.toUnsignedLong(ByteBuffer.wrap(bytes).getInt(from));
        if (length < SHORTEST_BINARY || from + length > bytes.length) {
            throw tooLong(length, bytes.length - from, place);
        }
        return new NistRecord(bytes, number, type, bytes[from + 4] & 0xff, from, from + (int) length, Map.of());
    }

    private static NistRecord tagged(byte[] bytes, int from, int type, int number) throws UnusablePrint {
        String place = "record " + number + " (type " + type + ")";
        Tag first = Tag.at(bytes, from, bytes.length, place);
        if (first.type() != type || first.field() != 1) {
            throw broken("The record does not begin with its length in field " + type + ".001.", place);
        }
        int close = first.end();
        while (close < bytes.length && bytes[close] >= '0' && bytes[close] <= '9' && close - first.end() < 12) {
            close++;
        }
        if (close == first.end() || close >= bytes.length) {
            throw broken("The record does not state its length.", place);
        }
        long length = Long.parseLong(ascii(bytes, first.end(), close));
        if (length <= close - from || from + length > bytes.length) {
            throw tooLong(length, bytes.length - from, place);
        }
        int end = from + (int) length;
        if (bytes[end - 1] != NistRecord.FILE_SEPARATOR) {
            throw broken("The record does not end with its separator where its length says so.", place);
        }
        Map<Integer, Span> fields = fields(bytes, from, end, type, place);
        NistRecord record = new NistRecord(bytes, number, type, 0, from, end, fields);
        return type == 1 ? record : new NistRecord(bytes, number, type, record.number(2), from, end, fields);
    }

    private static Map<Integer, Span> fields(byte[] bytes, int from, int end, int type, String place)
            throws UnusablePrint {
        Map<Integer, Span> fields = new HashMap<>();
        int at = from;
        while (at < end) {
            Tag tag = Tag.at(bytes, at, end, place);
            int close = tag.end();
            if (tag.field() == NistRecord.DATA) {
                close = end - 1;
            }
            while (bytes[close] != NistRecord.GROUP_SEPARATOR && bytes[close] != NistRecord.FILE_SEPARATOR) {
                close++;
            }
            if (tag.type() != type || fields.put(tag.field(), new Span(tag.end(), close)) != null) {
                throw broken("Field " + tag.type() + "." + tag.field() + " can't be here.", place);
            }
            if (bytes[close] == NistRecord.FILE_SEPARATOR && close != end - 1) {
                throw broken("The record ends before its length says so.", place + ", byte " + close);
            }
            at = close + 1;
        }
        return fields;
    }

    private static UnusablePrint tooLong(long length, int left, String place) {
        return new UnusablePrint(
                Reason.BROKEN, "The record states a length of " + length + " bytes, and " + left + " are left.", place);
    }

    private static String ascii(byte[] bytes, int from, int end) {
        return new String(bytes, from, end - from, StandardCharsets.US_ASCII);
    }

    /** What a field begins with: the record's type, a dot, the field's number, a colon. */
    private record Tag(int type, int field, int end) {

        private static final int MOST_DIGITS = 9;

        static Tag at(byte[] bytes, int from, int end, String place) throws UnusablePrint {
            int dot = digits(bytes, from, end);
            int colon = dot < end && bytes[dot] == '.' ? digits(bytes, dot + 1, end) : end;
            if (dot == from || colon == dot + 1 || colon >= end || bytes[colon] != ':') {
                throw broken("A field is expected here, such as 14.001:", place + ", byte " + from);
            }
            return new Tag(
                    Integer.parseInt(ascii(bytes, from, dot)),
                    Integer.parseInt(ascii(bytes, dot + 1, colon)),
                    colon + 1);
        }

        private static int digits(byte[] bytes, int from, int end) {
            int at = from;
            while (at < end && at - from < MOST_DIGITS && bytes[at] >= '0' && bytes[at] <= '9') {
                at++;
            }
            return at;
        }
    }
}
