package org.hueandcry.persons.person;

import java.util.List;
import java.util.stream.Stream;

/** Which identifying data a record has: flags, never values. It is what conditions of publication are judged by. */
public record IdentifyingData(
        boolean familyName,
        boolean givenName,
        boolean alias,
        boolean sex,
        boolean yearOfBirth,
        boolean placeOfBirth,
        boolean parentsNames,
        boolean description,
        boolean goodPhotograph,
        boolean fingerprints,
        boolean dna,
        boolean identityDocument) {

    static final IdentifyingData NONE =
            new IdentifyingData(false, false, false, false, false, false, false, false, false, false, false, false);

    static IdentifyingData of(PersonRequest person, boolean goodPhotograph, boolean fingerprints) {
        PersonName name = person.name();
        List<OtherName> others = person.otherNames() == null ? List.of() : person.otherNames();
        return new IdentifyingData(
                name != null && name.family() != null,
                name != null && name.given() != null,
                others.stream().anyMatch(other -> other.type() == OtherName.Type.ALIAS),
                person.sex() == Sex.MALE || person.sex() == Sex.FEMALE,
                person.dateOfBirth() != null,
                person.placeOfBirth() != null,
                person.parents() != null
                        && Stream.of(person.parents().father(), person.parents().mother())
                                .anyMatch(p -> p != null),
                person.description() != null && person.description().saysAnything(),
                goodPhotograph,
                fingerprints,
                person.dnaProfileReference() != null,
                person.documents() != null && !person.documents().isEmpty());
    }
}
