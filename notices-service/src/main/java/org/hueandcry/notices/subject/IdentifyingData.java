package org.hueandcry.notices.subject;

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
        boolean identityDocument) {}
