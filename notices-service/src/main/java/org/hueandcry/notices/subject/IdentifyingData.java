package org.hueandcry.notices.subject;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** Which identifying data the record of a person has: flags, as persons-service announces them. */
@JsonIgnoreProperties(ignoreUnknown = true)
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
