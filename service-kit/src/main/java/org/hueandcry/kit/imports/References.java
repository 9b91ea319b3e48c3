package org.hueandcry.kit.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;

/** Which records the lines of the owner's imports are about, and what the lines said last. */
@ApplicationScoped
class References {

    private final EntityManager entities;

    References(EntityManager entities) {
        this.entities = entities;
    }

    /** @param digest of the line that was sent last */
    record Reference(UUID record, byte[] digest) {}

    /**
     * Gives each line that nobody has sent before a record of its own. In their order: two imports of the same records wait for each other, and
     * not both.
     *
     * @return the ids of the new records
     */
    <R> Map<Known, UUID> claim(String owner, Collection<Line<R>> lines) {
        List<Line<R>> ordered = lines.stream()
                .sorted((one, other) -> one.known().compareTo(other.known()))
                .toList();
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into import_reference (owner, source, reference, record_id, digest)
                    select ?, source, reference, record_id, digest
                    from unnest(?::text[], ?::text[], ?::uuid[], ?::bytea[])
                        with ordinality as lines (source, reference, record_id, digest, at)
                    order by at
                    on conflict do nothing
                    returning source, reference, record_id""")) {
                insert.setString(1, owner);
                insert.setArray(
                        2,
                        array(connection, "text", ordered, line -> line.known().source()));
                insert.setArray(
                        3,
                        array(connection, "text", ordered, line -> line.known().reference()));
                insert.setArray(4, array(connection, "uuid", ordered, line -> UUID.randomUUID()));
                insert.setArray(5, digests(connection, ordered, Line::digest));
                Map<Known, UUID> claimed = new HashMap<>();
                try (ResultSet rows = insert.executeQuery()) {
                    while (rows.next()) {
                        claimed.put(new Known(rows.getString(1), rows.getString(2)), rows.getObject(3, UUID.class));
                    }
                }
                return claimed;
            }
        });
    }

    <R> Map<Known, Reference> of(String owner, Collection<Line<R>> lines) {
        List<Line<R>> sought = List.copyOf(lines);
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    select r.source, r.reference, r.record_id, r.digest
                    from unnest(?::text[], ?::text[]) as lines (source, reference)
                    join import_reference r on r.owner = ? and r.source = lines.source and r.reference = lines.reference""")) {
                select.setArray(
                        1,
                        array(connection, "text", sought, line -> line.known().source()));
                select.setArray(
                        2,
                        array(connection, "text", sought, line -> line.known().reference()));
                select.setString(3, owner);
                Map<Known, Reference> found = new HashMap<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.put(
                                new Known(rows.getString(1), rows.getString(2)),
                                new Reference(rows.getObject(3, UUID.class), rows.getBytes(4)));
                    }
                }
                return found;
            }
        });
    }

    /** What the lines of these records said last. */
    void say(Map<UUID, byte[]> digests) {
        List<Map.Entry<UUID, byte[]>> rows = new ArrayList<>(digests.entrySet());
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement update = connection.prepareStatement("""
                    update import_reference r set digest = said.digest
                    from unnest(?::uuid[], ?::bytea[]) as said (record_id, digest) where r.record_id = said.record_id""")) {
                update.setArray(1, array(connection, "uuid", rows, Map.Entry::getKey));
                update.setArray(2, digests(connection, rows, Map.Entry::getValue));
                update.executeUpdate();
            }
        });
    }

    /** Whether all of these records are still there, seen or not. */
    boolean stand(Set<UUID> records) {
        return ((Number) entities.createNativeQuery(
                                        "select count(*) from import_reference where record_id in (:records)")
                                .setParameter("records", records)
                                .getSingleResult())
                        .intValue()
                == records.size();
    }

    private static <T> Array array(Connection connection, String type, List<T> rows, Function<T, ?> part)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(part).toArray());
    }

    private static <T> Array digests(Connection connection, List<T> rows, Function<T, byte[]> digest)
            throws SQLException {
        return connection.createArrayOf("bytea", rows.stream().map(digest).toArray(byte[][]::new));
    }
}
