package org.hueandcry.persons.score;

import com.ibm.icu.text.Transliterator;

/** Compares across scripts by ICU and the distance of letters alone, without vowels where a script has none. */
final class StandIn {

    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private StandIn() {}

    static double likeness(String latin, String other) {
        String spelled = LATIN.transliterate(other).replaceAll("[^a-z]", "");
        boolean arabic = other.chars().anyMatch(c -> c >= 0x600 && c < 0x700);
        String a = arabic ? consonants(latin) : latin;
        String b = arabic ? consonants(spelled) : spelled;
        int longer = Math.max(1, Math.max(a.length(), b.length()));
        return Math.max(0, 1 - Edits.distance(a, b, 40) / 10.0 / longer);
    }

    private static String consonants(String letters) {
        return letters.replaceAll("[aeiouy]", "").replaceAll("(.)\\1", "$1");
    }
}
