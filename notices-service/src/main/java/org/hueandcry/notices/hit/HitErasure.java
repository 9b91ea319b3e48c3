package org.hueandcry.notices.hit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Forgets what hits on a record say of anybody. That there was a hit, when, between whom, and how it ended, stays. */
public final class HitErasure {

    private HitErasure() {}

    /**
     * In the transaction of a connection of the system role.
     *
     * @param record the notice, person or work of art whose data are erased
     */
    public static void erase(Connection connection, UUID record) throws SQLException {
        for (String statement : new String[] {
            "update hit set place = null, circumstances = null, identification = null where record_id = ?",
            "update hit_history set text = null where hit_id in (select id from hit where record_id = ?)"
        }) {
            try (PreparedStatement update = connection.prepareStatement(statement)) {
                update.setObject(1, record);
                update.executeUpdate();
            }
        }
    }

    /**
     * The same for hits on persons and works of art, to which nothing has happened for long; those on notices go with the notice. In the
     * transaction of a connection of the system role.
     *
     * @return how many hits were erased; not all at once
     */
    public static int eraseUnchangedSince(Connection connection, Instant unchanged) throws SQLException {
        try (PreparedStatement erasing = connection.prepareStatement("""
                with aged as (
                    select id from hit where record_kind <> 'NOTICE' and not erased and changed_at <= ?
                    limit 100 for update skip locked),
                words as (
                    update hit_history h set text = null from aged where h.hit_id = aged.id)
                update hit h set place = null, circumstances = null, identification = null from aged where h.id = aged.id""")) {
            erasing.setObject(1, unchanged.atOffset(ZoneOffset.UTC));
            return erasing.executeUpdate();
        }
    }
}
