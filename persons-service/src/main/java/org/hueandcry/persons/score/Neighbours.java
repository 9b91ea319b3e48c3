package org.hueandcry.persons.score;

/**
 * Tokens that stand as one on the other side: {@code Abdul Rahman} and {@code Abdulrahman}, {@code Mac Donald} and
 * {@code Macdonald}. They are joined before the names are aligned.
 */
final class Neighbours {

    private static final int MOST_JOINED = 3;
    private static final String VOWELS = "aeiou";
    private static final double ALIKE_WHEN_JOINED = 0.8;

    private final TokenLikeness likeness;

    Neighbours(TokenLikeness likeness) {
        this.likeness = likeness;
    }

    /** The tokens, with those joined that are one token of the others; the same array where there are none. */
    Token[] joined(Token[] tokens, Token[] others) {
        Token[] result = tokens;
        for (Token other : others) {
            if (other.letters.length() >= 4 || !other.isLatin()) {
                result = has(other, result) ? result : joinedTo(other, result, tokens.length > others.length);
            }
        }
        return result;
    }

    private static boolean has(Token token, Token[] tokens) {
        for (Token candidate : tokens) {
            if (candidate.letters.equals(token.letters)) {
                return true;
            }
        }
        return false;
    }

    private Token[] joinedTo(Token other, Token[] tokens, boolean acrossScripts) {
        for (int from = 0; from + 1 < tokens.length; from++) {
            int length = tokens[from].letters.length();
            for (int to = from + 1; to < tokens.length && to - from < MOST_JOINED; to++) {
                length += tokens[to].letters.length();
                if (!mayBeOne(tokens[from], length, other, acrossScripts)) {
                    continue;
                }
                Token joined = join(tokens, from, to);
                double together = alike(joined, other);
                if (together >= ALIKE_WHEN_JOINED && together > apart(tokens, from, to, other) + 0.03) {
                    Token[] result = new Token[tokens.length - (to - from)];
                    System.arraycopy(tokens, 0, result, 0, from);
                    result[from] = joined;
                    System.arraycopy(tokens, to + 1, result, from + 1, tokens.length - to - 1);
                    return result;
                }
            }
        }
        return tokens;
    }

    private double apart(Token[] tokens, int from, int to, Token other) {
        double best = 0;
        for (int i = from; i <= to; i++) {
            best = Math.max(best, likeness.of(tokens[i], other).score());
        }
        return best;
    }

    private double alike(Token joined, Token other) {
        Likeness together = likeness.of(joined, other);
        return switch (together.by()) {
            // joined tokens that only sound like another are a name more often than not
            case SOUND, CUT ->
                TokenLikeness.ofLetters(joined.letters, other.letters).score();
            default -> together.score();
        };
    }

    /** A glance that spares most comparisons; across scripts they are dear, and pay only where the other name is shorter. */
    private static boolean mayBeOne(Token first, int length, Token other, boolean acrossScripts) {
        if (first.script != other.script) {
            return acrossScripts && (first.isLatin() ? length >= 6 : other.isLatin() && length >= 2);
        }
        return Math.abs(length - other.letters.length()) <= 2
                && beginsAlike(first.letters.charAt(0), other.letters.charAt(0));
    }

    private static boolean beginsAlike(char a, char b) {
        return a == b || VOWELS.indexOf(a) >= 0 && VOWELS.indexOf(b) >= 0;
    }

    private static Token join(Token[] tokens, int from, int to) {
        StringBuilder shown = new StringBuilder(tokens[from].shown);
        StringBuilder joined = new StringBuilder(tokens[from].letters);
        double weight = tokens[from].weight;
        for (int i = from + 1; i <= to; i++) {
            shown.append(' ').append(tokens[i].shown);
            joined.append(tokens[i].letters);
            weight = Math.max(weight, tokens[i].weight);
        }
        String letters = joined.toString();
        return new Token(
                shown.toString(),
                letters,
                null,
                tokens[to].part,
                Lexicon.Role.NAME,
                Lexicon.get().of(letters),
                weight,
                tokens[to].mayBeFamily);
    }
}
