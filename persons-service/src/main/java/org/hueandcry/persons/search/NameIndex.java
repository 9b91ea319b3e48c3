package org.hueandcry.persons.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.Session;
import org.hueandcry.persons.score.KnownNames;
import org.hueandcry.persons.transliteration.Transliteration;

/** Keeps what persons are looked for by, and finds the words that are meant by a word. It stands outside the policies and shows nobody. */
@ApplicationScoped
public class NameIndex {

    /** Held shared by whoever stores persons, so that no word is swept away while its first bearer is being stored. */
    static final String LOCK = "hashtextextended('words of names', 0)";

    /** How many of the words that sound or are spelled like a word are taken as meant by it, likeliest first. */
    private static final int MOST_NEAR = 80;

    /** Below this a word in another spelling is another name. */
    private static final double LEAST_LIKENESS = 0.5;

    private static final int SHORTEST_TO_SPLIT = 6;

    private final EntityManager entities;
    private final Transliteration transliteration;
    private final WordKeys keys;

    NameIndex(EntityManager entities, Transliteration transliteration) {
        this.entities = entities;
        this.transliteration = transliteration;
        this.keys = new WordKeys(transliteration);
    }

    /** Keeps these words and document numbers, and no others, for a person: in the transaction that stores the record. */
    public void keep(UUID person, Set<String> words, Collection<String> documentNumbers) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement keep = connection.prepareStatement("""
                            insert into person_words (person_id, words) values (?, ?)
                            on conflict (person_id) do update set words = excluded.words""");
                    PreparedStatement forget =
                            connection.prepareStatement("delete from person_document_number where person_id = ?")) {
                forget.setObject(1, person);
                forget.executeUpdate();
                put(connection, keep, person, words, documentNumbers);
            }
        });
    }

    /** The same for a person who has none yet, on a connection of the system role. */
    public void add(Connection connection, UUID person, Set<String> words, Collection<String> documentNumbers)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into person_words (person_id, words) values (?, ?) on conflict do nothing")) {
            put(connection, insert, person, words, documentNumbers);
        }
    }

    private void put(
            Connection connection,
            PreparedStatement keep,
            UUID person,
            Set<String> words,
            Collection<String> documentNumbers)
            throws SQLException {
        Map<String, Integer> numbers = numbersOf(connection, new TreeSet<>(words));
        keep.setObject(1, person);
        keep.setArray(2, connection.createArrayOf("int4", numbers.values().toArray()));
        keep.executeUpdate();
        try (PreparedStatement add = connection.prepareStatement(
                "insert into person_document_number (person_id, number) select ?, unnest(?::bigint[]) on conflict do nothing")) {
            add.setObject(1, person);
            add.setArray(
                    2,
                    connection.createArrayOf("int8", documents(documentNumbers).toArray()));
            add.executeUpdate();
        }
    }

    /** The numbers of these words, which are known from now on: in a transaction of the caller. */
    public Map<String, Integer> learn(Set<String> words) {
        return entities.unwrap(Session.class)
                .doReturningWork(connection -> numbersOf(connection, new TreeSet<>(words)));
    }

    /** The numbers under which documents are found, whatever blanks, hyphens and case they are written with. */
    public static Set<Long> documents(Collection<String> documentNumbers) {
        Set<Long> numbers = new LinkedHashSet<>();
        documentNumbers.forEach(number -> numbers.add(WordKeys.number("document " + DocumentNumber.plain(number))));
        return numbers;
    }

    private Map<String, Integer> numbersOf(Connection connection, SortedSet<String> words) throws SQLException {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_advisory_xact_lock_shared(" + LOCK + ")")) {
            lock.executeQuery();
        }
        read(connection, words, numbers);
        List<String> missing =
                words.stream().filter(word -> !numbers.containsKey(word)).toList();
        if (missing.isEmpty()) {
            return numbers;
        }
        Map<String, Integer> added = new LinkedHashMap<>();
        // in their order, so that two that add the same words wait for each other and not both
        try (PreparedStatement insert = connection.prepareStatement("""
                        insert into name_word (word) select w from unnest(?::text[]) with ordinality as words(w, at) order by at
                        on conflict do nothing returning word, word_id""")) {
            insert.setArray(1, connection.createArrayOf("text", missing.toArray()));
            readInto(insert, added);
        }
        numbers.putAll(added);
        keepKeys(connection, added);
        if (numbers.size() < words.size()) {
            // somebody else has added them at the same time
            read(connection, words, numbers);
        }
        return numbers;
    }

    private static void read(Connection connection, Collection<String> words, Map<String, Integer> numbers)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select word, word_id from name_word where word = any(?)")) {
            select.setArray(1, connection.createArrayOf("text", words.toArray()));
            readInto(select, numbers);
        }
    }

    private static void readInto(PreparedStatement statement, Map<String, Integer> numbers) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                numbers.put(rows.getString(1), rows.getInt(2));
            }
        }
    }

    private void keepKeys(Connection connection, Map<String, Integer> words) throws SQLException {
        List<Long> allKeys = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        words.forEach((word, number) -> keys.of(word).forEach(key -> {
            allKeys.add(key);
            owners.add(number);
        }));
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into name_word_key (key, word_id) select * from unnest(?::bigint[], ?::int[])")) {
            insert.setArray(1, connection.createArrayOf("int8", allKeys.toArray()));
            insert.setArray(2, connection.createArrayOf("int4", owners.toArray()));
            insert.executeUpdate();
        }
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

    private static Map<Integer, List<Found>> lookUp(Connection connection, List<Integer> askedBy, List<Long> asked)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select q.sought, w.word_id, w.word, count(*)
                from unnest(?::int[], ?::bigint[]) as q(sought, key)
                join name_word_key k on k.key = q.key join name_word w on w.word_id = k.word_id
                group by q.sought, w.word_id, w.word""")) {
            Array sought = connection.createArrayOf("int4", askedBy.toArray());
            select.setArray(1, sought);
            select.setArray(2, connection.createArrayOf("int8", asked.toArray()));
            Map<Integer, List<Found>> found = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(rows.getInt(1), nobody -> new ArrayList<>())
                            .add(new Found(rows.getInt(2), rows.getString(3), rows.getInt(4)));
                }
            }
            return found;
        }
    }

    private SoughtWord among(List<Found> found, String sought, Set<String> sure) {
        Integer exact = null;
        Map<Integer, Double> likely = new HashMap<>();
        for (Found one : found) {
            if (one.word.equals(sought)) {
                exact = one.number;
                likely.put(one.number, 2.0);
            } else if (sure.contains(one.word)) {
                likely.put(one.number, 1.5);
            } else {
                double likeness = transliteration.likeness(sought, one.word) + 0.05 * one.sharedKeys;
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
