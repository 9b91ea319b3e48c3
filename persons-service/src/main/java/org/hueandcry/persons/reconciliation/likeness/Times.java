package org.hueandcry.persons.reconciliation.likeness;

import java.time.LocalDate;
import java.util.List;
import org.hueandcry.kit.value.PartialDate;
import org.hueandcry.persons.person.Discovery;
import org.hueandcry.persons.person.PersonRequest;

/** When somebody was born, went missing, died and was found. */
final class Times {

    /** Years of birth among which people are spread, roughly evenly. */
    private static final double GENERATIONS = 60;

    private static final double DAYS_OF_YEAR = 365.25;
    private static final int MONTH = 31;
    private static final int YEAR = 366;

    private Times() {}

    static void compare(Subject missing, Subject found, List<Finding> findings) {
        age(missing, found, findings);
        Span since = Span.ofSide(missing);
        Span on = Span.ofSide(found);
        if (since != null && on != null) {
            findings.add(dates(
                    since,
                    on,
                    "missing since " + missing.record().disappearance().since() + ", found "
                            + found.record().discovery().on()));
        }
        if (since != null
                && found.record().discovery() != null
                && found.record().discovery().estimatedDeath() != null) {
            death(since, found.record().discovery().estimatedDeath(), findings);
        }
    }

    private static void age(Subject missing, Subject found, List<Finding> findings) {
        Span born = Span.ofBirth(missing);
        Span seems = Span.ofBirth(found);
        if (born == null || seems == null) {
            return;
        }
        String both = bornAs(missing.record()) + " ~ " + seemsAs(found.record()) + ": ";
        double apart = born.daysApart(seems) / DAYS_OF_YEAR;
        if (apart == 0) {
            double chance = Math.max(1, born.years() + seems.years()) / GENERATIONS;
            findings.add(Finding.of("age", 1, Math.max(0.1, Math.min(1.3, -Math.log10(chance))), both + "fits"));
        } else if (apart > 20) {
            findings.add(Finding.excluding("age", both + "more than 20 years apart"));
        } else {
            double weight = apart <= 2 ? 0 : apart <= 5 ? -0.5 : apart <= 10 ? -1.2 : -2.5;
            findings.add(Finding.of(
                    "age",
                    Math.max(0, 0.5 - apart / 20),
                    weight,
                    both + Math.round(Math.ceil(apart)) + " years apart"));
        }
    }

    private static String bornAs(PersonRequest record) {
        return "born " + (Boolean.TRUE.equals(record.dateOfBirthCirca()) ? "about " : "") + record.dateOfBirth();
    }

    private static String seemsAs(PersonRequest record) {
        Discovery.EstimatedAge age =
                record.discovery() == null ? null : record.discovery().estimatedAge();
        if (age == null || age.from() == null && age.to() == null) {
            return bornAs(record);
        }
        if (age.from() == null || age.to() == null) {
            return "seems " + (age.from() == null ? "at most " + age.to() : "at least " + age.from()) + " years old";
        }
        return "seems " + age.from() + " to " + age.to() + " years old";
    }

    private static Finding dates(Span since, Span on, String both) {
        if (on.to().isBefore(since.from())) {
            return Finding.excluding("dates", both + ": found before");
        }
        long apart = since.daysApart(on);
        if (apart <= MONTH) {
            return Finding.of("dates", 1, 1, both + ": within a month");
        }
        if (apart <= YEAR) {
            return Finding.of("dates", 0.8, 0.6, both + ": within a year");
        }
        return apart <= 5 * YEAR
                ? Finding.of("dates", 0.6, 0.2, both + ": within five years")
                : Finding.of("dates", 0.4, -0.2, both + ": many years apart");
    }

    private static void death(Span since, Discovery.EstimatedDeath estimated, List<Finding> findings) {
        String text = "died between " + said(estimated.from()) + " and " + said(estimated.to()) + ": ";
        LocalDate latest = estimated.to() == null ? null : estimated.to().latest();
        LocalDate earliest = estimated.from() == null ? null : estimated.from().earliest();
        if (latest != null && latest.isBefore(since.from())) {
            findings.add(Finding.of("death", 0, -2.5, text + "before the person went missing"));
        } else if (earliest != null
                && latest != null
                && new Span(earliest, latest).years() <= 2
                && new Span(earliest, latest).daysApart(since) <= YEAR) {
            findings.add(Finding.of("death", 1, 0.4, text + "soon after the person went missing"));
        }
    }

    private static String said(PartialDate date) {
        return date == null ? "an unknown day" : date.toString();
    }
}
