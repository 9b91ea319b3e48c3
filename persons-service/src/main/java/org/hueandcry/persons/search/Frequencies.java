package org.hueandcry.persons.search;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How many persons bear the commonest words, by what PostgreSQL knows for its planner: an estimate, to choose between searches. */
@ApplicationScoped
public class Frequencies {

    /** How many persons a word is taken to have that is not among the commonest. */
    private static final long FEW = 5;

    private final AgroalDataSource system;

    private volatile Map<Integer, Long> persons = Map.of();

    Frequencies(@DataSource("system") AgroalDataSource system) {
        this.system = system;
    }

    /** Whom one of these words leads to, about. */
    public long persons(Collection<Integer> words) {
        Map<Integer, Long> known = persons;
        return words.stream().mapToLong(word -> known.getOrDefault(word, FEW)).sum();
    }

    @Scheduled(every = "10m", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void read() throws SQLException {
        Map<Integer, Long> read = new HashMap<>();
        try (Connection connection = system.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select word, (share * c.reltuples)::bigint
                        from pg_class c join pg_stats s on s.tablename = c.relname and s.schemaname = c.relnamespace::regnamespace::text,
                             unnest(s.most_common_elems::text::int[], s.most_common_elem_freqs) as common(word, share)
                        where c.oid = 'person_words'::regclass and s.attname = 'words' and word is not null""")) {
            while (rows.next()) {
                read.put(rows.getInt(1), Math.max(FEW, rows.getLong(2)));
            }
        }
        persons = Map.copyOf(read);
    }
}
