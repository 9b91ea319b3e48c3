package org.hueandcry.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Takes down what is to be announced, in the transaction of the change itself: both are committed, or neither. The aggregate's row
 * must have been flushed before, so that the rows of one key stand in the order of its versions.
 */
@ApplicationScoped
public class Outbox {

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Event<Added> added;

    Outbox(EntityManager entities, ObjectMapper json, Event<Added> added) {
        this.entities = entities;
        this.json = json;
        this.added = added;
    }

    /**
     * @param key the aggregate's id, which is also the key in the topic
     * @param version the aggregate's version that the state shows
     * @param type the event's type, for example {@code person.changed.v1}
     * @param state the whole thin state of the aggregate: no personal data
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(UUID key, long version, String type, Object state) {
        entities.createNativeQuery(
                        "insert into outbox (key, version, type, state) values (?1, ?2, ?3, cast(?4 as jsonb))")
                .setParameter(1, key)
                .setParameter(2, version)
                .setParameter(3, type)
                .setParameter(4, written(state))
                .executeUpdate();
        added.fire(new Added());
    }

    /** The same for a job, in the transaction of its connection of the system role. */
    public void add(Connection system, UUID key, long version, String type, Object state) throws SQLException {
        try (PreparedStatement insert =
                system.prepareStatement("insert into outbox (key, version, type, state) values (?, ?, ?, ?::jsonb)")) {
            insert.setObject(1, key);
            insert.setLong(2, version);
            insert.setString(3, type);
            insert.setString(4, written(state));
            insert.executeUpdate();
        }
    }

    /** What is to be announced of one aggregate, as in {@link #add}. */
    public record Announcement(UUID key, long version, Object state) {}

    /** The same for many aggregates at once, in the transaction of this connection, which is the current one. */
    public void addAll(Connection connection, String type, List<Announcement> announcements) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into outbox (key, version, type, state)
                select key, version, ?, state::jsonb
                from unnest(?::uuid[], ?::bigint[], ?::text[]) as added (key, version, state)""")) {
            insert.setString(1, type);
            insert.setArray(2, array(connection, "uuid", announcements, Announcement::key));
            insert.setArray(3, array(connection, "int8", announcements, Announcement::version));
            insert.setArray(4, array(connection, "text", announcements, announced -> written(announced.state())));
            insert.executeUpdate();
        }
        added.fire(new Added());
    }

    private static Array array(
            Connection connection, String type, List<Announcement> announcements, Function<Announcement, ?> part)
            throws SQLException {
        return connection.createArrayOf(type, announcements.stream().map(part).toArray());
    }

    /** The JSON in which this state is announced, with its epoch: for whoever asks before it has been heard of. */
    @Transactional(Transactional.TxType.MANDATORY)
    public String asAnnounced(Object state) {
        return (String) entities.createNativeQuery(
                        "select cast(cast(?1 as jsonb) || jsonb_build_object('epoch', value) as text) from epoch")
                .setParameter(1, written(state))
                .getSingleResult();
    }

    private String written(Object state) {
        try {
            return json.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A state cannot be written as JSON", e);
        }
    }

    /** Wakes the relay once the transaction has committed, and whoever else works off what commits leave behind. */
    public record Added() {}
}
