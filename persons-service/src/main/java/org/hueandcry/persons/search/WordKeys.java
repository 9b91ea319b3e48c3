package org.hueandcry.persons.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hueandcry.persons.transliteration.Transliteration;

/**
 * The keys under which a word of a name is found, as numbers: how it sounds, in whatever script, and how it is spelled, whole and with
 * one letter left out. Two words a typing error apart share one of the latter.
 */
@ApplicationScoped
class WordKeys {

    /** Rises whenever words are given other keys than before, for those that have the old ones to be given the new. */
    static final int RELEASE = 1;

    /** Of shorter words a letter less leaves too little. */
    private static final int SHORTEST_TO_CUT = 3;

    private final Transliteration transliteration;

    WordKeys(Transliteration transliteration) {
        this.transliteration = transliteration;
    }

    /** The keys of many words, each beside the number of its word, in two columns. */
    record Rows(List<Long> keys, List<Integer> words) {

        @Override
        public String toString() {
            return "Rows[masked]";
        }
    }

    Rows rowsOf(Map<Integer, String> words) {
        Rows rows = new Rows(new ArrayList<>(), new ArrayList<>());
        words.forEach((number, word) -> of(word).forEach(key -> {
            rows.keys.add(key);
            rows.words.add(number);
        }));
        return rows;
    }

    /** Keeps the keys of these words, by their numbers. */
    void keep(Connection connection, Map<Integer, String> words) throws SQLException {
        Rows rows = rowsOf(words);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into name_word_key (key, word_id) select * from unnest(?::bigint[], ?::int[]) on conflict do nothing")) {
            insert.setArray(1, connection.createArrayOf("int8", rows.keys().toArray()));
            insert.setArray(2, connection.createArrayOf("int4", rows.words().toArray()));
            insert.executeUpdate();
        }
    }

    Set<Long> of(String word) {
        Set<Long> keys = bySpelling(word);
        transliteration.keys(word).forEach(sound -> keys.add(number("sound " + sound)));
        return keys;
    }

    /** Whole and with one letter left out. */
    static Set<Long> bySpelling(String word) {
        Set<Long> keys = new LinkedHashSet<>();
        keys.add(exact(word));
        int[] letters = word.codePoints().toArray();
        if (letters.length >= SHORTEST_TO_CUT) {
            for (int left = 0; left < letters.length; left++) {
                StringBuilder cut = new StringBuilder(word.length());
                for (int i = 0; i < letters.length; i++) {
                    if (i != left) {
                        cut.appendCodePoint(letters[i]);
                    }
                }
                keys.add(exact(cut.toString()));
            }
        }
        return keys;
    }

    static long exact(String word) {
        return number("word " + word);
    }

    static long number(String text) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
