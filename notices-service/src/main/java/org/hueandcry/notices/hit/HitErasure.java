package org.hueandcry.notices.hit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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
}
