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
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.hibernate.Session;
import org.hueandcry.persons.person.PersonRequest;
import org.hueandcry.persons.score.Prepared;
import org.hueandcry.persons.search.DayOfBirth;
import org.hueandcry.persons.search.Frequencies;
import org.hueandcry.persons.search.NameIndex;
import org.hueandcry.persons.search.SoughtWord;
import org.hueandcry.persons.search.SoughtWords;

/**
 * The persons who may be meant, before they are compared: those that the caller may see, because every search is a join with the
 * policied persons and is cut only after it.
 */
@ApplicationScoped
class Candidates {

    /** How many persons a search is cut to. */
    private static final int MOST = 200;

    /** From this score on nobody is sought who shares less with the query. */
    private static final double SURE = 0.85;

    /** A word that leads to more persons than this, by itself, leads to nobody. */
    private static final int MOST_BY_ONE_WORD = 2_000;

    /** The planner knows too little of arrays: it would rather read all persons than look up several hundred words. */
    private static final String BY_INDEX =
            "select set_config('enable_seqscan', 'off', true), set_config('max_parallel_workers_per_gather', '0', true)";

    private static final String ORDER = " order by merit desc, words, person_id";

    private static final int SHORT = 3;

    /** No name has more words that tell it from others; and a bound on what a hostile caller can ask for. */
    private static final int MOST_READ = 15;

    /** More words than this narrow nothing that fewer have not narrowed. */
    private static final int MOST_WORDS = 6;

    private final EntityManager entities;
    private final SoughtWords words;
    private final Frequencies frequencies;
    private final ObjectMapper json;

    Candidates(EntityManager entities, SoughtWords words, Frequencies frequencies, ObjectMapper json) {
        this.entities = entities;
        this.words = words;
        this.frequencies = frequencies;
        this.json = json;
    }

    /** A person with what they are compared by. */
    record Candidate(UUID id, PersonRequest particulars) {

        @Override
        public String toString() {
            return "Candidate[" + id + "]";
        }
    }

    /**
     * Gives the candidates for a query, each once and in no order, to be scored. Who shares least with the query comes last, and only where
     * nobody has scored well. In a transaction of the caller.
     */
    void score(Prepared query, QueryByExample asked, Narrowing narrowing, ToDoubleFunction<Candidate> score) {
        List<List<SoughtWord>> names = names(query.words());
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement byIndex = connection.prepareStatement(BY_INDEX)) {
                byIndex.execute();
            }
            Set<UUID> seen = new HashSet<>();
            double best = 0;
            for (List<Search> tier : tiers(names, asked)) {
                for (Search search : tier) {
                    for (Candidate candidate : read(connection, search, narrowing, seen)) {
                        best = Math.max(best, score.applyAsDouble(candidate));
                    }
                }
                if (best >= SURE) {
                    return;
                }
            }
        });
    }

    private List<List<Search>> tiers(List<List<SoughtWord>> names, QueryByExample asked) {
        List<Search> likely = new ArrayList<>();
        List<Search> remote = new ArrayList<>();
        if (!asked.documents().isEmpty()) {
            likely.add(new Search.ByDocument(NameIndex.documents(asked.documents().stream()
                            .map(QueryByExample.Document::number)
                            .toList())
                    .toArray(Long[]::new)));
        }
        Set<Integer> born = DayOfBirth.sought(asked.dateOfBirth());
        for (List<SoughtWord> name : names) {
            likely.add(new Search.ByName(name, born));
            List<SoughtWord> rare = name.stream()
                    .filter(word -> frequencies.persons(word.near()) <= MOST_BY_ONE_WORD)
                    .toList();
            if (name.size() > 1 && !rare.isEmpty()) {
                remote.add(new Search.ByAnyWord(rare));
            }
        }
        return List.of(likely, remote);
    }

    private List<SoughtWord> rarestFirst(List<SoughtWord> name) {
        return name.stream()
                .sorted(Comparator.comparingLong(word -> frequencies.persons(word.near())))
                .limit(MOST_WORDS)
                .toList();
    }

    private List<List<SoughtWord>> names(List<List<String>> asked) {
        List<List<String>> names = asked.stream()
                .map(name -> name.subList(0, Math.min(MOST_READ, name.size())))
                .toList();
        Set<String> all = new LinkedHashSet<>();
        Set<String> bySpelling = new LinkedHashSet<>();
        for (List<String> name : names) {
            all.addAll(name);
            List<String> joined = joined(name);
            for (int i = 0; i < joined.size(); i++) {
                // what is short and joined is written in many ways: Abd Allah, Mac Donald, De Luca
                boolean hasShort =
                        Math.min(name.get(i).length(), name.get(i + 1).length()) <= SHORT;
                (hasShort ? all : bySpelling).add(joined.get(i));
            }
        }
        Map<String, SoughtWord> meant = words.find(all, bySpelling);
        List<List<SoughtWord>> sought = new ArrayList<>();
        for (List<String> name : names) {
            List<String> joined = joined(name);
            List<SoughtWord> words = new ArrayList<>();
            for (int i = 0; i < name.size(); i++) {
                // others may write the word together with its neighbours
                SoughtWord word = meant.get(name.get(i));
                Set<Integer> near = new LinkedHashSet<>(word.near());
                Set<Integer> likely = new LinkedHashSet<>(word.likely());
                for (int j = Math.max(0, i - 1); j <= i && j < joined.size(); j++) {
                    near.addAll(meant.get(joined.get(j)).likely());
                    likely.addAll(meant.get(joined.get(j)).likely());
                }
                if (!near.isEmpty()) {
                    words.add(new SoughtWord(word.exact(), List.copyOf(near), List.copyOf(likely)));
                }
            }
            if (!words.isEmpty()) {
                sought.add(rarestFirst(words));
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

    private List<Candidate> read(Connection connection, Search search, Narrowing narrowing, Set<UUID> seen)
            throws SQLException {
        List<Object[]> values = new ArrayList<>();
        List<Candidate> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql(search, narrowing, values))) {
            bind(connection, select, values);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    UUID id = rows.getObject(1, UUID.class);
                    if (seen.add(id)) {
                        found.add(new Candidate(id, particulars(id, rows.getString(2))));
                    }
                }
            }
        }
        return found;
    }

    /**
     * Sorted before the join as well, so that the join goes down the order and ends at the limit.
     *
     * @param values what to bind, each an array of its elements
     */
    static String sql(Search search, Narrowing narrowing, List<Object[]> values) {
        return "select r.id, r.particulars from (" + search.persons(values) + ORDER
                + ") s join person r on r.id = s.person_id where true" + narrowing.where(values) + ORDER + " limit "
                + MOST;
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
}
