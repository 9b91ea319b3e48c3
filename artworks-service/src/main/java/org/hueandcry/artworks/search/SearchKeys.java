package org.hueandcry.artworks.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hueandcry.artworks.particulars.ArtworkRequest;

/** Keeps what works are found by, in the transaction that stores them. */
@ApplicationScoped
public class SearchKeys {

    /** Shared by all who store works; the sweep of words has it alone. */
    static final long LOCK = 4_027_110_940L;

    private final EntityManager entities;

    SearchKeys(EntityManager entities) {
        this.entities = entities;
    }

    public void keep(UUID work, ArtworkRequest particulars) {
        entities.unwrap(Session.class).doWork(connection -> keepAll(connection, Map.of(work, particulars)));
    }

    /** The same for many works, in the transaction of this connection. */
    public void keepAll(Connection connection, Map<UUID, ArtworkRequest> works) throws SQLException {
        try (PreparedStatement forget =
                connection.prepareStatement("delete from artwork_side where artwork_id = any(?)")) {
            forget.setArray(1, connection.createArrayOf("uuid", works.keySet().toArray()));
            forget.executeUpdate();
        }
        addAll(connection, works);
    }

    /** The same for works that are new. */
    public void addAll(Connection connection, Map<UUID, ArtworkRequest> works) throws SQLException {
        Map<UUID, FoundBy> found = new LinkedHashMap<>();
        works.forEach((id, particulars) -> found.put(id, FoundBy.of(particulars)));
        words(connection, found.values());
        keys(connection, found);
        sides(connection, found);
    }

    /** In their order: of two that add the same words, one waits for the other, and not both. */
    private static void words(Connection connection, Collection<FoundBy> found) throws SQLException {
        Set<String> words =
                found.stream().flatMap(one -> one.words().stream()).collect(Collectors.toCollection(TreeSet::new));
        Map<Long, String> numbered = new LinkedHashMap<>();
        words.forEach(word -> numbered.put(Terms.number(word), word));
        try (PreparedStatement share = connection.prepareStatement("select pg_advisory_xact_lock_shared(?)")) {
            share.setLong(1, LOCK);
            share.execute();
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into artwork_term (id, term, stems)
                select w.id, w.term, stems(w.term) from unnest(?::bigint[], ?::text[]) with ordinality as w (id, term, at)
                where not exists (select from artwork_term t where t.id = w.id)
                order by w.at
                on conflict do nothing""")) {
            insert.setArray(
                    1, connection.createArrayOf("int8", numbered.keySet().toArray()));
            insert.setArray(
                    2, connection.createArrayOf("text", numbered.values().toArray()));
            insert.executeUpdate();
        }
    }

    private static void keys(Connection connection, Map<UUID, FoundBy> found) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into artwork_key (artwork_id, terms, title, makers, materials)
                select id, terms::bigint[], title::bigint[], makers::bigint[], materials::bigint[]
                from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[]) as k (id, terms, title, makers, materials)
                on conflict (artwork_id) do update set terms = excluded.terms, title = excluded.title, makers = excluded.makers,
                    materials = excluded.materials""")) {
            insert.setArray(1, connection.createArrayOf("uuid", found.keySet().toArray()));
            insert.setArray(2, literals(connection, found, FoundBy::terms));
            insert.setArray(3, literals(connection, found, FoundBy::title));
            insert.setArray(4, literals(connection, found, FoundBy::makers));
            insert.setArray(5, literals(connection, found, FoundBy::materials));
            insert.executeUpdate();
        }
    }

    private static Array literals(Connection connection, Map<UUID, FoundBy> found, Function<FoundBy, Set<Long>> part)
            throws SQLException {
        return connection.createArrayOf(
                "text",
                found.values().stream()
                        .map(one -> part.apply(one).stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(",", "{", "}")))
                        .toArray());
    }

    private static void sides(Connection connection, Map<UUID, FoundBy> found) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        List<Integer> shorter = new ArrayList<>();
        List<Integer> longer = new ArrayList<>();
        found.forEach((id, one) -> one.sides().forEach(side -> {
            ids.add(id);
            shorter.add(side.shorter());
            longer.add(side.longer());
        }));
        if (ids.isEmpty()) {
            return;
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into artwork_side (artwork_id, shorter, longer)"
                        + " select * from unnest(?::uuid[], ?::int[], ?::int[])")) {
            insert.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            insert.setArray(2, connection.createArrayOf("int4", shorter.toArray()));
            insert.setArray(3, connection.createArrayOf("int4", longer.toArray()));
            insert.executeUpdate();
        }
    }
}
