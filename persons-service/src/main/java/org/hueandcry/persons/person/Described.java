package org.hueandcry.persons.person;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hueandcry.persons.score.Description;

/** What of a record persons are compared by. */
public final class Described {

    private Described() {}

    public static Description of(PersonRequest record) {
        Stream<Description.Name> main = record.name() == null
                ? Stream.empty()
                : Stream.of(new Description.Name(
                        null,
                        record.name().family(),
                        record.name().given(),
                        record.name().full(),
                        null));
        Stream<Description.Name> others = all(record.otherNames()).stream()
                .map(other -> new Description.Name(
                        other.type().name(), other.family(), other.given(), other.full(), other.dateOfBirth()));
        return new Description(
                Stream.concat(main, others).toList(),
                record.dateOfBirth(),
                Boolean.TRUE.equals(record.dateOfBirthCirca()),
                record.sex() == null ? null : record.sex().name(),
                Set.copyOf(all(record.nationalities())),
                Set.copyOf(all(record.unconfirmedNationalities())),
                record.placeOfBirth(),
                record.countryOfBirth(),
                all(record.documents()).stream()
                        .map(document -> new Description.Document(document.number(), document.issuingCountry()))
                        .toList());
    }

    private static <T> List<T> all(List<T> values) {
        return Objects.requireNonNullElse(values, List.of());
    }
}
