package org.hueandcry.kit.outbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The outbox as the system role sees it: what is unsent, who may send, what is over. Each call is one statement, and so one transaction. */
@ApplicationScoped
class OutboxRows {

    /**
     * One row to send. {@code state} is complete, with its epoch.
     *
     * @param superseded whether a newer one of the same key has been sent: then it is over, and must not end up last
     */
    record Row(long seq, UUID key, String type, OffsetDateTime occurredAt, String state, boolean superseded) {}

    private final AgroalDataSource system;

    OutboxRows(@DataSource("system") AgroalDataSource system) {
        this.system = system;
    }

    /** Takes or keeps the lease. Whoever holds it is the only one that sends. */
    boolean lease(String holder, Duration length) throws SQLException {
        return update(
                        "update lease set holder = ?, until = clock_timestamp() + ? * interval '1 millisecond'"
                                + " where name = 'outbox' and (holder = ? or until < clock_timestamp())",
                        holder,
                        length.toMillis(),
                        holder)
                == 1;
    }

    void release(String holder) throws SQLException {
        update("update lease set until = '-infinity' where name = 'outbox' and holder = ?", holder);
    }

    /** Unsent rows, oldest first. Never "those after the last one sent": a slow transaction may commit a lower number later. */
    List<Row> unsent(int limit) throws SQLException {
        try (Connection connection = system.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select o.seq, o.key, o.type, o.occurred_at, o.state || jsonb_build_object('epoch', epoch.value),
                               exists (select from outbox newer
                                       where newer.key = o.key and newer.seq > o.seq and newer.sent_at is not null)
                        from (select * from outbox where sent_at is null order by seq limit ?) o, epoch
                        order by o.seq""")) {
            select.setInt(1, limit);
            List<Row> rows = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(new Row(
                            found.getLong(1),
                            found.getObject(2, UUID.class),
                            found.getString(3),
                            found.getObject(4, OffsetDateTime.class),
                            found.getString(5),
                            found.getBoolean(6)));
                }
            }
            return rows;
        }
    }

    void markSent(List<Row> rows) throws SQLException {
        update("update outbox set sent_at = clock_timestamp() where seq = any(?)", (Object)
                rows.stream().map(Row::seq).toArray(Long[]::new));
    }

    /** Marks the newest state of every aggregate unsent, so that all are announced again. */
    int announceAgain() throws SQLException {
        return update("update outbox o set sent_at = null where sent_at is not null"
                + " and not exists (select 1 from outbox newer where newer.key = o.key and newer.seq > o.seq)");
    }

    /** How many rows wait. */
    double depth() throws SQLException {
        return number("select count(*) from outbox where sent_at is null");
    }

    /** How long the oldest has been waiting, in seconds; 0 where none waits. */
    double age() throws SQLException {
        return number(
                "select coalesce(extract(epoch from clock_timestamp() - min(occurred_at)), 0) from outbox where sent_at is null");
    }

    private double number(String sql) throws SQLException {
        try (Connection connection = system.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet found = select.executeQuery()) {
            found.next();
            return found.getDouble(1);
        }
    }

    private int update(String sql, Object... parameters) throws SQLException {
        try (Connection connection = system.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }
}
