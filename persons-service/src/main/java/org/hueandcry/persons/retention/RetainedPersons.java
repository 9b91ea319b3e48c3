package org.hueandcry.persons.retention;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hueandcry.kit.outbox.Outbox;
import org.hueandcry.kit.page.PageRequest;
import org.hueandcry.kit.page.Position;
import org.hueandcry.kit.standing.StandingNotices;
import org.hueandcry.kit.visibility.Confidentiality;
import org.hueandcry.kit.visibility.Visibility;
import org.hueandcry.persons.person.PersonChanged;

/**
 * The persons as the job of retention finds and erases them, on the system role: each is one transaction, of a row that nobody else has
 * locked. So replicas do not get in each other's way.
 */
@ApplicationScoped
class RetainedPersons {

    private static final String COLUMNS =
            "p.id, p.version, p.owner, p.visible_to, p.restricted_from, p.confidentiality, p.blocked";

    private final AgroalDataSource system;
    private final Outbox outbox;

    RetainedPersons(@DataSource("system") AgroalDataSource system, Outbox outbox) {
        this.system = system;
        this.outbox = outbox;
    }

    /** A person that could not be changed; nothing of it was. */
    static final class Failure extends Exception {

        private static final long serialVersionUID = 1;

        private final UUID person;

        Failure(UUID person, Exception cause) {
            super(cause);
            this.person = person;
        }

        UUID person() {
            return person;
        }

        /** Not the message: the database puts rows into it. */
        String why() {
            return getCause() instanceof SQLException e
                    ? "SQL state " + e.getSQLState()
                    : getCause().getClass().getName();
        }
    }

    /**
     * Takes down of one owner who was not asked yet that they are now: from then on they have time to answer. Nothing of the record changes.
     *
     * @param endsUpTo whether the end is near or passed
     * @param leftOut those that have failed in this run
     */
    Optional<UUID> askOne(Instant now, Instant endsUpTo, Collection<UUID> leftOut) throws SQLException, Failure {
        return one(
                "where p.asked_at is null and p.expires_at <= ? and p.id <> all (?) order by p.expires_at",
                leftOut,
                (connection, person) -> {
                    try (PreparedStatement ask =
                            connection.prepareStatement("update person set asked_at = ? where id = ?")) {
                        ask.setObject(1, utc(now));
                        ask.setObject(2, person.id());
                        ask.executeUpdate();
                    }
                },
                utc(endsUpTo));
    }

    /**
     * Erases one person whose time is over and on whom no notice stands.
     *
     * @param askedUpTo only where the owner was asked by then
     */
    Optional<UUID> expireOne(Instant now, Instant askedUpTo, Collection<UUID> leftOut) throws SQLException, Failure {
        return one(
                "where p.expires_at <= ? and p.asked_at <= ? and not exists (select from notice n where n.record_id = p.id and n.status in "
                        + StandingNotices.ALIVE + ") and p.id <> all (?) order by p.expires_at",
                leftOut,
                (connection, person) -> erase(connection, person, now),
                utc(now),
                utc(askedUpTo));
    }

    /** Erases a person that the journal of another time says was erased. @return whether it had come back */
    boolean eraseAgain(UUID person, Instant now) throws SQLException, Failure {
        return one(
                        "where p.id = ? and p.id <> all (?)",
                        Set.of(),
                        (connection, found) -> erase(connection, found, now),
                        person)
                .isPresent();
    }

    /** What was erased, oldest first, one more than the page holds. */
    List<Erasure> journal(PageRequest page) throws SQLException {
        Optional<Position> last = page.after(Position::parse);
        try (Connection connection = system.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select record_id, erased_at from erasure_journal where (erased_at, record_id) > (?, ?)
                        order by erased_at, record_id limit ?""")) {
            select.setObject(1, utc(last.map(Position::at).orElse(Instant.EPOCH)));
            select.setObject(2, last.map(Position::id).orElse(new UUID(0, 0)));
            select.setInt(3, page.limit() + 1);
            List<Erasure> erased = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    erased.add(new Erasure(
                            found.getObject(1, UUID.class),
                            found.getObject(2, OffsetDateTime.class).toInstant()));
                }
            }
            return erased;
        }
    }

    /** With all that hangs on it, by its keys; what others keep of it goes with the announcement. The journal is kept by the database. */
    private void erase(Connection connection, Found person, Instant now) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from person where id = ?")) {
            delete.setObject(1, person.id());
            delete.executeUpdate();
        }
        PersonChanged erased = PersonChanged.erased(
                person.id(), person.version(), person.owner(), person.visibility(), person.blocked(), now);
        outbox.add(connection, person.id(), erased.version(), PersonChanged.TYPE, erased);
    }

    /** What of a person its last announcement says. */
    private record Found(UUID id, long version, String owner, Visibility visibility, boolean blocked) {

        static Found of(ResultSet row) throws SQLException {
            return new Found(
                    row.getObject("id", UUID.class),
                    row.getLong("version"),
                    row.getString("owner"),
                    new Visibility(
                            list(row.getArray("visible_to")),
                            list(row.getArray("restricted_from")),
                            Confidentiality.valueOf(row.getString("confidentiality"))),
                    row.getBoolean("blocked"));
        }

        private static List<String> list(Array array) throws SQLException {
            return array == null ? null : List.of((String[]) array.getArray());
        }
    }

    private Optional<UUID> one(String where, Collection<UUID> leftOut, Change change, Object... parameters)
            throws SQLException, Failure {
        try (Connection connection = system.getConnection()) {
            connection.setAutoCommit(false);
            Found person = null;
            try (PreparedStatement select = connection.prepareStatement(
                    "select " + COLUMNS + " from person p " + where + " limit 1 for update of p skip locked")) {
                for (int i = 0; i < parameters.length; i++) {
                    select.setObject(i + 1, parameters[i]);
                }
                select.setArray(parameters.length + 1, connection.createArrayOf("uuid", leftOut.toArray()));
                ResultSet found = select.executeQuery();
                if (found.next()) {
                    person = Found.of(found);
                    change.apply(connection, person);
                }
                connection.commit();
                return Optional.ofNullable(person).map(Found::id);
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                if (person != null) {
                    throw new Failure(person.id(), e);
                }
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static Object utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private interface Change {
        void apply(Connection connection, Found person) throws SQLException;
    }
}
