package org.hueandcry.notices.subject;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** Which identifying data the record of a person has: flags, as persons-service announces them. */
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

    /** Whether it names a certain person: by family name and forename, sex, and at least the year of birth. */
    @JsonIgnore
    public boolean isNamed() {
        return familyName && givenName && sex && yearOfBirth;
    }
}
