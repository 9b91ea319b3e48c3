package org.hueandcry.kit.visibility;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Which records an authority may see at this moment, for jobs: their role's own policies let it see all. */
public final class Sight {

    private Sight() {}

    /**
     * Judged by the function that the policies call, for a supervisor of the authority.
     *
     * @param table of the records, as the code names it: never anybody's input
     */
    public static Set<UUID> of(Connection connection, String table, String authority, Collection<UUID> records)
            throws SQLException {
        try (PreparedStatement bind = connection.prepareStatement(
                "select set_config('app.caller', ?, true), set_config('app.clearance', ?, true)")) {
            bind.setString(1, authority);
            bind.setString(2, String.valueOf(Confidentiality.CONFIDENTIAL.ordinal()));
            bind.executeQuery();
        }
        Set<UUID> seen = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement("select id from " + table + " where id = any(?)"
                + " and visible(owner, visible_to, restricted_from, confidentiality, blocked, 'RECORDED')")) {
            select.setArray(1, connection.createArrayOf("uuid", records.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    seen.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return seen;
    }
}
