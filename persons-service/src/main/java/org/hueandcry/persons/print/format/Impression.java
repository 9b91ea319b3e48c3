package org.hueandcry.persons.print.format;

/** Stand-in. */
public enum Impression {
    UNKNOWN
}
