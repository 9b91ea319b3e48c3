package org.hueandcry.persons.mrz;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hueandcry.kit.value.PartialDate;

/** Dates of six digits, whose century is for the reader to tell. What is not known of them are fillers. */
final class MrzDates {

    private static final Pattern SHAPE = Pattern.compile("(\\d\\d)(?:(\\d\\d)(\\d\\d|<<)|<<<<)");

    private static final int FARTHEST_EXPIRY = 50;

    private MrzDates() {}

    static Optional<PartialDate> past(String field, LocalDate today) {
        return read(field, 2000).filter(date -> !date.earliest().isAfter(today)).or(() -> read(field, 1900));
    }

    static Optional<PartialDate> near(String field, LocalDate today) {
        return read(field, 2000)
                .filter(date -> !date.earliest().isAfter(today.plusYears(FARTHEST_EXPIRY)))
                .or(() -> read(field, 1900));
    }

    private static Optional<PartialDate> read(String field, int century) {
        Matcher parts = SHAPE.matcher(field);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String date = String.valueOf(century + Integer.parseInt(parts.group(1)));
        if (parts.group(2) != null) {
            date += "-" + parts.group(2);
            date += parts.group(3).equals("<<") ? "" : "-" + parts.group(3);
        }
        try {
            return Optional.of(PartialDate.parse(date));
        } catch (IllegalArgumentException noDate) {
            return Optional.empty();
        }
    }
}
