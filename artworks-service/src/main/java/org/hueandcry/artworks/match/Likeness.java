package org.hueandcry.artworks.match;

import java.util.List;
import org.hueandcry.artworks.search.FindAlike;

/**
 * How far a record is like an example: the mean of what both say, by weight, and lower where both say little. That two are paintings in
 * oil is true of so many that it finds nobody.
 *
 * @param score from 0 to 1
 */
record Likeness(double score, List<Trait> traits) {

    /** So much weight must have been compared before the mean counts in full: a title of rare words, a maker and a size; many paintings of a time share size and material. */
    static final double ENOUGH = 8.7;

    static Likeness of(PreparedExample example, FindAlike.Candidate candidate) {
        List<Trait> traits = example.compare(candidate.id(), candidate.particulars());
        double weights = traits.stream().mapToDouble(Trait::weight).sum();
        double alike = traits.stream()
                .mapToDouble(trait -> trait.weight() * trait.likeness())
                .sum();
        double score = weights == 0 ? 0 : alike / weights * Math.min(1, weights / ENOUGH);
        return new Likeness(Trait.rounded(score), traits);
    }
}
