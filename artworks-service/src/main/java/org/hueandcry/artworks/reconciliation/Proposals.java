package org.hueandcry.artworks.reconciliation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hueandcry.artworks.reconciliation.CompareWithOthers.Other;
import org.hueandcry.kit.visibility.Sight;

/**
 * Writes down what a comparison proposes, and tells each owner who may see the other's record at this moment. What was rejected stays so
 * until what identifies either work has changed; what an owner has agreed to stays, whatever it looks like now.
 */
@ApplicationScoped
class Proposals {

    private static final String UPSERT = """
            insert into reconciliation as r (id, stolen_id, found_id, stolen_owner, found_owner, stolen_version, found_version,
                stolen_identity, found_identity, score, explanation, state, awaits, proposed_at)
            select gen_random_uuid(), n.*, 'PROPOSED', array(select distinct o from unnest(array[n.so, n.fo]) o), ?::timestamptz
            from (values (?::uuid, ?::uuid, ?::text, ?::text, ?::bigint, ?::bigint, ?::bigint, ?::bigint, ?::float8, ?::jsonb))
                as n (stolen_id, found_id, so, fo, sv, fv, si, fi, score, explanation)
            on conflict (stolen_id, found_id) do update set
                version = r.version + 1,
                stolen_version = excluded.stolen_version, found_version = excluded.found_version,
                stolen_identity = excluded.stolen_identity, found_identity = excluded.found_identity,
                score = excluded.score, explanation = excluded.explanation, state = 'PROPOSED',
                awaits = case when r.state = 'REJECTED' then excluded.awaits else r.awaits end,
                proposed_at = case when r.state = 'REJECTED' then excluded.proposed_at else r.proposed_at end,
                stolen_told_at = case when r.state = 'PROPOSED' then r.stolen_told_at end,
                found_told_at = case when r.state = 'PROPOSED' then r.found_told_at end,
                answered_by = case when r.state = 'PROPOSED' then r.answered_by end,
                answered_at = case when r.state = 'PROPOSED' then r.answered_at end,
                reason = case when r.state = 'PROPOSED' then r.reason end
            where r.state = 'PROPOSED' and (r.score, r.stolen_version, r.found_version, r.explanation)
                    is distinct from (excluded.score, excluded.stolen_version, excluded.found_version, excluded.explanation)
                or r.state = 'REJECTED'
                    and (r.stolen_identity < excluded.stolen_identity or r.found_identity < excluded.found_identity)""";

    private final ObjectMapper json;
    private final Clock clock;

    Proposals(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    void store(Connection connection, Subject subject, List<Other> likely) throws SQLException {
        takeAway(
                connection,
                subject,
                likely.stream().map(other -> other.subject().id()).toList());
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            for (Other other : likely) {
                bind(upsert, subject, other, now);
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
        forgetWhatWasSaid(connection, subject);
        tell(connection, subject, "stolen", "found", now);
        tell(connection, subject, "found", "stolen", now);
    }

    /** What nobody has answered, but for what is likely now. */
    private static void takeAway(Connection connection, Subject subject, Collection<UUID> likely) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("""
                delete from reconciliation where state = 'PROPOSED' and answered_at is null
                    and (stolen_id = ? and not (? and found_id = any(?)) or found_id = ? and not (? and stolen_id = any(?)))""")) {
            Object[] kept = likely.toArray();
            delete.setObject(1, subject.id());
            delete.setBoolean(2, subject.isStolen());
            delete.setArray(3, connection.createArrayOf("uuid", kept));
            delete.setObject(4, subject.id());
            delete.setBoolean(5, subject.isFound());
            delete.setArray(6, connection.createArrayOf("uuid", kept));
            delete.executeUpdate();
        }
    }

    private void bind(PreparedStatement upsert, Subject subject, Other other, OffsetDateTime now) throws SQLException {
        Subject stolen = subject.isStolen() ? subject : other.subject();
        Subject found = subject.isStolen() ? other.subject() : subject;
        upsert.setObject(1, now);
        upsert.setObject(2, stolen.id());
        upsert.setObject(3, found.id());
        upsert.setString(4, stolen.owner());
        upsert.setString(5, found.owner());
        upsert.setLong(6, stolen.version());
        upsert.setLong(7, found.version());
        upsert.setLong(8, stolen.identity());
        upsert.setLong(9, found.identity());
        upsert.setDouble(10, other.score());
        upsert.setString(11, written(other));
    }

    private String written(Other other) {
        try {
            return json.writeValueAsString(other.explanation());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What speaks for a proposal cannot be written");
        }
    }

    /** What was answered stays, but no longer quotes what a record said before it was corrected. */
    private static void forgetWhatWasSaid(Connection connection, Subject subject) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update reconciliation set explanation = '[]'
                where stolen_id = ? and stolen_version < ? or found_id = ? and found_version < ?""")) {
            update.setObject(1, subject.id());
            update.setLong(2, subject.version());
            update.setObject(3, subject.id());
            update.setLong(4, subject.version());
            update.executeUpdate();
        }
    }

    /**
     * Since when each owner may know; who may not see the other's record has not been told, and is told anew once they may.
     *
     * @param mine on which side the work stands
     */
    private static void tell(Connection connection, Subject subject, String mine, String theirs, OffsetDateTime now)
            throws SQLException {
        Map<UUID, String> owners = owners(connection, subject, mine, theirs);
        if (owners.isEmpty()) {
            return;
        }
        Set<UUID> seenByTheOwner = Sight.of(connection, "artwork", subject.owner(), owners.keySet());
        Set<UUID> whoseOwnersSee = new HashSet<>(owners.keySet());
        for (String owner : new HashSet<>(owners.values())) {
            if (Sight.of(connection, "artwork", owner, List.of(subject.id())).isEmpty()) {
                whoseOwnersSee.removeIf(other -> owners.get(other).equals(owner));
            }
        }
        try (PreparedStatement update = connection.prepareStatement("""
                update reconciliation set
                    %1$s_told_at = case when %2$s_id = any(?) then coalesce(%1$s_told_at, ?) end,
                    %2$s_told_at = case when %2$s_id = any(?) then coalesce(%2$s_told_at, ?) end
                where %1$s_id = ?""".formatted(mine, theirs))) {
            update.setArray(1, connection.createArrayOf("uuid", seenByTheOwner.toArray()));
            update.setObject(2, now);
            update.setArray(3, connection.createArrayOf("uuid", whoseOwnersSee.toArray()));
            update.setObject(4, now);
            update.setObject(5, subject.id());
            update.executeUpdate();
        }
    }

    /** Of the works on the other side of a work's proposals. */
    private static Map<UUID, String> owners(Connection connection, Subject subject, String mine, String theirs)
            throws SQLException {
        Map<UUID, String> owners = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select %2$s_id, %2$s_owner from reconciliation where %1$s_id = ?".formatted(mine, theirs))) {
            select.setObject(1, subject.id());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    owners.put(rows.getObject(1, UUID.class), rows.getString(2));
                }
            }
        }
        return owners;
    }
}
