package org.hueandcry.persons.person;

/** ISO/IEC 5218, by name. */
public enum Sex {
    UNKNOWN,
    MALE,
    FEMALE,
    NOT_APPLICABLE
}
