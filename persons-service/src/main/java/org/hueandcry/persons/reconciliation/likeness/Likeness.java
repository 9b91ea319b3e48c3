package org.hueandcry.persons.reconciliation.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How likely two records are of one person.
 *
 * @param score from 0 to 1
 * @param byPrints whether the prints alone propose it
 * @param explanation what speaks most, for or against, first
 */
public record Likeness(double score, boolean byPrints, List<Finding> explanation) {

    /** Of those who are compared at all, about one in a thousand is the one. */
    private static final double BEFORE_ANYTHING_IS_KNOWN = -3;

    /** Where prints decide, all else together cannot do more than this. */
    private static final double BESIDE_PRINTS = 1;

    static Likeness of(List<Finding> findings, PrintEvidence prints) {
        Finding print = prints.finding();
        double others = findings.stream().mapToDouble(Finding::weight).sum();
        boolean excluded = findings.stream().anyMatch(Finding::excludes);
        double total = BEFORE_ANYTHING_IS_KNOWN;
        if (prints.decide()) {
            total += print.weight() + Math.max(-BESIDE_PRINTS, Math.min(BESIDE_PRINTS, others));
        } else {
            total += others + (print == null ? 0 : print.weight());
        }
        List<Finding> all = new ArrayList<>(findings);
        if (print != null) {
            all.add(print);
        }
        all.sort(Comparator.comparingDouble((Finding finding) -> Math.abs(finding.weight()))
                .reversed());
        return new Likeness(excluded && !prints.decide() ? 0 : likelihood(total), prints.decide(), List.copyOf(all));
    }

    private static double likelihood(double logarithmOfOdds) {
        return Math.round(1e6 / (1 + Math.pow(10, -logarithmOfOdds))) / 1e6;
    }

    @Override
    public String toString() {
        return "Likeness[" + score + "]";
    }
}
