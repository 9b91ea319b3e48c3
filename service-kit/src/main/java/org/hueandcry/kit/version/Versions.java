package org.hueandcry.kit.version;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hueandcry.kit.blocking.Blocking;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.page.Page;
import org.hueandcry.kit.page.PageRequest;

/** What each record was from one change to the next, and who made the change. Shown to its owner and the organisation. */
@ApplicationScoped
public class Versions {

    /**
     * A version, with the content as its service has written it.
     *
     * @param blocking null but for a version that the CCF has made
     */
    public record Version<T>(long version, Instant at, String client, String onBehalfOf, T content, Blocking blocking) {

        @Override
        public String toString() {
            return "Version[" + version + ", masked]";
        }
    }

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Caller caller;

    Versions(EntityManager entities, ObjectMapper json, Caller caller) {
        this.entities = entities;
        this.json = json;
        this.caller = caller;
    }

    /** Adds the version that the caller has just made; the record's row must have been flushed. */
    public void add(UUID record, long version, Instant at, Object content) {
        add(record, version, at, content, null);
    }

    /** The same for a version in which nothing changed but whether the record is blocked. */
    public void add(UUID record, long version, Instant at, Object content, Blocking blocking) {
        entities.createNativeQuery(
                        "insert into record_version (record_id, version, at, client, on_behalf_of, content, blocking)"
                                + " values (?1, ?2, ?3, ?4, ?5, cast(?6 as jsonb), cast(?7 as jsonb))")
                .setParameter(1, record)
                .setParameter(2, version)
                .setParameter(3, at)
                .setParameter(4, caller.client())
                .setParameter(5, caller.onBehalfOf())
                .setParameter(6, written(content))
                .setParameter(7, blocking == null ? null : written(blocking))
                .executeUpdate();
    }

    /** What a record is from one version on. */
    public record Added(UUID record, long version, Object content) {

        @Override
        public String toString() {
            return "Added[" + record + ", masked]";
        }
    }

    /** The same for many records at once, for a job: who asked for it is told by the job. */
    public void addAll(Connection connection, List<Added> versions, Instant at, String client, String onBehalfOf)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into record_version (record_id, version, at, client, on_behalf_of, content)
                select record_id, version, ?, ?, ?, content::jsonb
                from unnest(?::uuid[], ?::bigint[], ?::text[]) as added (record_id, version, content)""")) {
            insert.setObject(1, at.atOffset(ZoneOffset.UTC));
            insert.setString(2, client);
            insert.setString(3, onBehalfOf);
            insert.setArray(4, array(connection, "uuid", versions, Added::record));
            insert.setArray(5, array(connection, "int8", versions, Added::version));
            insert.setArray(6, array(connection, "text", versions, added -> written(added.content())));
            insert.executeUpdate();
        }
    }

    private static Array array(Connection connection, String type, List<Added> versions, Function<Added, ?> part)
            throws SQLException {
        return connection.createArrayOf(type, versions.stream().map(part).toArray());
    }

    /** Newest first. */
    public <T, V> Page<V> of(UUID record, PageRequest page, Class<T> content, Function<Version<T>, V> view) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("""
                        select version, at, client, on_behalf_of, cast(content as text), cast(blocking as text)
                        from record_version
                        where record_id = ?1 and version < ?2
                        order by version desc
                        limit ?3""")
                .setParameter(1, record)
                .setParameter(2, page.after(Long::valueOf).orElse(Long.MAX_VALUE))
                .setParameter(3, page.limit() + 1)
                .getResultList();
        return page.cut(
                rows,
                row -> row[0].toString(),
                row -> view.apply(new Version<>(
                        (Long) row[0],
                        (Instant) row[1],
                        (String) row[2],
                        (String) row[3],
                        read((String) row[4], content),
                        row[5] == null ? null : read((String) row[5], Blocking.class))));
    }

    private String written(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A version cannot be written as JSON", e);
        }
    }

    private <T> T read(String content, Class<T> type) {
        try {
            return json.readValue(content, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A version cannot be read", e);
        }
    }
}
