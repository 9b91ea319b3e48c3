package org.hueandcry.notices.publicextract;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as the public service writes them: upper-case Latin letters without marks, whatever script they were recorded in. */
public final class LatinName {

    private static final Pattern OTHER_LETTERS = Pattern.compile("[\\p{L}\\p{M}&&[^\\p{ASCII}]]+");

    private LatinName() {}

    /** @return null where nothing is known */
    public static String of(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return transliterated(text.strip());
    }

    /** The same for what somebody looks for: only letters are changed, so that the signs of an expression keep their meaning. */
    public static String inExpression(String text) {
        return OTHER_LETTERS
                .matcher(text)
                .replaceAll(letters -> transliterated(letters.group())
                        .replaceAll("[^A-Za-z]", "")
                        .toLowerCase(Locale.ROOT));
    }

    /** Whether all letters are Latin already. */
    static boolean is(String text) {
        return text.codePoints().filter(Character::isLetter).allMatch(c -> UnicodeScript.of(c) == UnicodeScript.LATIN);
    }

    private static String transliterated(String text) {
        return text.chars().allMatch(c -> c < 128)
                ? text.toUpperCase(Locale.ROOT)
                : Rules.LATIN.transliterate(text.replace('\u0259', 'a').replace('\u018F', 'A'));
    }

    /** Apart, because it takes a while to make them, and most names need none. */
    private static final class Rules {

        /**
         * Cyrillic as passports write it, not as libraries do. The signs for a glottal stop or a soft letter, which no passport writes,
         * go before they become apostrophes.
         */
        private static final Transliterator LATIN = Transliterator.getInstance("Russian-Latin/BGN; Any-Latin;"
                + " [\\u02B9\\u02BA\\u02BB\\u02BC\\u02BE\\u02BF\\u02C0\\u02C1] Remove; Latin-ASCII; Any-Upper");
    }
}
