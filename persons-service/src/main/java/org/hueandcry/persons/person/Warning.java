package org.hueandcry.persons.person;

/** What those who meet the person must know first. */
public enum Warning {
    DANGEROUS,
    ARMED,
    VIOLENT,
    SUICIDAL,
    CONTAGIOUS,
    ESCAPE_RISK
}
