package org.hueandcry.persons.print.gallery;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * From which score on prints count as of one person: 10 log10(N / expected false hits), N being the number of persons that are compared. What
 * more fingers are worth is in the score already ({@link Fusion}). N counts persons whom the caller may not see, or the threshold would
 * depend on who asks; it is rounded up to a power of two, so that no person's coming and going shows.
 */
@ApplicationScoped
public class Threshold {

    /** One in ten thousand: what two prints alone are judged by. */
    static final double OF_TWO_PERSONS = 40;

    private final GallerySettings settings;

    Threshold(GallerySettings settings) {
        this.settings = settings;
    }

    /** For the comparison of two persons' prints. */
    public double ofTwoPersons() {
        return OF_TWO_PERSONS;
    }

    double among(int persons) {
        return among(persons, settings.falseHits());
    }

    static double among(int persons, double falseHits) {
        int rounded = persons < 2 ? 1 : Integer.highestOneBit(persons - 1) << 1;
        return Math.max(OF_TWO_PERSONS, Math.round(100 * Math.log10(rounded / falseHits)) / 10.0);
    }
}
