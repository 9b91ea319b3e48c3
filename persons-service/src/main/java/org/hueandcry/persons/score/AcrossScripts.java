package org.hueandcry.persons.score;

/** How likely two tokens of names, the first in Latin letters and the second in another script, are the same name. */
@FunctionalInterface
public interface AcrossScripts {

    /** From 0 to 1: 0.9 and more is the same name; names drawn at random stay under 0.7. */
    double likeness(String latin, String other);
}
