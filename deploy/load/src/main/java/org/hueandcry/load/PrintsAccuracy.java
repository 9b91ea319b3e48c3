package org.hueandcry.load;

import com.machinezoo.sourceafis.FingerprintMatcher;
import com.machinezoo.sourceafis.FingerprintTemplate;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.hueandcry.load.print.Disturbance;
import org.hueandcry.load.print.RepeatedPrints;
import org.hueandcry.load.print.TakenPrints;

/** How often the bare library and the fused scores take two persons for one, and how often they miss somebody. */
final class PrintsAccuracy {

    /** By which two persons' prints are judged. */
    static final int THRESHOLD = 40;

    /** Of which each print is compared with that of everybody, which takes most of the time. */
    private static final Set<Disturbance> WITH_ALL = Set.of(Disturbance.NONE, Disturbance.PARTIAL, Disturbance.POOR);

    /** Thresholds: 10 log10(N / 0.1) is reached by 1,000, 10,000 and 100,000 persons. */
    private static final List<Integer> THRESHOLDS = List.of(THRESHOLD, 50, 60);

    private static final int[][] PAIRS = {{0, 1}, {2, 3}, {0, 2}, {1, 3}, {0, 3}, {1, 2}};

    private final TakenPrints prints;
    private final PrintStream out;

    PrintsAccuracy(TakenPrints prints, PrintStream out) {
        this.prints = prints;
        this.out = out;
    }

    void disturbances() {
        FingerprintTemplate[] enrolled = prints.enrolled();
        out.printf(
                "%nEach of %d fingers of %d persons enrolled once, and asked about once with each disturbance%n%n",
                prints.fingers(), prints.persons());
        out.println("| disturbance | median score | one finger missed at 40, 50, 60 % | two % | four % |"
                + " first among all, one finger | four | false at 40, one finger | two | four |");
        out.println("|---|---|---|---|---|---|---|---|---|---|");
        for (Disturbance disturbance : Disturbance.values()) {
            double[][] scores = scores(prints.asked(disturbance), enrolled, WITH_ALL.contains(disturbance));
            out.println("| " + disturbance.name().toLowerCase(Locale.ROOT) + " | "
                    + row(scores, WITH_ALL.contains(disturbance)) + " |");
        }
    }

    /** @param all false: of each finger only with itself */
    private static double[][] scores(FingerprintTemplate[] asked, FingerprintTemplate[] enrolled, boolean all) {
        double[][] scores = new double[asked.length][asked.length];
        IntStream.range(0, asked.length).parallel().forEach(probe -> {
            FingerprintMatcher matcher = new FingerprintMatcher(asked[probe]);
            for (int i = 0; i < enrolled.length; i++) {
                scores[probe][i] = all || i == probe ? matcher.match(enrolled[i]) : 0;
            }
        });
        return scores;
    }

    private String row(double[][] scores, boolean all) {
        double[] one = IntStream.range(0, scores.length)
                .mapToDouble(i -> scores[i][i])
                .sorted()
                .toArray();
        double[] two = IntStream.range(0, prints.persons())
                .boxed()
                .flatMapToDouble(
                        person -> Arrays.stream(PAIRS).mapToDouble(pair -> fused(scores, person, person, pair)))
                .toArray();
        double[] four = IntStream.range(0, prints.persons())
                .mapToDouble(person -> fused(scores, person, person, 0, 1, 2, 3))
                .toArray();
        String misses = String.format(
                Locale.ROOT, "%.0f | %s | %s | %s", one[one.length / 2], missed(one), missed(two), missed(four));
        return misses + (all ? " | " + firsts(scores) + " | " + falseMatches(scores) : " | | | | |");
    }

    /** As the public sets are tried: within a set each print is compared with all others, those of two fingers side by side also together. */
    void sets(FingerprintTemplate[][] sets) {
        int same = 0;
        int missed = 0;
        int missedTogether = 0;
        int together = 0;
        int others = 0;
        int taken = 0;
        int first = 0;
        for (FingerprintTemplate[] set : sets) {
            double[][] scores = scores(set, set, true);
            for (int i = 0; i < set.length; i++) {
                int finger = i / RepeatedPrints.PRINTS;
                double best = 0;
                double bestOther = 0;
                for (int j = 0; j < set.length; j++) {
                    if (j / RepeatedPrints.PRINTS != finger) {
                        others++;
                        taken += scores[i][j] >= THRESHOLD ? 1 : 0;
                        bestOther = Math.max(bestOther, scores[i][j]);
                    } else if (j != i) {
                        same++;
                        missed += scores[i][j] < THRESHOLD ? 1 : 0;
                        best = Math.max(best, scores[i][j]);
                        if (finger % 2 == 0) {
                            together++;
                            double beside = scores[i + RepeatedPrints.PRINTS][j + RepeatedPrints.PRINTS];
                            missedTogether += FusedScore.of(scores[i][j], beside) < THRESHOLD ? 1 : 0;
                        }
                    }
                }
                first += best > bestOther ? 1 : 0;
            }
        }
        out.printf(
                Locale.ROOT,
                "%n%d sets of %d fingers, %d poor prints of each, compared with one another: one finger missed %.1f %% of %,d at %d, two fused"
                        + " %.1f %% of %,d; false %d of %,d; first among all others of the set %d of %d%n",
                sets.length,
                RepeatedPrints.FINGERS,
                RepeatedPrints.PRINTS,
                100.0 * missed / same,
                same,
                THRESHOLD,
                100.0 * missedTogether / together,
                together,
                taken,
                others,
                first,
                sets.length * RepeatedPrints.FINGERS * RepeatedPrints.PRINTS);
    }

    private static String missed(double[] scores) {
        return THRESHOLDS.stream()
                .map(threshold -> String.format(
                        Locale.ROOT,
                        "%.1f",
                        100.0
                                * Arrays.stream(scores)
                                        .filter(score -> score < threshold)
                                        .count()
                                / scores.length))
                .reduce((some, next) -> some + ", " + next)
                .orElseThrow();
    }

    /** The fingers of one person, each compared with the same finger of another. */
    private static double fused(double[][] scores, int asked, int enrolled, int... fingers) {
        return FusedScore.of(Arrays.stream(fingers)
                .mapToDouble(
                        finger -> scores[asked * TakenPrints.FINGERS + finger][enrolled * TakenPrints.FINGERS + finger])
                .toArray());
    }

    private String firsts(double[][] scores) {
        long one = IntStream.range(0, scores.length)
                .filter(i -> scores[i][i] > 0
                        && IntStream.range(0, scores.length).allMatch(j -> j == i || scores[i][j] < scores[i][i]))
                .count();
        long four = IntStream.range(0, prints.persons())
                .filter(i -> IntStream.range(0, prints.persons())
                        .allMatch(j -> j == i || fused(scores, i, j, 0, 1, 2, 3) < fused(scores, i, i, 0, 1, 2, 3)))
                .count();
        return one + " of " + scores.length + " | " + four + " of " + prints.persons();
    }

    private String falseMatches(double[][] scores) {
        long one = IntStream.range(0, scores.length)
                .mapToLong(i -> IntStream.range(0, scores.length)
                        .filter(j -> j != i && scores[i][j] >= THRESHOLD)
                        .count())
                .sum();
        long two = 0;
        long four = 0;
        for (int i = 0; i < prints.persons(); i++) {
            for (int j = 0; j < prints.persons(); j++) {
                if (i != j) {
                    for (int[] pair : PAIRS) {
                        two += fused(scores, i, j, pair) >= THRESHOLD ? 1 : 0;
                    }
                    four += fused(scores, i, j, 0, 1, 2, 3) >= THRESHOLD ? 1 : 0;
                }
            }
        }
        long persons = (long) prints.persons() * (prints.persons() - 1);
        return String.format(
                Locale.ROOT,
                "%d of %,d | %d of %,d | %d of %,d",
                one,
                (long) scores.length * (scores.length - 1),
                two,
                persons * PAIRS.length,
                four,
                persons);
    }
}
