package org.hueandcry.artworks.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of words before any work is recorded: which mean the same in five languages, and which say nothing of a work. */
final class Vocabulary {

    private static final Map<String, Set<String>> EQUIVALENTS = equivalents();
    private static final Set<String> FUNCTION_WORDS = functionWords();

    private Vocabulary() {}

    /** @return the words for the same thing, the word itself too where there are others; else empty */
    static Set<String> equivalentsOf(String word) {
        return EQUIVALENTS.getOrDefault(word, Set.of());
    }

    static boolean isFunctionWord(String word) {
        return FUNCTION_WORDS.contains(word);
    }

    private static Map<String, Set<String>> equivalents() {
        Map<String, Set<String>> equivalents = new HashMap<>();
        for (List<String> line : lines("/search/equivalents.txt")) {
            line.forEach(word -> equivalents
                    .computeIfAbsent(word, first -> new LinkedHashSet<>())
                    .addAll(line));
        }
        return equivalents;
    }

    private static Set<String> functionWords() {
        Set<String> words = new HashSet<>();
        lines("/search/function-words.txt").forEach(words::addAll);
        return words;
    }

    private static List<List<String>> lines(String resource) {
        try (InputStream stream = Vocabulary.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arrays.asList(line.split(" ")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
