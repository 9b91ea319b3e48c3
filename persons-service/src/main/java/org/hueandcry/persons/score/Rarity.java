package org.hueandcry.persons.score;

/** How rare a token is among names: a rare one that is shared says more than a common one. */
@FunctionalInterface
public interface Rarity {

    /** From 0, everybody has it, to 1, nobody else has it. The token is folded as {@link Comparison} folds. */
    double rarity(String token);

    /** Rarity among the persons whose names were learned from, for want of better numbers. */
    static Rarity ofKnownNames() {
        Lexicon lexicon = Lexicon.get();
        return token -> lexicon.of(token).rarity();
    }
}
