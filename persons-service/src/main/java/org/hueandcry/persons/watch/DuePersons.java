package org.hueandcry.persons.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.hueandcry.persons.person.PersonRequest;

/** The persons that are to be run against the watches, as the system role sees them. */
@ApplicationScoped
class DuePersons {

    private final AgroalDataSource system;
    private final ObjectMapper json;

    DuePersons(@DataSource("system") AgroalDataSource system, ObjectMapper json) {
        this.system = system;
        this.json = json;
    }

    /** @param since when the person was stored */
    record Due(long seq, UUID person, Instant since) {}

    /** A person as they are recorded now. */
    record Stored(UUID id, PersonRequest particulars, long version, long identityVersion) {

        @Override
        public String toString() {
            return "Stored[" + id + "]";
        }
    }

    /** The next that no other replica works on; theirs until the end of the transaction. */
    Optional<Due> take(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                        select seq, person_id, since from watch_due where not_before <= clock_timestamp()
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

    /** Empty where the person has been erased meanwhile. */
    Optional<Stored> stored(Connection connection, UUID person) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select particulars, version, identity_version from person where id = ?")) {
            select.setObject(1, person);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Stored(
                                person,
                                json.readValue(row.getString(1), PersonRequest.class),
                                row.getLong(2),
                                row.getLong(3)))
                        : Optional.empty();
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The particulars of " + person + " cannot be read");
        }
    }

    void done(Connection connection, Due due) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from watch_due where seq = ?")) {
            delete.setLong(1, due.seq());
            delete.executeUpdate();
        }
    }

    /** Tries it again later: after a second, and each time after twice as long, up to an hour. Never given up. */
    void putOff(Connection connection, Due due) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update watch_due set attempts = attempts + 1,
                    not_before = clock_timestamp() + least(3600, 2 ^ least(attempts, 12)) * interval '1 second'
                where seq = ?""")) {
            update.setLong(1, due.seq());
            update.executeUpdate();
        }
    }

    /** How many wait. */
    double depth() throws SQLException {
        return number("select count(*) from watch_due");
    }

    /** How long the oldest has been waiting, in seconds; 0 where none waits. */
    double age() throws SQLException {
        return number("select coalesce(extract(epoch from clock_timestamp() - min(since)), 0) from watch_due");
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
