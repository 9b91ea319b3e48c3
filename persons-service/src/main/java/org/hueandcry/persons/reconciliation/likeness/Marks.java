package org.hueandcry.persons.reconciliation.likeness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Scars, tattoos and other marks, as words: those of kinds of marks and of parts of the body mean the same in several languages and are
 * common; all others, such as what a tattoo shows, are rare and say more.
 */
public final class Marks {

    private static final String VOCABULARY = "marks.txt";
    private static final String SAYS_NOTHING = "-";
    private static final Set<String> SIDES = Set.of("left", "right");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final int SHORTEST = 3;

    private static final double COMMON = 0.35;
    private static final double RARE = 1;
    private static final double MOST = 2.5;

    /** By word, what it means. */
    private static final Map<String, String> MEANINGS = meanings();

    private static final Set<String> COMMON_MEANINGS = Set.copyOf(MEANINGS.values());

    private Marks() {}

    static void compare(Subject missing, Subject found, List<Finding> findings) {
        String one = textOf(missing);
        String other = textOf(found);
        Set<String> some = read(one);
        Set<String> others = read(other);
        if (!some.isEmpty() && !others.isEmpty()) {
            findings.add(compare(some, others));
        }
    }

    private static String textOf(Subject subject) {
        return subject.record().description() == null
                ? null
                : subject.record().description().marks();
    }

    /** What of a text can be compared. */
    public static Set<String> of(Subject subject) {
        return read(textOf(subject));
    }

    static Set<String> read(String text) {
        Set<String> read = new TreeSet<>();
        if (text != null) {
            for (String word : NO_LETTERS.split(plain(text))) {
                String meaning = MEANINGS.getOrDefault(word, word);
                if (!meaning.equals(SAYS_NOTHING) && meaning.length() >= SHORTEST) {
                    read.add(meaning);
                }
            }
        }
        return read;
    }

    /** What both name; left and right only beside something else. */
    static Set<String> shared(Set<String> some, Set<String> others) {
        Set<String> shared = new TreeSet<>(some);
        shared.retainAll(others);
        return SIDES.containsAll(shared) ? Set.of() : shared;
    }

    private static Finding compare(Set<String> some, Set<String> others) {
        Set<String> shared = shared(some, others);
        if (shared.isEmpty()) {
            return Finding.of("marks", 0, -0.2, "nothing in common");
        }
        String words = "in common: " + String.join(", ", shared);
        double alike = weigh(shared) / Math.min(weigh(some), weigh(others));
        double weight = Math.min(MOST, weigh(shared)) * (0.5 + 0.5 * alike);
        if (isOnTheOtherSide(some, others)) {
            return Finding.of(
                    "marks", alike / 2, weight / 2 - 0.3, words + "; but left on one side, right on the other");
        }
        return Finding.of("marks", alike, weight, words);
    }

    private static boolean isOnTheOtherSide(Set<String> some, Set<String> others) {
        Set<String> side = new HashSet<>(SIDES);
        side.retainAll(some);
        Set<String> otherSide = new HashSet<>(SIDES);
        otherSide.retainAll(others);
        return side.size() == 1 && otherSide.size() == 1 && !side.equals(otherSide);
    }

    private static double weigh(Set<String> words) {
        return words.stream()
                .mapToDouble(word -> COMMON_MEANINGS.contains(word) ? COMMON : RARE)
                .sum();
    }

    private static String plain(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** Each line: what is meant, and the words for it. */
    private static Map<String, String> meanings() {
        Map<String, String> meanings = new HashMap<>();
        try (InputStream resource = Marks.class.getResourceAsStream(VOCABULARY);
                BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            for (String line : lines.lines().filter(text -> !text.isBlank()).toList()) {
                List<String> words = new ArrayList<>(List.of(line.strip().split("\\s+")));
                words.forEach(word -> meanings.put(plain(word), words.get(0)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(meanings);
    }
}
