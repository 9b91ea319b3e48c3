package org.hueandcry.persons.print.gallery;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * How alike the prints asked about and those of a person are, all fingers together.
 *
 * @param score by {@link Fusion}: 10 more is ten times rarer between two persons
 * @param fingers which of them speak for it, best first
 */
public record Resemblance(UUID person, double score, List<FingerScore> fingers) {

    public static final Comparator<Resemblance> BEST_FIRST =
            Comparator.comparingDouble(Resemblance::score).reversed().thenComparing(Resemblance::person);

    /** How often the prints of two persons are as alike. */
    public double falseMatchRate() {
        return Fusion.falseMatchRate(score);
    }
}
