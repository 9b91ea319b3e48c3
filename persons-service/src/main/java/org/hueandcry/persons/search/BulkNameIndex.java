package org.hueandcry.persons.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** Keeps what persons are looked for by, of many at once: each word is looked up once, however many bear it. */
@ApplicationScoped
public class BulkNameIndex {

    private final NameIndex index;

    BulkNameIndex(NameIndex index) {
        this.index = index;
    }

    /** What a person is looked for by. */
    public record Entry(UUID person, Collection<String> words, Collection<String> documentNumbers) {

        @Override
        public String toString() {
            return "Entry[" + person + ", masked]";
        }
    }

    /** For persons who have nothing yet, in the transaction that records them, on its connection. */
    public void add(Connection connection, List<Entry> entries) throws SQLException {
        putWords(connection, entries, "");
        putDocuments(connection, entries);
    }

    /** The same for persons who may have something, which is replaced. */
    public void keep(Connection connection, List<Entry> entries) throws SQLException {
        try (PreparedStatement forget =
                connection.prepareStatement("delete from person_document_number where person_id = any(?)")) {
            forget.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", entries.stream().map(Entry::person).toArray()));
            forget.executeUpdate();
        }
        putWords(connection, entries, " on conflict (person_id) do update set words = excluded.words");
        putDocuments(connection, entries);
    }

    private void putWords(Connection connection, List<Entry> entries, String otherwise) throws SQLException {
        SortedSet<String> all = new TreeSet<>();
        entries.forEach(entry -> all.addAll(entry.words()));
        Map<String, Integer> numbers = index.numbersOf(connection, all);
        List<UUID> persons = new ArrayList<>(entries.size());
        List<String> words = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            persons.add(entry.person());
            StringBuilder literal = new StringBuilder("{");
            for (String word : entry.words()) {
                literal.append(literal.length() == 1 ? "" : ",").append(numbers.get(word));
            }
            words.add(literal.append('}').toString());
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into person_words (person_id, words)
                select person_id, words::int[] from unnest(?::uuid[], ?::text[]) as entries (person_id, words)""" + otherwise)) {
            insert.setArray(1, array(connection, "uuid", persons));
            insert.setArray(2, array(connection, "text", words));
            insert.executeUpdate();
        }
    }

    private static void putDocuments(Connection connection, List<Entry> entries) throws SQLException {
        List<UUID> persons = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        for (Entry entry : entries) {
            for (Long number : NameIndex.documents(entry.documentNumbers())) {
                persons.add(entry.person());
                numbers.add(number);
            }
        }
        if (persons.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into person_document_number (person_id, number) select * from unnest(?::uuid[], ?::bigint[])")) {
            insert.setArray(1, array(connection, "uuid", persons));
            insert.setArray(2, array(connection, "int8", numbers));
            insert.executeUpdate();
        }
    }

    private static Array array(Connection connection, String type, List<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }
}
