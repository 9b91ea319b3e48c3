package org.hueandcry.persons.match;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hueandcry.persons.person.PersonRequest;
import org.hueandcry.persons.score.Prepared;
import org.hueandcry.persons.search.NameIndex;
import org.hueandcry.persons.search.SoughtWord;

/**
 * The persons who may be meant, before they are compared: those that the caller may see, because every search is a join with the
 * policied persons and is cut only after it.
 */
@ApplicationScoped
class Candidates {

    /** How many persons a search is cut to. */
    private static final int MOST = 300;

    /** With fewer than this, persons are taken that share fewer words. */
    private static final int ENOUGH = 40;

    /** More words than this narrow nothing that fewer have not narrowed. */
    private static final int MOST_WORDS = 6;

    private final EntityManager entities;
    private final NameIndex index;
    private final ObjectMapper json;

    Candidates(EntityManager entities, NameIndex index, ObjectMapper json) {
        this.entities = entities;
        this.index = index;
        this.json = json;
    }

    /** A person with what they are compared by. */
    record Candidate(UUID id, PersonRequest particulars) {

        @Override
        public String toString() {
            return "Candidate[" + id + "]";
        }
    }

    /** The candidates for a query, without order. In a transaction of the caller. */
    Collection<Candidate> of(Prepared query, QueryByExample asked, Narrowing narrowing) {
        Map<UUID, Candidate> found = new LinkedHashMap<>();
        List<List<SoughtWord>> names = names(query.words());
        entities.unwrap(Session.class).doWork(connection -> {
            if (!asked.documents().isEmpty()) {
                Set<Long> numbers = NameIndex.documents(asked.documents().stream()
                        .map(QueryByExample.Document::number)
                        .toList());
                read(connection, Search.byDocument(numbers), narrowing, asked, found);
            }
            for (List<SoughtWord> name : names) {
                int before = found.size();
                for (Search search : Search.byName(name)) {
                    read(connection, search, narrowing, asked, found);
                    if (found.size() - before >= ENOUGH) {
                        break;
                    }
                }
            }
        });
        return found.values();
    }

    private List<List<SoughtWord>> names(List<List<String>> names) {
        Set<String> all = new LinkedHashSet<>();
        for (List<String> name : names) {
            all.addAll(name);
            all.addAll(joined(name));
        }
        Map<String, SoughtWord> meant = index.find(all);
        List<List<SoughtWord>> sought = new ArrayList<>();
        for (List<String> name : names) {
            List<String> joined = joined(name);
            List<SoughtWord> words = new ArrayList<>();
            for (int i = 0; i < name.size(); i++) {
                // others may write the word together with its neighbours
                SoughtWord word = meant.get(name.get(i));
                Set<Integer> near = new LinkedHashSet<>(word.near());
                if (i > 0) {
                    near.addAll(meant.get(joined.get(i - 1)).near());
                }
                if (i < joined.size()) {
                    near.addAll(meant.get(joined.get(i)).near());
                }
                if (!near.isEmpty()) {
                    words.add(new SoughtWord(word.exact(), List.copyOf(near)));
                }
            }
            if (!words.isEmpty()) {
                sought.add(words.subList(0, Math.min(MOST_WORDS, words.size())));
            }
        }
        return sought;
    }

    private static List<String> joined(List<String> name) {
        List<String> joined = new ArrayList<>();
        for (int i = 0; i + 1 < name.size(); i++) {
            joined.add(name.get(i) + name.get(i + 1));
        }
        return joined;
    }

    private void read(
            Connection connection, Search search, Narrowing narrowing, QueryByExample asked, Map<UUID, Candidate> found)
            throws SQLException {
        List<Object[]> values = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql(search, narrowing, asked, values))) {
            bind(connection, select, values);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    UUID id = rows.getObject(1, UUID.class);
                    found.putIfAbsent(id, new Candidate(id, particulars(id, rows.getString(2))));
                }
            }
        }
    }

    /** @param values what to bind, each an array of its elements */
    static String sql(Search search, Narrowing narrowing, QueryByExample asked, List<Object[]> values) {
        String born = asked.dateOfBirth() == null ? null : asked.dateOfBirth().toString();
        return "select r.id, r.particulars from " + search.from() + " where " + search.where(values)
                + narrowing.where(values) + search.order(values, born) + " limit " + MOST;
    }

    static void bind(Connection connection, PreparedStatement select, List<Object[]> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object[] elements = values.get(i);
            String type = elements instanceof Integer[]
                    ? "int4"
                    : elements instanceof Long[] ? "int8" : elements instanceof UUID[] ? "uuid" : "text";
            select.setArray(i + 1, connection.createArrayOf(type, elements));
        }
    }

    private PersonRequest particulars(UUID id, String stored) {
        try {
            return json.readValue(stored, PersonRequest.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The particulars of " + id + " cannot be read", e);
        }
    }

    /** What a search is narrowed to; empty lists narrow nothing. */
    record Narrowing(List<String> kinds, List<String> colours, List<UUID> excluded, String nationality, String owner) {

        static final Narrowing NONE = new Narrowing(List.of(), List.of(), List.of(), null, null);

        private String where(List<Object[]> values) {
            StringBuilder sql = new StringBuilder();
            if (!kinds.isEmpty()) {
                sql.append(" and r.kind = any(?)");
                values.add(kinds.toArray(String[]::new));
            }
            if (!colours.isEmpty()) {
                sql.append(" and (select true from notice n where n.record_id = r.id and n.status = 'PUBLISHED'"
                        + " and n.colour = any(?) limit 1)");
                values.add(colours.toArray(String[]::new));
            }
            if (!excluded.isEmpty()) {
                sql.append(" and r.id <> all(?)");
                values.add(excluded.toArray(UUID[]::new));
            }
            if (nationality != null) {
                sql.append(" and r.particulars -> 'nationalities' @> to_jsonb(?::text[])");
                values.add(new String[] {nationality});
            }
            if (owner != null) {
                sql.append(" and r.owner = any(?)");
                values.add(new String[] {owner});
            }
            return sql.toString();
        }
    }

    /** One search in the index; the persons come in by a join, under their policies. */
    sealed interface Search {

        String from();

        String where(List<Object[]> values);

        default String order(List<Object[]> values, String born) {
            return "";
        }

        static Search byDocument(Set<Long> numbers) {
            return new ByDocument(numbers.toArray(Long[]::new));
        }

        /** The strictest first: all words, then any two, then any one. */
        static List<Search> byName(List<SoughtWord> name) {
            return Stream.of(
                            name.size() > 1 ? new ByWords(name, name.size()) : null,
                            name.size() > 2 ? new ByWords(name, 2) : null,
                            new ByWords(name, 1))
                    .filter(search -> search != null)
                    .map(Search.class::cast)
                    .toList();
        }
    }

    record ByDocument(Long[] numbers) implements Search {

        @Override
        public String from() {
            return "person_document_number d join person r on r.id = d.person_id";
        }

        @Override
        public String where(List<Object[]> values) {
            values.add(numbers);
            return "d.number = any(?)";
        }
    }

    /** @param shared how many of the words a person must share: all, two or one */
    record ByWords(List<SoughtWord> words, int shared) implements Search {

        @Override
        public String from() {
            return "person_words w join person r on r.id = w.person_id";
        }

        @Override
        public String where(List<Object[]> values) {
            List<String> ways = new ArrayList<>();
            if (shared == words.size() && shared > 1) {
                ways.add(all(words, values));
            } else if (shared == 2) {
                for (int i = 0; i < words.size(); i++) {
                    for (int j = i + 1; j < words.size(); j++) {
                        ways.add(all(List.of(words.get(i), words.get(j)), values));
                    }
                }
            } else {
                ways.add("w.words && ?");
                values.add(words.stream()
                        .flatMap(word -> word.near().stream())
                        .distinct()
                        .toArray(Integer[]::new));
            }
            return "(" + String.join(" or ", ways) + ")";
        }

        private static String all(List<SoughtWord> words, List<Object[]> values) {
            List<String> each = new ArrayList<>();
            for (SoughtWord word : words) {
                each.add("w.words && ?");
                values.add(word.near().toArray(Integer[]::new));
            }
            return String.join(" and ", each);
        }

        /** Whoever bears the words as they are asked for, and was born when it is asked for, comes first. */
        @Override
        public String order(List<Object[]> values, String born) {
            List<String> merits = new ArrayList<>();
            for (SoughtWord word : words) {
                if (word.exact() != null) {
                    merits.add("case when w.words @> ? then 2 else 0 end");
                    values.add(new Integer[] {word.exact()});
                }
                if (shared < words.size() || words.size() == 1) {
                    merits.add("case when w.words && ? then 2 else 0 end");
                    values.add(word.near().toArray(Integer[]::new));
                }
            }
            if (born != null) {
                merits.add("case when r.particulars ->> 'dateOfBirth' = any(?) then 3"
                        + " when left(r.particulars ->> 'dateOfBirth', 4) = any(?) then 1 else 0 end");
                values.add(new String[] {born});
                values.add(new String[] {born.substring(0, 4)});
            }
            return merits.isEmpty() ? "" : " order by " + String.join(" + ", merits) + " desc, cardinality(w.words)";
        }
    }
}
