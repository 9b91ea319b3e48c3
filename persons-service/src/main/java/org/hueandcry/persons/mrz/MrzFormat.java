package org.hueandcry.persons.mrz;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The sizes of ICAO 9303, with where each field stands, counted over all lines. */
@Schema(
        description =
                "the size of the document: TD1 (three lines of 30), TD2 (two of 36), TD3 (two of 44), visas MRV_A (two of 44) and MRV_B (two of 36)")
public enum MrzFormat {
    TD1(
            3,
            30,
            new Layout(
                    Span.of(5, 14),
                    Span.of(30, 36),
                    37,
                    Span.of(38, 44),
                    Span.of(45, 48),
                    Span.of(60, 90),
                    List.of(Span.of(15, 30), Span.of(48, 59)),
                    Layout.NONE,
                    59,
                    List.of(Span.of(5, 37), Span.of(38, 45), Span.of(48, 59)))),
    TD2(
            2,
            36,
            new Layout(
                    Span.of(36, 45),
                    Span.of(49, 55),
                    56,
                    Span.of(57, 63),
                    Span.of(46, 49),
                    Span.of(5, 36),
                    List.of(Span.of(64, 71)),
                    Layout.NONE,
                    71,
                    List.of(Span.of(36, 46), Span.of(49, 56), Span.of(57, 71)))),
    TD3(
            2,
            44,
            new Layout(
                    Span.of(44, 53),
                    Span.of(57, 63),
                    64,
                    Span.of(65, 71),
                    Span.of(54, 57),
                    Span.of(5, 44),
                    List.of(Span.of(72, 86)),
                    86,
                    87,
                    List.of(Span.of(44, 54), Span.of(57, 64), Span.of(65, 87)))),
    MRV_A(
            2,
            44,
            new Layout(
                    Span.of(44, 53),
                    Span.of(57, 63),
                    64,
                    Span.of(65, 71),
                    Span.of(54, 57),
                    Span.of(5, 44),
                    List.of(Span.of(72, 88)),
                    Layout.NONE,
                    Layout.NONE,
                    List.of())),
    MRV_B(
            2,
            36,
            new Layout(
                    Span.of(36, 45),
                    Span.of(49, 55),
                    56,
                    Span.of(57, 63),
                    Span.of(46, 49),
                    Span.of(5, 36),
                    List.of(Span.of(64, 72)),
                    Layout.NONE,
                    Layout.NONE,
                    List.of()));

    private final int lines;
    private final int length;
    private final Layout layout;

    MrzFormat(int lines, int length, Layout layout) {
        this.lines = lines;
        this.length = length;
        this.layout = layout;
    }

    /** A stretch of characters, from the first to before the last. */
    record Span(int from, int to) {

        static Span of(int from, int to) {
            return new Span(from, to);
        }

        String in(String text) {
            return text.substring(from, to);
        }

        boolean holds(int position) {
            return from <= position && position < to;
        }
    }

    /**
     * Where the fields stand. The check digits of number, birth and expiry follow their fields.
     *
     * @param optionalDigit of the optional data, where they have one
     * @param compositeDigit over several fields, where there is one
     */
    record Layout(
            Span number,
            Span birth,
            int sex,
            Span expiry,
            Span nationality,
            Span names,
            List<Span> optional,
            int optionalDigit,
            int compositeDigit,
            List<Span> composite) {

        static final int NONE = -1;

        static final Span STATE = Span.of(2, 5);

        /** Whether only digits may stand there. */
        boolean isOfDigits(int position) {
            return birth.holds(position)
                    || expiry.holds(position)
                    || position == birth.to()
                    || position == expiry.to()
                    || position == number.to()
                    || position == optionalDigit
                    || position == compositeDigit;
        }

        /** Whether only letters may stand there. */
        boolean isOfLetters(int position) {
            return position < STATE.to() || nationality.holds(position) || names.holds(position);
        }
    }

    int lines() {
        return lines;
    }

    int length() {
        return length;
    }

    Layout layout() {
        return layout;
    }

    boolean isVisa() {
        return this == MRV_A || this == MRV_B;
    }

    /** Whether a number that is too long for its field goes on in the optional data. */
    boolean hasLongNumbers() {
        return this == TD1 || this == TD2;
    }

    static Optional<MrzFormat> of(int lines, int length, boolean visa) {
        return Arrays.stream(values())
                .filter(format -> format.lines == lines && format.length == length && format.isVisa() == visa)
                .findFirst();
    }
}
