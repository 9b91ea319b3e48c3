package org.hueandcry.persons.score;

import java.util.function.Supplier;
import org.hueandcry.kit.value.PartialDate;

/** Two dates of birth, either of which may be partial or an estimate. */
final class DatesOfBirth {

    private static final String FEATURE = "dateOfBirth";
    private static final int YEAR = 4;
    private static final int MONTH = 7;

    private DatesOfBirth() {}

    /** Null where one of them is unknown: then it says nothing. */
    static Evidence of(PartialDate a, PartialDate b, boolean circa) {
        if (a == null || b == null) {
            return null;
        }
        String x = a.toString();
        String y = b.toString();
        int years = Math.abs(a.earliest().getYear() - b.earliest().getYear());
        if (circa) {
            return estimated(years, x, y);
        }
        int precision = Math.min(x.length(), y.length());
        if (precision > MONTH) {
            return full(x, y, years);
        }
        if (x.startsWith(y) || y.startsWith(x)) {
            return precision == YEAR
                    ? Evidence.inFavour(FEATURE, 0.8, 0.12, words(x, y, "the same year, as far as it is known"))
                    : Evidence.inFavour(FEATURE, 0.9, 0.22, words(x, y, "the same month, as far as it is known"));
        }
        if (years == 0) {
            return Evidence.against(FEATURE, 0.4, 0.85, words(x, y, "the same year, another month"));
        }
        if (years == 1) {
            return Evidence.against(FEATURE, 0.6, 0.92, words(x, y, "one year apart"));
        }
        return differences(x.substring(0, YEAR), y.substring(0, YEAR)) == 1
                ? Evidence.against(FEATURE, 0.3, 0.75, words(x, y, "another year, by one digit"))
                : Evidence.against(FEATURE, 0, 0.6, words(x, y, "another year"));
    }

    private static Evidence estimated(int years, String x, String y) {
        if (years <= 2) {
            return Evidence.inFavour(FEATURE, 0.8, 0.08, words(x, y, "fits the estimate"));
        }
        if (years <= 5) {
            return Evidence.inFavour(FEATURE, 0.5, 0, words(x, y, "not far from the estimate"));
        }
        return years <= 10
                ? Evidence.against(FEATURE, 0.2, 0.85, words(x, y, "far from the estimate"))
                : Evidence.against(FEATURE, 0, 0.65, words(x, y, "much too far from the estimate"));
    }

    private static Evidence full(String x, String y, int years) {
        if (x.equals(y)) {
            return Evidence.inFavour(FEATURE, 1, 0.4, words(x, y, "the same day"));
        }
        if (years == 0 && (x.endsWith("-01-01") || y.endsWith("-01-01"))) {
            return Evidence.inFavour(
                    FEATURE,
                    0.7,
                    0.05,
                    words(x, y, "the same year; the first of January often stands for an unknown day"));
        }
        if (years == 0 && x.equals(swapped(y))) {
            return Evidence.inFavour(FEATURE, 0.85, 0.15, words(x, y, "day and month are swapped"));
        }
        if (differences(x, y) == 1) {
            return Evidence.against(FEATURE, 0.75, 0.96, words(x, y, "one digit differs"));
        }
        if (isTransposed(x, y)) {
            return Evidence.against(FEATURE, 0.75, 0.96, words(x, y, "two digits are swapped"));
        }
        if (years == 1 && x.substring(YEAR).equals(y.substring(YEAR))) {
            return Evidence.against(FEATURE, 0.7, 0.93, words(x, y, "one year apart to the day"));
        }
        if (x.substring(0, MONTH).equals(y.substring(0, MONTH))) {
            return Evidence.against(FEATURE, 0.4, 0.8, words(x, y, "the same month, another day"));
        }
        return years == 0
                ? Evidence.against(FEATURE, 0.2, 0.66, words(x, y, "the same year, but another day: they clash"))
                : Evidence.against(FEATURE, 0, 0.55, words(x, y, "they clash"));
    }

    private static Supplier<String> words(String x, String y, String what) {
        return () -> x + " ~ " + y + ": " + what;
    }

    private static String swapped(String date) {
        return date.substring(0, YEAR) + date.substring(MONTH) + date.substring(YEAR, MONTH);
    }

    private static int differences(String x, String y) {
        int differences = 0;
        for (int i = 0; i < x.length(); i++) {
            if (x.charAt(i) != y.charAt(i)) {
                differences++;
            }
        }
        return differences;
    }

    private static boolean isTransposed(String x, String y) {
        int at = 0;
        while (x.charAt(at) == y.charAt(at)) {
            at++;
        }
        return at + 1 < x.length()
                && x.charAt(at) == y.charAt(at + 1)
                && x.charAt(at + 1) == y.charAt(at)
                && x.substring(at + 2).equals(y.substring(at + 2));
    }
}
