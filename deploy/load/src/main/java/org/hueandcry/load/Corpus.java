package org.hueandcry.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** What names are made of: invented persons by script, and tokens of names in Latin letters with the same in another script. */
record Corpus(Map<String, List<Name>> names, List<String> tokens, Map<String, List<Pair>> keptBack) {

    /** As often as they stand there, so that what is common stays common. */
    record Name(String given, String family, boolean female) {}

    /** @param latin a token never learned from */
    record Pair(String latin, String native_) {}

    private static final List<String> FILES =
            List.of("russian", "arabic", "hebrew", "japanese", "katakana", "korean", "chinese");

    static Corpus read(Path data) {
        Map<String, List<Name>> names = new LinkedHashMap<>();
        lines(data.resolve("persons-synthetic-50k.csv.gz"), line -> {
            String[] fields = line.split(",");
            if (!fields[0].equals("full_name")
                    && !fields[1].isBlank()
                    && !fields[3].isBlank()
                    && !line.contains("\"")) {
                String given = fields[2].isBlank() ? fields[1] : fields[1] + " " + fields[2];
                names.computeIfAbsent(script(fields[3]), script -> new ArrayList<>())
                        .add(new Name(given, fields[3], fields[4].equals("female")));
            }
        });
        Set<String> tokens = new LinkedHashSet<>();
        Map<String, List<Pair>> keptBack = new LinkedHashMap<>();
        for (String file : FILES) {
            List<Pair> pairs = new ArrayList<>();
            lines(data.resolve("transliteration").resolve(file + ".tsv.gz"), line -> {
                String[] fields = line.split("\t");
                if (!fields[0].matches("[\\p{L}\\p{M}'’-]+")) {
                    return;
                }
                tokens.add(fields[0]);
                if (isKeptBack(fields[0]) && Integer.parseInt(fields[2]) > 1 && fields[0].length() > 1) {
                    pairs.add(new Pair(fields[0], fields[1].replace(" ", "")));
                }
            });
            keptBack.put(file, pairs);
        }
        return new Corpus(names, List.copyOf(tokens), keptBack);
    }

    /** As the program that learns from the pairs keeps a tenth of the Latin tokens back. */
    private static boolean isKeptBack(String latin) {
        return Math.floorMod(latin.hashCode() * 0x9E3779B1 >>> 8, 10) == 0;
    }

    /** The script that the text begins in. */
    static String script(String text) {
        int first = text.codePoints().filter(Character::isLetter).findFirst().orElse('a');
        Character.UnicodeScript script = Character.UnicodeScript.of(first);
        return switch (script) {
            case HIRAGANA, KATAKANA -> "KANA";
            default -> script.name();
        };
    }

    private static void lines(Path file, Consumer<String> each) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines.lines().forEach(each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
