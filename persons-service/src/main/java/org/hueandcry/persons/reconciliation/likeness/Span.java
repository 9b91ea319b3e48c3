package org.hueandcry.persons.reconciliation.likeness;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.hueandcry.kit.value.PartialDate;
import org.hueandcry.persons.person.Discovery;

/** Some days, of which one is meant. */
public record Span(LocalDate from, LocalDate to) {

    /** How far an estimated date of birth may be wrong. */
    private static final int CIRCA_YEARS = 5;

    private static final int OLDEST = 130;
    private static final double DAYS_OF_YEAR = 365.25;

    /** Null where the date is. */
    static Span of(PartialDate date) {
        return date == null ? null : new Span(date.earliest(), date.latest());
    }

    /** Since when somebody is missing, or when they were found; null where it is not recorded. */
    public static Span ofSide(Subject subject) {
        if (subject.side() == Side.MISSING) {
            return subject.record().disappearance() == null
                    ? null
                    : of(subject.record().disappearance().since());
        }
        return subject.record().discovery() == null
                ? null
                : of(subject.record().discovery().on());
    }

    /** When somebody was born, as far as it is recorded or follows from how old they seemed; null where nothing is known. */
    public static Span ofBirth(Subject subject) {
        Discovery discovery = subject.record().discovery();
        Discovery.EstimatedAge age = discovery == null ? null : discovery.estimatedAge();
        PartialDate date = subject.record().dateOfBirth();
        if (subject.side() == Side.FOUND && age != null && (age.from() != null || age.to() != null)) {
            Span when = whenOfThatAge(subject, discovery);
            int youngest = age.from() == null ? 0 : age.from();
            int oldest = age.to() == null ? OLDEST : age.to();
            return new Span(when.from.minusYears(oldest + 1L).plusDays(1), when.to.minusYears(youngest));
        }
        if (date == null) {
            return null;
        }
        return Boolean.TRUE.equals(subject.record().dateOfBirthCirca())
                ? new Span(
                        date.earliest().minusYears(CIRCA_YEARS), date.latest().plusYears(CIRCA_YEARS))
                : of(date);
    }

    private static Span whenOfThatAge(Subject subject, Discovery discovery) {
        Span found = of(discovery.on());
        LocalDate recorded = subject.recordedAt().atOffset(ZoneOffset.UTC).toLocalDate();
        Span latest = found == null ? new Span(recorded, recorded) : found;
        Discovery.EstimatedDeath death = discovery.estimatedDeath();
        if (death == null || death.from() == null && death.to() == null) {
            return latest;
        }
        LocalDate from =
                death.from() == null ? death.to().earliest() : death.from().earliest();
        LocalDate to = death.to() == null ? latest.to : death.to().latest();
        return new Span(from, to.isBefore(from) ? from : to);
    }

    double years() {
        return ChronoUnit.DAYS.between(from, to) / DAYS_OF_YEAR;
    }

    /** How many days lie between the two; 0 where they may be the same day. */
    long daysApart(Span other) {
        if (other.from.isAfter(to)) {
            return ChronoUnit.DAYS.between(to, other.from);
        }
        return from.isAfter(other.to) ? ChronoUnit.DAYS.between(other.to, from) : 0;
    }
}
