package org.hueandcry.persons.reconciliation;

import java.time.LocalDate;
import java.util.Set;
import org.hueandcry.persons.person.Description;
import org.hueandcry.persons.person.PersonRequest;
import org.hueandcry.persons.person.Sex;
import org.hueandcry.persons.reconciliation.likeness.Marks;
import org.hueandcry.persons.reconciliation.likeness.Side;
import org.hueandcry.persons.reconciliation.likeness.Span;
import org.hueandcry.persons.reconciliation.likeness.Subject;

/**
 * The narrow facts by which those of the other side are found who may be meant.
 *
 * @param sex null where it is not told
 * @param born null where nothing is known of it
 * @param dated since when somebody is missing, or when they were found; null where it is not recorded
 */
record Facts(
        Side side,
        String sex,
        Span born,
        Span dated,
        String country,
        Integer heightCm,
        String eyes,
        Set<String> marks) {

    static Facts of(Subject subject) {
        PersonRequest record = subject.record();
        Description description = record.description();
        return new Facts(
                subject.side(),
                record.sex() == Sex.MALE || record.sex() == Sex.FEMALE
                        ? record.sex().name()
                        : null,
                Span.ofBirth(subject),
                Span.ofSide(subject),
                country(subject),
                description == null ? null : description.heightCm(),
                description == null || description.eyes() == null
                        ? null
                        : description.eyes().name(),
                Marks.of(subject));
    }

    private static String country(Subject subject) {
        PersonRequest record = subject.record();
        if (subject.side() == Side.MISSING) {
            return record.disappearance() == null
                    ? null
                    : record.disappearance().country();
        }
        return record.discovery() == null ? null : record.discovery().country();
    }

    LocalDate bornFrom() {
        return born == null ? null : born.from();
    }

    LocalDate bornTo() {
        return born == null ? null : born.to();
    }

    LocalDate datedFrom() {
        return dated == null ? null : dated.from();
    }

    LocalDate datedTo() {
        return dated == null ? null : dated.to();
    }

    @Override
    public String toString() {
        return "Facts[masked]";
    }
}
