package org.hueandcry.artworks.measurement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a text on measurements.
 *
 * @param number of a number, its value; of others null
 * @param grouped whether the number has three digits behind its only point or comma: thousands, where the unit is small
 */
record Token(Kind kind, String text, BigDecimal number, boolean grouped, int from, int to) {

    enum Kind {
        NUMBER,
        /** A time: {@code 6:13}. */
        TIME,
        TIMES,
        WORD,
        MARK,
        END_OF_LINE
    }

    private static final Pattern PIECES = Pattern.compile("(?<time>\\d{1,3}(?::\\d{2}){1,2})"
            + "|(?<mixed>\\d{1,5}[ \\t]{1,3}\\d{1,2}/\\d{1,2})(?!\\d)"
            + "|(?<fraction>\\d{1,3}/\\d{1,2})(?!\\d)"
            + "|(?<number>\\d{1,9}(?:[.,]\\d{1,4}(?!\\d))?|\\.\\d{1,4}(?!\\d)(?=[ \\t]*(?:[x\\u00d7\"]|cm|mm|in)))"
            + "|(?<word>[\\p{L}\\u00d8\\u00f8]+)"
            + "|(?<line>[\\r\\n]+)"
            + "|(?<mark>[^\\s])");

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher pieces = PIECES.matcher(text);
        while (pieces.find()) {
            String piece = pieces.group();
            Kind kind = Kind.MARK;
            BigDecimal number = null;
            boolean grouped = false;
            if (pieces.group("time") != null) {
                kind = Kind.TIME;
            } else if (pieces.group("mixed") != null || pieces.group("fraction") != null) {
                number = mixed(piece);
                kind = number == null ? Kind.MARK : Kind.NUMBER;
            } else if (pieces.group("number") != null) {
                kind = Kind.NUMBER;
                number = new BigDecimal(piece.replace(',', '.'));
                grouped = piece.matches("[1-9]\\d{0,2}[.,]\\d{3}");
            } else if (pieces.group("word") != null) {
                kind = piece.equalsIgnoreCase("x") || piece.equalsIgnoreCase("by") ? Kind.TIMES : Kind.WORD;
            } else if (pieces.group("line") != null) {
                kind = Kind.END_OF_LINE;
            } else if (piece.equals("*")) {
                kind = Kind.TIMES;
            }
            tokens.add(new Token(kind, piece, number, grouped, pieces.start(), pieces.end()));
        }
        return tokens;
    }

    /** @return null where it is divided by nothing */
    private static BigDecimal mixed(String piece) {
        int slash = piece.indexOf('/');
        String before = piece.substring(0, slash);
        int blank = Math.max(before.lastIndexOf(' '), before.lastIndexOf('\t'));
        BigDecimal whole = blank < 0
                ? BigDecimal.ZERO
                : new BigDecimal(before.substring(0, blank).strip());
        BigDecimal under = new BigDecimal(piece.substring(slash + 1));
        return under.signum() == 0
                ? null
                : whole.add(new BigDecimal(before.substring(blank + 1).strip()).divide(under, 6, RoundingMode.HALF_UP));
    }

    boolean is(String mark) {
        return text.equals(mark);
    }
}
