package org.hueandcry.load;

import java.util.Arrays;

/**
 * The score of several fingers as persons-service makes it of those of the single ones, each compared with the same finger of one person: on
 * the scale of one, on which prints of two persons reach s in one of 10^(s/10) comparisons.
 */
final class FusedScore {

    /** What two different fingers reach so often that it says nothing. */
    private static final double SAYS_NOTHING_BELOW = 12;

    private static final double SCALE = Math.log(10) / 10;

    private FusedScore() {}

    static double of(double... scores) {
        double[] sorted = Arrays.stream(scores)
                .filter(score -> score >= SAYS_NOTHING_BELOW)
                .sorted()
                .toArray();
        double best = 0;
        double sum = 0;
        double ways = 0;
        for (int j = 1; j <= sorted.length; j++) {
            sum += sorted[sorted.length - j];
            ways += 10 * Math.log10((double) (scores.length - j + 1) / j);
            best = Math.max(best, ofSum(sum, j) - ways - 10 * Math.log10(scores.length));
        }
        return best;
    }

    /** How rare the sum of the scores of so many fingers of different persons is. */
    private static double ofSum(double sum, int fingers) {
        double x = sum * SCALE;
        double term = 1;
        double series = 1;
        for (int i = 1; i < fingers; i++) {
            term *= x / i;
            series += term;
        }
        return (x - Math.log(series)) / SCALE;
    }
}
