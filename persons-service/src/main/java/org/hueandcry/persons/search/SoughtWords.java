package org.hueandcry.persons.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;
import org.hueandcry.persons.score.KnownNames;
import org.hueandcry.persons.transliteration.Sought;
import org.hueandcry.persons.transliteration.Transliteration;

/** Finds the words that are meant by a word, among those that names consist of. It stands outside the policies and shows nobody. */
@ApplicationScoped
public class SoughtWords {

    /** How many of the words that sound or are spelled like a word are taken as meant by it, likeliest first. */
    private static final int MOST_NEAR = 60;

    /** Below this a word in another spelling is another name. */
    private static final double LEAST_LIKENESS = 0.5;

    private static final int SHORTEST_TO_SPLIT = 6;

    private static final int REMEMBERED_WORDS = 300_000;

    private final EntityManager entities;
    private final Transliteration transliteration;
    private final WordKeys keys;

    /** What words are under their numbers, which are never given to another word. */
    private final Cache<Integer, String> words =
            Caffeine.newBuilder().maximumSize(REMEMBERED_WORDS).build();

    SoughtWords(EntityManager entities, Transliteration transliteration, WordKeys keys) {
        this.entities = entities;
        this.transliteration = transliteration;
        this.keys = keys;
    }

    /**
     * What may be meant by each of these words: the word itself, short and other forms of the name, what is spelled or sounds alike in
     * any script, and the parts of a word that others write apart.
     */
    public Map<String, SoughtWord> find(Collection<String> words) {
        List<String> sought = List.copyOf(new LinkedHashSet<>(words));
        List<Integer> askedBy = new ArrayList<>();
        List<Long> asked = new ArrayList<>();
        Map<Integer, Set<String>> sure = new HashMap<>();
        for (int i = 0; i < sought.size(); i++) {
            Set<String> same = sureFormsOf(sought.get(i));
            sure.put(i, same);
            Set<Long> all = keys.of(sought.get(i));
            same.forEach(form -> all.add(WordKeys.exact(form)));
            for (Long key : all) {
                askedBy.add(i);
                asked.add(key);
            }
        }
        Map<Integer, List<Found>> found =
                entities.unwrap(Session.class).doReturningWork(connection -> lookUp(connection, askedBy, asked));
        Map<String, SoughtWord> result = new LinkedHashMap<>();
        for (int i = 0; i < sought.size(); i++) {
            result.put(sought.get(i), among(found.getOrDefault(i, List.of()), sought.get(i), sure.get(i)));
        }
        return result;
    }

    /** @param sharedKeys how many keys the word shares with the one sought */
    private record Found(int number, String word, int sharedKeys) {}

    private Map<Integer, List<Found>> lookUp(Connection connection, List<Integer> askedBy, List<Long> asked)
            throws SQLException {
        List<int[]> rows = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select q.sought, k.word_id, count(*)
                from unnest(?::int[], ?::bigint[]) as q(sought, key) join name_word_key k on k.key = q.key
                group by q.sought, k.word_id""")) {
            select.setArray(1, connection.createArrayOf("int4", askedBy.toArray()));
            select.setArray(2, connection.createArrayOf("int8", asked.toArray()));
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(new int[] {found.getInt(1), found.getInt(2), found.getInt(3)});
                    numbers.add(found.getInt(2));
                }
            }
        }
        Map<Integer, String> spelled = words.getAll(numbers, missing -> wordsOf(connection, missing));
        Map<Integer, List<Found>> found = new HashMap<>();
        for (int[] row : rows) {
            String word = spelled.get(row[1]);
            if (word != null) {
                found.computeIfAbsent(row[0], nobody -> new ArrayList<>()).add(new Found(row[1], word, row[2]));
            }
        }
        return found;
    }

    private static Map<Integer, String> wordsOf(Connection connection, Set<? extends Integer> numbers) {
        try (PreparedStatement select =
                connection.prepareStatement("select word_id, word from name_word where word_id = any(?)")) {
            select.setArray(1, connection.createArrayOf("int4", numbers.toArray()));
            Map<Integer, String> found = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getInt(1), rows.getString(2));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The words of names cannot be read", e);
        }
    }

    private SoughtWord among(List<Found> found, String sought, Set<String> sure) {
        Integer exact = null;
        Map<Integer, Double> likely = new HashMap<>();
        Sought token = transliteration.sought(sought);
        for (Found one : found) {
            if (one.word.equals(sought)) {
                exact = one.number;
                likely.put(one.number, 2.0);
            } else if (sure.contains(one.word)) {
                likely.put(one.number, 1.5);
            } else {
                double likeness = token.likeness(one.word) + 0.05 * one.sharedKeys;
                if (likeness >= LEAST_LIKENESS) {
                    likely.put(one.number, likeness);
                }
            }
        }
        return new SoughtWord(
                exact,
                likely.entrySet().stream()
                        .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder()))
                        .limit(MOST_NEAR)
                        .map(Map.Entry::getKey)
                        .toList());
    }

    /** Other forms of the same name, and the longer part of a word that others write in two. */
    private static Set<String> sureFormsOf(String word) {
        Set<String> forms = new LinkedHashSet<>(KnownNames.sameAs(word));
        if (word.length() >= SHORTEST_TO_SPLIT) {
            for (int at = 2; at <= word.length() - 2; at++) {
                forms.add(at * 2 < word.length() ? word.substring(at) : word.substring(0, at));
            }
        }
        return forms;
    }
}
