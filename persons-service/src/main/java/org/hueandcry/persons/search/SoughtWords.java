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
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
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

    /** How many words of a script that sound or are spelled like a word are taken as meant by it, likeliest first. */
    private static final int MOST_NEAR = 40;

    private static final int LIKELIEST = 5;

    /** How many times as many of another script, which leaves more open. */
    private static final int OF_ANOTHER_SCRIPT = 2;

    /** Beside these, a likeness is at most 1 and what it shares of keys. */
    private static final double ITSELF = 2;

    private static final double SURE = 1.5;
    private static final double PER_KEY = 0.05;

    /** Below this a word in another spelling is another name. */
    private static final double LEAST_LIKENESS = 0.5;

    private static final int SHORTEST_TO_SPLIT = 6;

    private static final int SYLLABLES_TO_SPLIT = 3;

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
        return find(words, Set.of());
    }

    /** @param bySpelling words that are looked for by their spelling alone */
    public Map<String, SoughtWord> find(Collection<String> words, Collection<String> bySpelling) {
        Set<String> all = new LinkedHashSet<>(words);
        all.addAll(bySpelling);
        List<String> sought = List.copyOf(all);
        List<Integer> askedBy = new ArrayList<>();
        List<Long> asked = new ArrayList<>();
        Map<Integer, Set<String>> sure = new HashMap<>();
        for (int i = 0; i < sought.size(); i++) {
            boolean whole = words.contains(sought.get(i));
            Set<String> same = whole ? sureFormsOf(sought.get(i)) : Set.of();
            sure.put(i, same);
            Set<Long> wanted = whole ? keys.of(sought.get(i)) : WordKeys.bySpelling(sought.get(i));
            same.forEach(form -> wanted.add(WordKeys.exact(form)));
            for (Long key : wanted) {
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

    /** @param word null until it has been read
     * @param sharedKeys how many keys the word shares with the one sought */
    private record Found(int number, String word, int sharedKeys) {}

    private Map<Integer, List<Found>> lookUp(Connection connection, List<Integer> askedBy, List<Long> asked)
            throws SQLException {
        Map<Integer, int[]> numbers = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select q.sought, array_agg(k.word_id)
                from unnest(?::int[], ?::bigint[]) as q(sought, key) join name_word_key k on k.key = q.key
                group by q.sought""")) {
            select.setArray(1, connection.createArrayOf("int4", askedBy.toArray()));
            select.setArray(2, connection.createArrayOf("int8", asked.toArray()));
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    Integer[] ofKeys = (Integer[]) found.getArray(2).getArray();
                    numbers.put(
                            found.getInt(1),
                            Arrays.stream(ofKeys)
                                    .mapToInt(Integer::intValue)
                                    .sorted()
                                    .toArray());
                }
            }
        }
        Map<Integer, List<Found>> found = new HashMap<>();
        Set<Integer> unknown = new HashSet<>();
        numbers.forEach((sought, sorted) -> found.put(sought, counted(sorted, unknown)));
        if (!unknown.isEmpty()) {
            Map<Integer, String> read = wordsOf(connection, unknown);
            words.putAll(read);
            found.replaceAll((sought, all) -> spelled(all, read));
        }
        return found;
    }

    /**
     * @param sorted a number for each key that its word shares with the one sought
     * @param unknown to which the numbers of words are added that are not remembered
     */
    private List<Found> counted(int[] sorted, Set<Integer> unknown) {
        List<Found> all = new ArrayList<>();
        for (int from = 0, to; from < sorted.length; from = to) {
            to = from + 1;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            String word = words.getIfPresent(sorted[from]);
            if (word == null) {
                unknown.add(sorted[from]);
            }
            all.add(new Found(sorted[from], word, to - from));
        }
        return all;
    }

    /** Without words that have been swept meanwhile. */
    private static List<Found> spelled(List<Found> all, Map<Integer, String> read) {
        return all.stream()
                .map(one -> one.word == null ? new Found(one.number, read.get(one.number), one.sharedKeys) : one)
                .filter(one -> one.word != null)
                .toList();
    }

    private static Map<Integer, String> wordsOf(Connection connection, Set<Integer> numbers) {
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
        List<Meant> meant = new ArrayList<>();
        Sought token = transliteration.sought(sought);
        for (Found one : found) {
            double likely;
            if (one.word.equals(sought)) {
                exact = one.number;
                likely = ITSELF;
            } else if (sure.contains(one.word)) {
                likely = SURE;
            } else {
                likely = token.likeness(one.word) + PER_KEY * one.sharedKeys;
            }
            if (likely >= LEAST_LIKENESS) {
                meant.add(new Meant(one.number, scriptOf(one.word), likely));
            }
        }
        meant.sort(Comparator.comparingDouble(Meant::likely).reversed());
        Character.UnicodeScript own = scriptOf(sought);
        return new SoughtWord(exact, ofEachScript(meant, own, MOST_NEAR), ofEachScript(meant, own, LIKELIEST));
    }

    private static List<Integer> ofEachScript(List<Meant> likeliestFirst, Character.UnicodeScript own, int most) {
        Map<Character.UnicodeScript, Integer> taken = new EnumMap<>(Character.UnicodeScript.class);
        return likeliestFirst.stream()
                .filter(one -> taken.merge(one.script, 1, Integer::sum)
                        <= (one.script == own ? most : most * OF_ANOTHER_SCRIPT))
                .map(Meant::number)
                .toList();
    }

    private record Meant(int number, Character.UnicodeScript script, double likely) {}

    private static Character.UnicodeScript scriptOf(String word) {
        return Character.UnicodeScript.of(word.codePointAt(0));
    }

    /** Other forms of the same name, and the parts of a word that others write in two: of letters the longer one, of syllables both. */
    private static Set<String> sureFormsOf(String word) {
        Set<String> forms = new LinkedHashSet<>(KnownNames.sameAs(word));
        if (word.codePoints().allMatch(SoughtWords::isSyllable)) {
            if (word.length() >= SYLLABLES_TO_SPLIT) {
                for (int at = 1; at < word.length(); at++) {
                    forms.add(word.substring(0, at));
                    forms.add(word.substring(at));
                }
            }
        } else if (word.length() >= SHORTEST_TO_SPLIT) {
            for (int at = 2; at <= word.length() - 2; at++) {
                forms.add(at * 2 < word.length() ? word.substring(at) : word.substring(0, at));
            }
        }
        return forms;
    }

    private static boolean isSyllable(int letter) {
        Character.UnicodeScript script = Character.UnicodeScript.of(letter);
        return script == Character.UnicodeScript.HAN || script == Character.UnicodeScript.HANGUL;
    }
}
