package org.hueandcry.persons.person;

/** Why a person is recorded (RPD 44). */
public enum PersonKind {
    WANTED,
    MISSING,
    UNABLE_TO_IDENTIFY,
    UNIDENTIFIED_BODY,
    PERSON_OF_INTEREST,
    POSSIBLE_THREAT,
    UNDER_UN_SANCTIONS,
    VICTIM,
    WITNESS,
    DECEASED;

    /** Whether whoever sees the person, or the body, is to know them: recorded to be found, or to be told who they are. */
    boolean isLookedForByAll() {
        return this == MISSING || this == UNABLE_TO_IDENTIFY || this == UNIDENTIFIED_BODY;
    }

    /** Whether a name is what is being looked for. */
    public boolean mayLackName() {
        return this == UNABLE_TO_IDENTIFY || this == UNIDENTIFIED_BODY;
    }
}
