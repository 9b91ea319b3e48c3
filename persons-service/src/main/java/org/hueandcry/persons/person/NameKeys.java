package org.hueandcry.persons.person;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys by which names are found: a number for each word of a name, without case and accents. The table of keys stands outside the
 * policies and so holds no words; whoever can read it could still try the words of a list, so it is read by this service only.
 */
final class NameKeys {

    private NameKeys() {}

    static Set<Long> of(PersonRequest person) {
        Stream<String> main =
                person.name() == null ? Stream.empty() : person.name().parts();
        Stream<String> others = person.otherNames() == null
                ? Stream.empty()
                : person.otherNames().stream().flatMap(OtherName::parts);
        return Stream.concat(main, others)
                .map(NameKeys::of)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    static Set<Long> of(String name) {
        return words(name).stream().map(NameKeys::key).collect(Collectors.toSet());
    }

    static List<String> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static long key(String word) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
