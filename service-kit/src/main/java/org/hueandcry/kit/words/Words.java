package org.hueandcry.kit.words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words that records are found by, without case and accents, each as a number. The table of words stands outside the policies and so
 * holds no text; whoever can read it could still try the words of a list, so it is read by its own service only.
 */
@ApplicationScoped
public class Words {

    /** A condition on {@code r.id} of a query; its parameters are {@code words} and {@code number}. */
    public static final String ALL_OCCUR = "r.id in (select w.record_id from record_word w where w.word = any(:words)"
            + " group by w.record_id having count(*) = :number)";

    private final EntityManager entities;

    Words(EntityManager entities) {
        this.entities = entities;
    }

    /** The numbers of all words in these texts; null texts are left out. */
    public static Set<Long> in(Stream<String> texts) {
        return texts.filter(Objects::nonNull)
                .flatMap(text -> split(text).stream())
                .map(Words::number)
                .collect(Collectors.toSet());
    }

    public static Set<Long> in(String text) {
        return in(Stream.of(text));
    }

    /** Keeps these words, and no others, for a record. */
    public void keep(UUID record, Set<Long> words) {
        entities.createNativeQuery("delete from record_word where record_id = ?1")
                .setParameter(1, record)
                .executeUpdate();
        entities.createNativeQuery("insert into record_word (record_id, word) select ?1, unnest(?2)")
                .setParameter(1, record)
                .setParameter(2, words.toArray(Long[]::new))
                .executeUpdate();
    }

    static List<String> split(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static long number(String word) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
