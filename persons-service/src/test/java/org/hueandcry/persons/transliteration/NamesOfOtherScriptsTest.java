package org.hueandcry.persons.transliteration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Scripts for which there are no pairs to learn from: common names of each, held against how they are written in Latin letters. */
class NamesOfOtherScriptsTest {

    private static final double SAME = 0.5;

    private final Transliteration transliteration = Transliteration.load();

    private record Pair(String latin, String other) {}

    @TestFactory
    Stream<DynamicTest> nine_names_of_ten_are_found_in_either_direction() throws IOException {
        return lines().stream().filter(line -> !line.startsWith("#")).map(line -> {
            String script = line.substring(0, line.indexOf(' '));
            List<Pair> pairs = Stream.of(line.substring(script.length() + 1).split(", "))
                    .map(pair -> new Pair(pair.split(" ")[0], pair.split(" ")[1].toLowerCase(Locale.ROOT)))
                    .toList();
            return DynamicTest.dynamicTest(script, () -> check(script, pairs));
        });
    }

    private void check(String script, List<Pair> pairs) {
        List<Pair> missed = pairs.stream().filter(pair -> !isFound(pair)).toList();
        double share = 1 - (double) missed.size() / pairs.size();
        System.out.printf(Locale.ROOT, "%s: %.1f %% of %d, missed %s%n", script, 100 * share, pairs.size(), missed);
        // Thai writes several letters that it does not speak
        assertTrue(share >= (script.equals("THAI") ? 0.85 : 0.95), missed::toString);
    }

    private boolean isFound(Pair pair) {
        return !Collections.disjoint(transliteration.keys(pair.latin()), transliteration.keys(pair.other()))
                && transliteration.sought(pair.latin()).likeness(pair.other()) >= SAME
                && transliteration.sought(pair.other()).likeness(pair.latin()) >= SAME;
    }

    private static List<String> lines() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                NamesOfOtherScriptsTest.class.getResourceAsStream("names-of-other-scripts.txt"), UTF_8))) {
            return lines.lines().toList();
        }
    }
}
