package org.hueandcry.persons.reconciliation.likeness;

import java.util.Locale;

/**
 * What the fingerprints of two persons say.
 *
 * @param score of all fingers together: s is reached by those of different persons once in 10^(s/10); 0 where it is below {@link
 *     #SAYS_NOTHING_BELOW}
 * @param match from which score on two persons' prints are of one
 * @param matchAmongAll the same for the best of all persons that there are
 * @param fingers how many fingers there are good prints of on both sides
 */
public record PrintEvidence(double score, double match, double matchAmongAll, int fingers) {

    /** Neither has any, or only one has. */
    public static final PrintEvidence NONE = new PrintEvidence(0, Double.MAX_VALUE, Double.MAX_VALUE, 0);

    /** What different persons reach once in a hundred, and a person's own finger seldom misses. */
    public static final double SAYS_NOTHING_BELOW = 20;

    /** A good print of a finger that is not found like another of the same finger: once in thirty or so. */
    private static final double AGAINST_BY_FINGER = 1.5;

    private static final double MOST_AGAINST = 5;
    private static final double MOST_IN_FAVOUR = 12;

    /** Whether they alone propose it, whatever else is recorded. */
    boolean decide() {
        return score >= matchAmongAll;
    }

    /** Null where they say nothing at all. */
    Finding finding() {
        String reached = String.format(Locale.ROOT, "score %.0f, a match from %.0f on", score, match);
        if (score >= match) {
            return Finding.of("fingerprints", 1, Math.min(MOST_IN_FAVOUR, score / 10), reached);
        }
        if (fingers == 0) {
            return null;
        }
        if (score >= SAYS_NOTHING_BELOW) {
            return Finding.of("fingerprints", 0.5, 0, reached + ": neither for nor against");
        }
        return Finding.of(
                "fingerprints",
                0,
                -Math.min(MOST_AGAINST, AGAINST_BY_FINGER * fingers),
                "good prints of " + (fingers == 1 ? "one finger" : fingers + " fingers")
                        + " on both sides, and they are not alike");
    }
}
