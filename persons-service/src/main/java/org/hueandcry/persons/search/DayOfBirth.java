package org.hueandcry.persons.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hueandcry.kit.value.PartialDate;

/** Dates of birth as the numbers by which persons are found: 1975 for the year, 19750312 for the day. */
public final class DayOfBirth {

    private static final int YEAR = 4;
    private static final int MONTHS = 12;

    private DayOfBirth() {}

    /** Of a record: the year, and the day where it is known. */
    public static Set<Integer> kept(List<PartialDate> dates) {
        Set<Integer> numbers = new LinkedHashSet<>();
        for (PartialDate date : dates) {
            numbers.add(year(date));
            if (isWhole(date)) {
                numbers.add(number(date.toString()));
            }
        }
        return numbers;
    }

    /** What the narrowest that is asked for can be in a record: the day, written in either order, or else the year. */
    public static Set<Integer> sought(PartialDate date) {
        if (date == null) {
            return Set.of();
        }
        if (!isWhole(date)) {
            return Set.of(year(date));
        }
        Set<Integer> numbers = new LinkedHashSet<>();
        numbers.add(number(date.toString()));
        int day = date.earliest().getDayOfMonth();
        if (day <= MONTHS) {
            numbers.add(year(date) * 10_000 + day * 100 + date.earliest().getMonthValue());
        }
        return numbers;
    }

    private static int year(PartialDate date) {
        return number(date.toString().substring(0, YEAR));
    }

    private static boolean isWhole(PartialDate date) {
        return date.toString().length() == "1975-03-12".length();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits.replace("-", ""));
    }
}
