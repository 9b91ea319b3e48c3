package org.hueandcry.persons.print.format;

/** Stand-in. */
public enum PrintQuality {
    GOOD,
    FAIR,
    POOR
}
