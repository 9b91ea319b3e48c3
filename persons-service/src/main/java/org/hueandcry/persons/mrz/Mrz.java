package org.hueandcry.persons.mrz;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.value.PartialDate;
import org.hueandcry.persons.mrz.MrzFormat.Layout;
import org.hueandcry.persons.mrz.MrzFormat.Span;

/** A machine-readable zone of one of the sizes of ICAO 9303. Its check digits need not fit: what it says of them is asked. */
@Schema(
        name = "MrzText",
        type = SchemaType.STRING,
        description =
                "a machine-readable zone as it stands on the document (ICAO 9303): its lines in one text, parted by line breaks (a list of the"
                        + " lines is read, too); of a TD1, TD2 or TD3 or a visa. Small letters are read as capitals, and blanks as fillers (<) where a line"
                        + " is else too short.",
        examples = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10")
public final class Mrz {

    /** A document's check digit: whether it is the one that its field gives. */
    public record CheckDigit(String field, String expected, String found, boolean valid) {

        @Override
        public String toString() {
            return "CheckDigit[" + field + ", " + valid + "]";
        }
    }

    private final MrzFormat format;
    private final String text;
    private final String number;
    private final boolean numberIsLong;

    Mrz(MrzFormat format, String text) {
        this.format = format;
        this.text = text;
        String continued = continued(format, text);
        this.numberIsLong = !continued.isEmpty();
        this.number = numberIsLong
                ? layout().number().in(text) + continued.substring(0, continued.length() - 1)
                : layout().number().in(text).replace("<", "");
        if (number.isEmpty()) {
            throw new IllegalArgumentException("holds no number of a document");
        }
    }

    /** The rest of a long number and its check digit, which then stand in the optional data; else empty. */
    private static String continued(MrzFormat format, String text) {
        Span field = format.layout().number();
        if (!format.hasLongNumbers()
                || text.charAt(field.to()) != '<'
                || field.in(text).contains("<")) {
            return "";
        }
        String rest = format.layout().optional().get(0).in(text);
        int end = rest.indexOf('<');
        return end < 2 ? "" : rest.substring(0, end);
    }

    /** @param json a text, or a list of texts; anything else is refused in words that a caller can use */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Mrz of(JsonNode json) {
        List<String> lines = new ArrayList<>();
        if (json.isTextual()) {
            lines.add(json.textValue());
        } else if (json.isArray()) {
            json.forEach(line -> lines.add(line.isTextual() ? line.textValue() : null));
        }
        if (lines.isEmpty() || lines.contains(null)) {
            throw new IllegalArgumentException("must be text, or a list of lines");
        }
        return parse(String.join("\n", lines));
    }

    /** @throws IllegalArgumentException saying what is expected, and nothing of what was found but its place */
    public static Mrz parse(String written) {
        List<String> lines = MrzLines.of(written);
        int length = lines.get(0).length();
        MrzFormat format = MrzFormat.of(lines.size(), length, lines.get(0).charAt(0) == 'V')
                .orElseThrow(() -> MrzLines.ofNoSize(lines));
        return new Mrz(format, String.join("", lines));
    }

    private Layout layout() {
        return format.layout();
    }

    public MrzFormat format() {
        return format;
    }

    /** As they are written on the document, from the first to the last. */
    public List<String> lines() {
        return IntStream.range(0, format.lines())
                .mapToObj(line -> text.substring(line * format.length(), (line + 1) * format.length()))
                .toList();
    }

    public String documentCode() {
        return plain(text.substring(0, 2));
    }

    /** By the codes of ICAO 9303; empty where none is given. */
    public String issuingState() {
        return plain(Layout.STATE.in(text));
    }

    public String number() {
        return number;
    }

    public String nationality() {
        return plain(layout().nationality().in(text));
    }

    /** The name or names that come first, in most countries the family's. */
    public String primaryIdentifier() {
        return names()[0];
    }

    /** The other names; empty where there are none. */
    public String secondaryIdentifier() {
        String[] names = names();
        return names.length == 1 ? "" : names[1];
    }

    private String[] names() {
        String[] names = layout().names().in(text).split("<<", 2);
        names[0] = plain(names[0]);
        if (names.length > 1) {
            names[1] = plain(names[1]);
        }
        return names;
    }

    /** M, F, or another character where it is not said. */
    public char sex() {
        return text.charAt(layout().sex());
    }

    /** The last century in which the day is not yet to come; empty where it is no date. */
    public Optional<PartialDate> dateOfBirth(LocalDate today) {
        return MrzDates.past(layout().birth().in(text), today);
    }

    /** Not more than fifty years from now; empty where it is no date. */
    public Optional<PartialDate> dateOfExpiry(LocalDate today) {
        return MrzDates.near(layout().expiry().in(text), today);
    }

    /** What the issuing state may put there, such as a personal number; without what continues the number of the document. */
    public List<String> optionalData() {
        List<String> data = new ArrayList<>();
        for (Span span : layout().optional()) {
            String field = span.in(text);
            if (numberIsLong
                    && data.isEmpty()
                    && span.equals(layout().optional().get(0))) {
                field = field.substring(field.indexOf('<'));
            }
            if (!plain(field).isEmpty()) {
                data.add(plain(field));
            }
        }
        return data;
    }

    /** In the order in which they stand, the one over all fields last. */
    public List<CheckDigit> checkDigits() {
        List<CheckDigit> digits = new ArrayList<>();
        if (numberIsLong) {
            String rest = continued(format, text);
            digits.add(digit("number", number, rest.charAt(rest.length() - 1)));
        } else {
            digits.add(digit("number", layout().number()));
        }
        digits.add(digit("dateOfBirth", layout().birth()));
        digits.add(digit("dateOfExpiry", layout().expiry()));
        if (layout().optionalDigit() != Layout.NONE) {
            digits.add(optionalDigit());
        }
        if (layout().compositeDigit() != Layout.NONE) {
            String all =
                    layout().composite().stream().map(span -> span.in(text)).collect(Collectors.joining());
            digits.add(digit("composite", all, text.charAt(layout().compositeDigit())));
        }
        return digits;
    }

    /** Where there are no optional data, their digit may be left out. */
    private CheckDigit optionalDigit() {
        String data = layout().optional().get(0).in(text);
        char found = text.charAt(layout().optionalDigit());
        CheckDigit digit = digit("optionalData", data, found);
        return found == '<' && plain(data).isEmpty()
                ? new CheckDigit(digit.field, digit.expected, digit.found, true)
                : digit;
    }

    private CheckDigit digit(String field, Span span) {
        return digit(field, span.in(text), text.charAt(span.to()));
    }

    private static CheckDigit digit(String field, String value, char found) {
        char expected = checkDigitOf(value);
        return new CheckDigit(field, String.valueOf(expected), String.valueOf(found), expected == found);
    }

    public boolean isValid() {
        return checkDigits().stream().allMatch(CheckDigit::valid);
    }

    /** How a machine may have misread it: whatever is answered has check digits that fit. Nothing where they fit as it is. */
    public List<Misreading> misreadings() {
        return Misreading.of(this);
    }

    /** All lines in one. */
    String text() {
        return text;
    }

    boolean numberIsLong() {
        return numberIsLong;
    }

    /** By the weights 7, 3, 1; a digit counts itself, A is 10, and a filler nothing. */
    static char checkDigitOf(String value) {
        int sum = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            int counts = c == '<' ? 0 : Character.digit(c, 36);
            sum += counts * (i % 3 == 0 ? 7 : i % 3 == 1 ? 3 : 1);
        }
        return (char) ('0' + sum % 10);
    }

    private static String plain(String field) {
        return field.replace('<', ' ').replaceAll(" +", " ").strip();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mrz mrz && mrz.format == format && mrz.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The lines, parted by line breaks: as it is stored and given out. */
    @JsonValue
    public String written() {
        return String.join("\n", lines());
    }

    @Override
    public String toString() {
        return "Mrz[masked]";
    }
}
