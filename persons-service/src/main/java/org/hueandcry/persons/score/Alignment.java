package org.hueandcry.persons.score;

import org.hueandcry.persons.score.Lexicon.Role;
import org.hueandcry.persons.score.Token.Part;

/**
 * Two names laid beside each other, token by token and in any order, and what follows from it: a share between 0 and 1
 * of what agrees in all that was said. A contradiction, something else on either side, counts much more than an omission.
 */
final class Alignment {

    private static final double ALIKE = 0.45;
    private static final double CONTRADICTION = 2;
    private static final double OMISSION = 0.2;
    /** where one token is all that agrees, what is missing is missed more */
    private static final double OMISSION_FROM_ONE = 0.27;

    private static final double SWAPPED_PARTS = 0.2;
    private static final double SWAPPED_FATHER = 0.35;
    private static final double OTHER_GENERATION = 0.35;
    private static final double ONLY_INITIALS = 0.6;

    final Token[] left;
    final Token[] right;
    /** for each token on the left its one on the right, or -1 */
    final int[] pairs;

    final Likeness[][] likeness;
    final double score;
    final boolean swappedParts;
    final boolean swappedFather;
    final boolean otherGeneration;

    private Alignment(
            Token[] left,
            Token[] right,
            int[] pairs,
            Likeness[][] likeness,
            double score,
            boolean swappedParts,
            boolean swappedFather,
            boolean otherGeneration) {
        this.left = left;
        this.right = right;
        this.pairs = pairs;
        this.likeness = likeness;
        this.score = score;
        this.swappedParts = swappedParts;
        this.swappedFather = swappedFather;
        this.otherGeneration = otherGeneration;
    }

    static Alignment of(Reading a, Reading b, TokenLikeness tokens, Neighbours neighbours) {
        Token[] left = neighbours.joined(a.tokens(), b.tokens());
        Token[] right = neighbours.joined(b.tokens(), left);
        Likeness[][] likeness = new Likeness[left.length][right.length];
        double[][] value = new double[left.length][right.length];
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < right.length; j++) {
                Likeness one = tokens.of(left[i], right[j]);
                likeness[i][j] = one;
                if (one.score() >= ALIKE) {
                    value[i][j] = one.score() * weight(left[i], right[j])
                            + (left[i].part == right[j].part && left[i].part != Part.UNTOLD ? 0.02 : 0)
                            + (left[i].role == right[j].role ? 0.01 : 0)
                            - 0.001 * Math.abs(i - j);
                }
            }
        }
        int[] pairs = Assignment.best(value, left.length, right.length);
        return weighed(a, b, left, right, likeness, pairs);
    }

    private static double weight(Token a, Token b) {
        if (a.isInitial() || b.isInitial()) {
            return Math.min(a.weight, b.weight);
        }
        return (a.weight + b.weight) / 2;
    }

    private static Alignment weighed(
            Reading a, Reading b, Token[] left, Token[] right, Likeness[][] likeness, int[] pairs) {
        double agreed = 0;
        double lost = 0;
        double crossed = 0;
        double leftOver = 0;
        double rightOver = 0;
        int named = 0;
        int fathersCrossed = 0;
        boolean[] taken = new boolean[right.length];
        for (int i = 0; i < left.length; i++) {
            int j = pairs[i];
            if (j < 0) {
                leftOver += left[i].weight;
                continue;
            }
            taken[j] = true;
            double weight = weight(left[i], right[j]);
            double score = likeness[i][j].score();
            agreed += weight * score;
            lost += weight * loss(score);
            if (left[i].isName() && right[j].isName()) {
                named++;
                if (left[i].role == Role.PATRONYMIC != (right[j].role == Role.PATRONYMIC)) {
                    fathersCrossed++;
                }
            }
            if (isCrossed(left[i].part, right[j].part)) {
                crossed += weight;
            }
        }
        for (int j = 0; j < right.length; j++) {
            if (!taken[j]) {
                rightOver += right[j].weight;
            }
        }
        double contradicted = Math.min(leftOver, rightOver);
        double omitted = Math.max(leftOver, rightOver) - contradicted;
        double all =
                agreed + lost + CONTRADICTION * contradicted + (named < 2 ? OMISSION_FROM_ONE : OMISSION) * omitted;
        double score = all == 0 ? 0 : agreed / all;
        boolean swappedFather = a.tellsFather() && b.tellsFather() && fathersCrossed > 1;
        boolean otherGeneration = a.generation() != null
                && b.generation() != null
                && !a.generation().equals(b.generation());
        if (crossed > 0) {
            score *= 1 - SWAPPED_PARTS * crossed / (agreed + lost);
        }
        if (swappedFather) {
            score *= 1 - SWAPPED_FATHER;
        }
        if (otherGeneration) {
            score *= 1 - OTHER_GENERATION;
        }
        if (named == 0) {
            score *= ONLY_INITIALS;
        }
        return new Alignment(left, right, pairs, likeness, score, crossed > 0, swappedFather, otherGeneration);
    }

    /** What a likeness short of 1 takes away: what is barely alike speaks against. */
    private static double loss(double likeness) {
        double doubt = Math.max(0, Math.min(1, (0.85 - likeness) / 0.35));
        return (1 - likeness) * (1 + doubt);
    }

    private static boolean isCrossed(Part a, Part b) {
        return a != b && a != Part.UNTOLD && b != Part.UNTOLD;
    }
}
