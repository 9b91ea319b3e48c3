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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/** Keeps what persons are looked for by. It stands outside the policies and shows nobody. */
@ApplicationScoped
public class NameIndex {

    /** Held shared by whoever stores persons, so that no word is swept away while its first bearer is being stored. */
    static final String LOCK = "hashtextextended('words of names', 0)";

    private final EntityManager entities;
    private final WordKeys keys;

    NameIndex(EntityManager entities, WordKeys keys) {
        this.entities = entities;
        this.keys = keys;
    }

    /**
     * What a person is found by.
     *
     * @param born see {@link DayOfBirth}
     */
    public record Indexed(Set<String> words, Set<Integer> born, Collection<String> documentNumbers) {

        @Override
        public String toString() {
            return "Indexed[masked]";
        }
    }

    /** Keeps this and nothing else for a person: in the transaction that stores the record. */
    public void keep(UUID person, Indexed indexed) {
        entities.unwrap(Session.class).doWork(connection -> keep(connection, Map.of(person, indexed)));
    }

    /** The same for many, on the connection that stores them: each word is looked up once, however many bear it. */
    public void keep(Connection connection, Map<UUID, Indexed> persons) throws SQLException {
        try (PreparedStatement forget =
                connection.prepareStatement("delete from person_document_number where person_id = any(?)")) {
            forget.setArray(1, array(connection, "uuid", persons.keySet()));
            forget.executeUpdate();
        }
        put(connection, "on conflict (person_id) do update set words = excluded.words, born = excluded.born", persons);
    }

    /** For persons who have nothing yet; what somebody else has kept for them meanwhile stays. */
    public void add(Connection connection, Map<UUID, Indexed> persons) throws SQLException {
        put(connection, "on conflict do nothing", persons);
    }

    private void put(Connection connection, String onConflict, Map<UUID, Indexed> persons) throws SQLException {
        SortedSet<String> all = new TreeSet<>();
        persons.values().forEach(indexed -> all.addAll(indexed.words()));
        Map<String, Integer> numbers = numbersOf(connection, all);
        List<UUID> withDocuments = new ArrayList<>();
        List<Long> documents = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<String> born = new ArrayList<>();
        persons.forEach((person, indexed) -> {
            words.add(literal(indexed.words().stream().map(numbers::get)));
            born.add(literal(indexed.born().stream()));
            for (Long number : documents(indexed.documentNumbers())) {
                withDocuments.add(person);
                documents.add(number);
            }
        });
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into person_words (person_id, words, born)
                select person_id, words::int[], born::int[] from unnest(?::uuid[], ?::text[], ?::text[]) as persons(person_id, words, born)
                """ + onConflict)) {
            insert.setArray(1, array(connection, "uuid", persons.keySet()));
            insert.setArray(2, array(connection, "text", words));
            insert.setArray(3, array(connection, "text", born));
            insert.executeUpdate();
        }
        if (!documents.isEmpty()) {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into person_document_number (person_id, number) select * from unnest(?::uuid[], ?::bigint[]) on conflict do nothing")) {
                insert.setArray(1, array(connection, "uuid", withDocuments));
                insert.setArray(2, array(connection, "int8", documents));
                insert.executeUpdate();
            }
        }
    }

    private static String literal(Stream<Integer> numbers) {
        return numbers.map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static Array array(Connection connection, String type, Collection<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    /** The numbers of these words, which are known from now on: in a transaction of the caller. */
    public Map<String, Integer> learn(Set<String> words) {
        return entities.unwrap(Session.class)
                .doReturningWork(connection -> numbersOf(connection, new TreeSet<>(words)));
    }

    /** The numbers under which documents are found, whatever blanks, hyphens and case they are written with. */
    public static Set<Long> documents(Collection<String> documentNumbers) {
        Set<Long> numbers = new LinkedHashSet<>();
        documentNumbers.forEach(number -> numbers.add(DocumentNumber.key(number)));
        return numbers;
    }

    Map<String, Integer> numbersOf(Connection connection, SortedSet<String> words) throws SQLException {
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
                        insert into name_word (word, keyed_by)
                        select w, ? from unnest(?::text[]) with ordinality as words(w, at) order by at
                        on conflict do nothing returning word, word_id""")) {
            insert.setInt(1, WordKeys.RELEASE);
            insert.setArray(2, connection.createArrayOf("text", missing.toArray()));
            readInto(insert, added);
        }
        numbers.putAll(added);
        Map<Integer, String> byNumber = new LinkedHashMap<>();
        added.forEach((word, number) -> byNumber.put(number, word));
        keys.keep(connection, byNumber);
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
}
