package org.hueandcry.kit.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A date of which the day, or the day and the month, may be unknown: {@code 1984}, {@code 1984-05}, {@code 1984-05-02}. */
@Schema(
        type = SchemaType.STRING,
        description = "a date of which the day, or the day and the month, may be unknown: 1984, 1984-05 or 1984-05-02",
        pattern = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
        examples = "1984-05")
public final class PartialDate {

    private static final Pattern SHAPE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    private final String text;
    private final LocalDate earliest;

    private PartialDate(String text, LocalDate earliest) {
        this.text = text;
        this.earliest = earliest;
    }

    @JsonCreator
    public static PartialDate parse(String text) {
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("must be a date as 1984, 1984-05 or 1984-05-02");
        }
        try {
            return new PartialDate(
                    text, LocalDate.of(number(parts.group(1)), number(parts.group(2)), number(parts.group(3))));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("is no date of the calendar", e);
        }
    }

    private static int number(String part) {
        return part == null ? 1 : Integer.parseInt(part);
    }

    /** The first day that the date can mean. */
    public LocalDate earliest() {
        return earliest;
    }

    /** The last day that the date can mean. */
    public LocalDate latest() {
        return switch (text.length()) {
            case 4 -> earliest.plusYears(1).minusDays(1);
            case 7 -> earliest.plusMonths(1).minusDays(1);
            default -> earliest;
        };
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PartialDate date && date.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
