package org.hueandcry.persons.score;

import java.util.ArrayList;
import java.util.List;

/** An alignment in words, for whoever must understand the score. */
final class NameWords {

    private static final String[] NUMBERS = {"no letter", "one letter", "two letters", "three letters"};

    private static final double SAME_NAME = 0.85;

    private NameWords() {}

    static String of(Alignment alignment) {
        List<String> words = new ArrayList<>();
        boolean[] taken = new boolean[alignment.right.length];
        for (int i = 0; i < alignment.left.length; i++) {
            int j = alignment.pairs[i];
            if (j >= 0) {
                taken[j] = true;
                words.add(pair(alignment.left[i], alignment.right[j], alignment.likeness[i][j]));
            }
        }
        List<Token> leftOver = new ArrayList<>();
        List<Token> rightOver = new ArrayList<>();
        for (int i = 0; i < alignment.left.length; i++) {
            if (alignment.pairs[i] < 0) {
                leftOver.add(alignment.left[i]);
            }
        }
        for (int j = 0; j < alignment.right.length; j++) {
            if (!taken[j]) {
                rightOver.add(alignment.right[j]);
            }
        }
        int contradictions = Math.min(leftOver.size(), rightOver.size());
        for (int i = 0; i < contradictions; i++) {
            words.add(quoted(leftOver.get(i)) + " and " + quoted(rightOver.get(i)) + ": contradict each other");
        }
        for (List<Token> over : List.of(leftOver, rightOver)) {
            over.stream().skip(contradictions).forEach(token -> words.add(quoted(token) + ": only on one side"));
        }
        if (alignment.swappedParts) {
            words.add("family and given names are swapped");
        }
        if (alignment.swappedFather) {
            words.add("father and son are swapped");
        }
        if (alignment.otherGeneration) {
            words.add("of another generation");
        }
        return String.join("; ", words);
    }

    private static String pair(Token a, Token b, Likeness likeness) {
        String what = switch (likeness.by()) {
            case SAME -> "the same";
            case SPELLING -> "another spelling of the same name";
            case SHORT_FORM -> "a short or equivalent form";
            case LETTERS -> letters(a, b);
            case SOUND -> letters(a, b) + ", sounds the same";
            case FEMALE_FORM -> "male and female form of the same name";
            case INITIAL -> "the initial fits";
            case CUT -> "the one begins like the other";
            case ANOTHER_SCRIPT ->
                likeness.score() >= SAME_NAME ? "same name in another script" : "similar name in another script";
            case ANOTHER_NAME -> letters(a, b) + ", but both are names of their own";
            case NOTHING -> "nothing in common";
        };
        return quoted(a) + " ~ " + quoted(b) + ": " + what;
    }

    private static String letters(Token a, Token b) {
        int letters = Edits.letters(a.letters, b.letters);
        String number = letters < NUMBERS.length ? NUMBERS[letters] : letters + " letters";
        return number + (letters == 1 ? " differs" : " differ");
    }

    private static String quoted(Token token) {
        return '"' + token.shown + '"';
    }
}
