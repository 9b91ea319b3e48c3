package org.hueandcry.artworks.particulars;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the words for kinds of works mean; they stand in {@code classification/words.txt}. */
final class KnownKinds {

    private static final String WORDS = "/classification/words.txt";
    private static final List<Kind> LONGEST_FIRST = read();

    private KnownKinds() {}

    private record Kind(String words, Classification meaning) {}

    /** @return what a text says of the kind of a work; empty where none of its words is known */
    static Optional<Classification> in(String text) {
        String plain = plain(text);
        return LONGEST_FIRST.stream()
                .filter(kind -> plain.contains(kind.words))
                .map(Kind::meaning)
                .findFirst();
    }

    /** Everything that any word means. */
    static Stream<Classification> all() {
        return LONGEST_FIRST.stream().map(Kind::meaning);
    }

    /** Its words in small letters without accents, a blank before and after each; the plural of many languages is the same word. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(" ");
        String letters = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        for (String word : letters.split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                plain.append(word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
                        .append(' ');
            }
        }
        return plain.toString();
    }

    private static List<Kind> read() {
        List<Kind> kinds = new ArrayList<>();
        try (InputStream resource = KnownKinds.class.getResourceAsStream(WORDS);
                BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                int colon = line.indexOf(':');
                String[] code = line.substring(0, colon).split(" ");
                Classification meaning = code[0].equals("type")
                        ? Classification.of(ObjectClass.valueOf(code[1]))
                        : Classification.of(Category.valueOf(code[1]));
                for (String words : line.substring(colon + 1).split(";")) {
                    kinds.add(new Kind(plain(words), meaning));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        kinds.sort(Comparator.comparingInt((Kind kind) -> kind.words.length()).reversed());
        return List.copyOf(kinds);
    }
}
