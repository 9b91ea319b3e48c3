package org.hueandcry.artworks.image;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * That a photograph of a work may show what a picture shows.
 *
 * @param agreeing features that lie where one view of a flat thing would put them if the other is another view of it
 * @param findings of every stage that found it
 */
public record Resemblance(UUID work, UUID photograph, int agreeing, List<Finding> findings) {

    /** So many features that agree are hardly chance: of thousands of pairs of different works at most 6 did, of the same at least 45. */
    static final int CERTAIN = 14;

    /** From here on it is worth a look. */
    static final int LEAST_SHOWN = 8;

    /** The score of what is certain: the same from which on descriptions are taken to be of one work. */
    private static final double SCORE_OF_CERTAIN = 0.6;

    static final Comparator<Resemblance> BEST_FIRST =
            Comparator.comparingInt(Resemblance::agreeing).reversed().thenComparing(Resemblance::work);

    /** Of two of one work; the first where they are alike. */
    public static Resemblance better(Resemblance one, Resemblance other) {
        return one.agreeing >= other.agreeing ? one : other;
    }

    /** From 0 to 1. */
    public double score() {
        return Math.round(score(agreeing) * 1000) / 1000.0;
    }

    /** Whether it is taken to be the same picture. */
    public boolean match() {
        return agreeing >= CERTAIN;
    }

    static double score(int agreeing) {
        return agreeing / (agreeing + CERTAIN * (1 - SCORE_OF_CERTAIN) / SCORE_OF_CERTAIN);
    }
}
