package org.hueandcry.persons.print;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.hueandcry.kit.standing.StandingNotices;
import org.hueandcry.persons.person.PersonKind;

/** The persons with prints that have been kept for long enough, as the system role sees them. */
@ApplicationScoped
class DuePrints {

    private static final Object[] UNKNOWN = Arrays.stream(PersonKind.values())
            .filter(PersonKind::mayLackName)
            .map(Enum::name)
            .toArray();

    private static final String SELECT = """
            select p.id, p.owner, p.kind = any(?) as unknown
            from fingerprint f join person p on p.id = f.person_id
            where f.added_at <= case when p.kind = any(?) then ?::timestamptz else ?::timestamptz end
                and p.kept_because is null and p.id <> all(?)
                and not exists (select from notice n where n.record_id = p.id and n.status in %s)
            order by f.added_at limit 1""".formatted(StandingNotices.ALIVE);

    private final AgroalDataSource system;

    DuePrints(@DataSource("system") AgroalDataSource system) {
        this.system = system;
    }

    /** @param end what was added by then is forgotten */
    record Due(UUID person, String owner, Instant end) {}

    /**
     * One of them, on whom no notice stands, and of whom the owner has not said that they are still needed: then the prints go with the record.
     *
     * @param ofKnown prints of persons whose identity is known are kept that were added after it
     * @param ofUnknown the same of others
     */
    Optional<Due> next(Instant ofKnown, Instant ofUnknown, Collection<UUID> leftOut) throws SQLException {
        try (Connection connection = system.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setArray(1, connection.createArrayOf("text", UNKNOWN));
            select.setArray(2, connection.createArrayOf("text", UNKNOWN));
            select.setObject(3, ofUnknown.atOffset(ZoneOffset.UTC));
            select.setObject(4, ofKnown.atOffset(ZoneOffset.UTC));
            select.setArray(5, connection.createArrayOf("uuid", leftOut.toArray()));
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Due(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getBoolean(3) ? ofUnknown : ofKnown))
                        : Optional.empty();
            }
        }
    }
}
