package org.hueandcry.kit.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The audit table and the consultations that owners may read. The application role may add to them, and change nothing. */
@ApplicationScoped
class AuditRows {

    /** Who asked, why, for what, and how it ended. */
    record Row(
            String authority,
            String client,
            String subject,
            String[] roles,
            String onBehalfOf,
            String purpose,
            String method,
            String route,
            String path,
            String asked,
            int status,
            String traceId) {

        @Override
        public String toString() {
            return "Row[" + traceId + "]";
        }
    }

    private final AgroalDataSource database;

    AuditRows(AgroalDataSource database) {
        this.database = database;
    }

    /** Adds the row, and a consultation for each record shown, in one statement of its own. */
    void insert(Row row, List<AuditTrail.Shown> shown) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        with audited as (
                            insert into audit (authority, client, subject, roles, on_behalf_of, purpose, method, route, path, asked,
                                               status, trace_id, records)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))
                        insert into consultation (record_id, record_owner, authority, client, on_behalf_of, purpose, method, route)
                        select shown.id, shown.owner, ?, ?, ?, ?, ?, ?
                        from unnest(?::uuid[], ?::text[]) as shown(id, owner)""")) {
            Object[] ids = shown.stream().map(AuditTrail.Shown::id).toArray(UUID[]::new);
            Object[] owners = shown.stream().map(AuditTrail.Shown::owner).toArray(String[]::new);
            Object[] values = {
                row.authority,
                row.client,
                row.subject,
                row.roles,
                row.onBehalfOf,
                row.purpose,
                row.method,
                row.route,
                row.path,
                row.asked,
                row.status,
                row.traceId,
                ids,
                row.authority,
                row.client,
                row.onBehalfOf,
                row.purpose,
                row.method,
                row.route,
                ids,
                owners
            };
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The audit row cannot be written", e);
        }
    }
}
