package org.hueandcry.persons.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.codec.language.DoubleMetaphone;

/**
 * Makes {@code known-names.tsv} from pairs of name tokens, Latin and another script, under {@code transliteration} in the
 * folder that HUE_DATA names: how often a token was seen, and which other tokens other scripts write as they write it.
 * {@code hassan} and {@code hasan} are one in Arabic, {@code hassan} and {@code hussein} are not.
 */
final class LearnNames {

    private static final int SEEN_ENOUGH = 6;
    private static final int WELL_KNOWN = 10;
    private static final int COMMONEST_SHARED = 300;
    private static final double ALIKE = 0.15;
    private static final String RUSSIAN = "russian";

    private final Map<String, Map<String, Double>> writtenAs = new TreeMap<>();
    private final Map<String, Integer> seen = new HashMap<>();

    private LearnNames() {}

    public static void main(String[] arguments) throws IOException {
        LearnNames names = new LearnNames();
        try (Stream<Path> files = Files.list(Path.of(System.getenv("HUE_DATA"), "transliteration"))
                .sorted()) {
            for (Path file : files.filter(f -> f.toString().endsWith(".tsv.gz")).toList()) {
                names.read(file);
            }
        }
        names.write(Path.of(arguments[0]));
    }

    private void read(Path file) throws IOException {
        String script = file.getFileName().toString();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split("\t");
                String token = Letters.fold(fields[0]).replaceAll("[^a-z]", "");
                int count = Integer.parseInt(fields[2]);
                if (token.length() > 1) {
                    seen.merge(token, count, Integer::sum);
                    writtenAs
                            .computeIfAbsent(token, t -> new HashMap<>())
                            .merge(script + fields[1], Math.sqrt(count), Math::hypot);
                }
            }
        }
    }

    private void write(Path out) throws IOException {
        Map<String, List<String>> writers = new HashMap<>();
        writtenAs.keySet().removeIf(token -> seen.get(token) < SEEN_ENOUGH);
        writtenAs.forEach((token, forms) -> forms.keySet()
                .forEach(form ->
                        writers.computeIfAbsent(form, f -> new ArrayList<>()).add(token)));
        List<String> lines = new ArrayList<>();
        lines.add("# Tokens of names, how often each was seen, and other spellings of the same name.");
        lines.add("# Learned by LearnNames from Wikidata (CC0): what other scripts write alike is one name.");
        for (String token : writtenAs.keySet()) {
            TreeSet<String> variants = new TreeSet<>();
            Map<String, Double> shared = new HashMap<>();
            writtenAs.get(token).forEach((form, weight) -> {
                List<String> same = writers.get(form);
                if (same.size() < COMMONEST_SHARED) {
                    same.forEach(other ->
                            shared.merge(other, weight * writtenAs.get(other).get(form), Double::sum));
                }
            });
            shared.forEach((other, product) -> {
                double likeness = product / (length(token) * length(other));
                if (!other.equals(token)
                        && (oneSkeleton(token, other) || bothIn(RUSSIAN, token, other))
                        && likeness >= ALIKE
                        && looksLike(token, other, likeness)) {
                    variants.add(other);
                }
            });
            if (variants.isEmpty() && seen.get(token) < WELL_KNOWN) {
                continue;
            }
            lines.add(token + "\t" + seen.get(token) + (variants.isEmpty() ? "" : "\t" + String.join(" ", variants)));
        }
        Files.write(out, lines);
    }

    /** Arabic has no p and Japanese no l: such a script may say that vowels are the same, not that consonants are. */
    private static boolean oneSkeleton(String a, String b) {
        return Transcription.consonants(Transcription.common(a))
                .equals(Transcription.consonants(Transcription.common(b)));
    }

    private boolean bothIn(String script, String a, String b) {
        return writtenAs.get(a).keySet().stream()
                .anyMatch(form -> form.startsWith(script) && writtenAs.get(b).containsKey(form));
    }

    private double length(String token) {
        return Math.sqrt(
                writtenAs.get(token).values().stream().mapToDouble(w -> w * w).sum());
    }

    /** Pairs that stand together by chance, a family and a given name, have other letters. */
    private static boolean looksLike(String a, String b, double likeness) {
        DoubleMetaphone sounds = new DoubleMetaphone();
        boolean oneSound = sounds.isDoubleMetaphoneEqual(a, b);
        int shorter = Math.min(a.length(), b.length());
        int reach = Edits.LETTER * (Edits.budget(shorter) + (shorter < 4 ? 0 : oneSound ? 2 : likeness > 0.4 ? 1 : 0));
        if (shorter <= 3 && likeness < 0.4) {
            return false;
        }
        return Edits.distance(a, b, reach) <= reach;
    }
}
