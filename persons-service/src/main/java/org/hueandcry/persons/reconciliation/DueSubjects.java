package org.hueandcry.persons.reconciliation;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** The persons that are to be compared with the other side, as the system role sees them. */
@ApplicationScoped
class DueSubjects {

    private final AgroalDataSource system;

    DueSubjects(@DataSource("system") AgroalDataSource system) {
        this.system = system;
    }

    /** @param since when the person was stored */
    record Due(long seq, UUID person, Instant since) {}

    /** The next that no other replica works on; theirs until the end of the transaction. One person is compared by one replica at a time. */
    Optional<Due> take(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                        select seq, person_id, since from reconciliation_due where not_before <= clock_timestamp()
                        order by alone desc, seq limit 1 for update skip locked""");
                ResultSet row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(new Due(
                            row.getLong(1),
                            row.getObject(2, UUID.class),
                            row.getObject(3, OffsetDateTime.class).toInstant()))
                    : Optional.empty();
        }
    }

    /** What was stored of the person up to now is done; what is stored from now on waits in a row of its own. */
    void done(Connection connection, Due due) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from reconciliation_due where seq = ?")) {
            delete.setLong(1, due.seq());
            delete.executeUpdate();
        }
    }

    /** Tries it again later: after a second, and each time after twice as long, up to an hour. Never given up. */
    void putOff(Connection connection, Due due) throws SQLException {
        update(connection, due, """
                update reconciliation_due set attempts = attempts + 1,
                    not_before = clock_timestamp() + least(3600, 2 ^ least(attempts, 12)) * interval '1 second'
                where seq = ?""");
    }

    /** Tries it again soon: it has not failed, but what it needs is not there yet. */
    void wait(Connection connection, Due due) throws SQLException {
        update(
                connection,
                due,
                "update reconciliation_due set not_before = clock_timestamp() + interval '5 seconds' where seq = ?");
    }

    private static void update(Connection connection, Due due, String sql) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, due.seq());
            update.executeUpdate();
        }
    }

    /** How many wait. */
    double depth() throws SQLException {
        return number("select count(*) from reconciliation_due");
    }

    /** How long the oldest has been waiting, in seconds; 0 where none waits. */
    double age() throws SQLException {
        return number("select coalesce(extract(epoch from clock_timestamp() - min(since)), 0) from reconciliation_due");
    }

    private double number(String sql) throws SQLException {
        try (Connection connection = system.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet found = select.executeQuery()) {
            found.next();
            return found.getDouble(1);
        }
    }
}
