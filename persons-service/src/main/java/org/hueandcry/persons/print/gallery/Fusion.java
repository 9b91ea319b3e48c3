package org.hueandcry.persons.print.gallery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Makes one score of those of several fingers, on the scale of a single one: a score of s is reached by the prints of two different persons
 * in one of 10^(s/10) comparisons, however many fingers were compared.
 *
 * <p>Of one finger compared with one print it is SourceAFIS's score, which is on that scale. Where a finger was compared with m prints, the
 * best score is 10 log10(m) less rare. The sum of the scores of j fingers of different persons, each on that scale, exceeds t with the
 * probability e^-x (1 + x + ... + x^(j-1)/(j-1)!), x = t ln(10)/10. Of k fingers some may be blurred, cut off or missing, so the best 1, 2, ...
 * k of them are looked at, and that number is taken which is the rarest; that there were so many to choose from is accounted for: by the
 * number of ways to choose j of k, and by k.
 *
 * <p>A finger counts once, however many prints there are of it on either side: two prints of one finger are one piece of
 * evidence, and so are a print of four fingers side by side and one of them.
 */
public final class Fusion {

    /** What two different fingers reach so often that it says nothing. */
    static final double SAYS_NOTHING_BELOW = 12;

    private static final double SCALE = Math.log(10) / 10;

    /** Rarer than this nothing can be told from scores: people mislabel prints more often. */
    private static final double RAREST = 1e-12;

    private static final double FACTOR_PRECISION = 100;

    private Fusion() {}

    static double falseMatchRate(double score) {
        return Math.min(1, Math.max(RAREST, Math.pow(10, -score / 10)));
    }

    /**
     * @param probes the positions of the prints asked about
     * @param prints the positions of the person's prints
     * @param scores of comparisons of the one with the other; those that say nothing may be missing
     */
    static Resemblance fuse(UUID person, List<Integer> probes, List<Integer> prints, Collection<FingerScore> scores) {
        Map<Integer, Integer> comparisons = new HashMap<>();
        for (int i = 0; i < probes.size(); i++) {
            int position = probes.get(i);
            int compared = (int) prints.stream()
                    .filter(print -> Fingers.mayBeTheSame(position, print))
                    .count();
            if (compared > 0) {
                comparisons.merge(fingerOfProbe(probes, i), compared, Integer::sum);
            }
        }
        List<FingerScore> counted = bestOfEachFinger(probes, scores);
        List<Double> adjusted = counted.stream()
                .map(finger -> finger.score()
                        - 10 * Math.log10(comparisons.getOrDefault(fingerOfProbe(probes, finger.probe()), 1)))
                .sorted(Comparator.reverseOrder())
                .toList();
        return new Resemblance(person, fuse(adjusted, Math.max(comparisons.size(), adjusted.size())), counted);
    }

    /** @param scores best first @param compared how many fingers were compared */
    static double fuse(List<Double> scores, int compared) {
        double best = 0;
        double sum = 0;
        double ways = 0;
        for (int j = 1; j <= scores.size() && scores.get(j - 1) > 0; j++) {
            sum += scores.get(j - 1);
            ways += 10 * Math.log10((double) (compared - j + 1) / j);
            best = Math.max(best, rarityOfSum(sum, j) - ways - 10 * Math.log10(compared));
        }
        return Math.round(best * FACTOR_PRECISION) / FACTOR_PRECISION;
    }

    /** The tail of an Erlang distribution, as a score. */
    private static double rarityOfSum(double sum, int fingers) {
        double x = sum * SCALE;
        double term = 1;
        double series = 1;
        for (int i = 1; i < fingers; i++) {
            term *= x / i;
            series += term;
        }
        return (x - Math.log(series)) / SCALE;
    }

    private static List<FingerScore> bestOfEachFinger(List<Integer> probes, Collection<FingerScore> scores) {
        List<FingerScore> counted = new ArrayList<>();
        Set<Object> asked = new HashSet<>();
        Set<Object> known = new HashSet<>();
        scores.stream()
                .filter(finger -> finger.score() >= SAYS_NOTHING_BELOW)
                .sorted(Comparator.comparingDouble(FingerScore::score)
                        .reversed()
                        .thenComparing(FingerScore::print)
                        .thenComparing(FingerScore::probe))
                .forEach(finger -> {
                    Set<Object> probe = skin(probes.get(finger.probe()), finger.probe());
                    Set<Object> print = skin(finger.position(), finger.print());
                    if (Collections.disjoint(asked, probe) && Collections.disjoint(known, print)) {
                        asked.addAll(probe);
                        known.addAll(print);
                        counted.add(finger);
                    }
                });
        return counted;
    }

    /** What a print is of: its finger or fingers, or where these are not known, itself. */
    private static Set<Object> skin(int position, Object itself) {
        if (!Fingers.isKnown(position)) {
            return Set.of(itself);
        }
        Set<Object> fingers = new HashSet<>();
        for (int bit = Fingers.of(position); bit != 0; bit &= bit - 1) {
            fingers.add("finger " + Integer.numberOfTrailingZeros(bit));
        }
        return fingers;
    }

    /** A number for the finger: its bit, or one of its own where it is not known which it is. */
    private static Integer fingerOfProbe(List<Integer> probes, int index) {
        int position = probes.get(index);
        return Fingers.isOne(position) ? Fingers.of(position) : -1 - index;
    }
}
