package org.hueandcry.persons.reconciliation;

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
import org.hueandcry.kit.visibility.Sight;
import org.hueandcry.persons.reconciliation.CompareWithOthers.Other;
import org.hueandcry.persons.reconciliation.likeness.Side;
import org.hueandcry.persons.reconciliation.likeness.Subject;

/**
 * Writes down what a comparison proposes, and tells each owner who may see the other's record at this moment. What was rejected stays so
 * until what identifies either person has changed; what an owner has agreed to stays, whatever it looks like now.
 */
@ApplicationScoped
class Proposals {

    /** A new one takes the state of a link that is there already; of two records that are linked there is nothing to propose. */
    private static final String UPSERT = """
            insert into reconciliation as r (id, missing_id, found_id, missing_owner, found_owner, missing_notice, found_notice,
                missing_version, found_version, missing_identity, found_identity, score, explanation, state, awaits, link_id, proposed_at)
            select gen_random_uuid(), n.*, 'PROPOSED', coalesce(l.awaits, array(select distinct o from unnest(array[n.mo, n.fo]) o)), l.id, ?::timestamptz
            from (values (?::uuid, ?::uuid, ?::text, ?::text, ?::uuid, ?::uuid, ?::bigint, ?::bigint, ?::bigint, ?::bigint, ?::float8, ?::jsonb))
                as n (missing_id, found_id, mo, fo, missing_notice, found_notice, mv, fv, mi, fi, score, explanation)
                left join person_link l on l.one in (n.missing_id, n.found_id) and l.other in (n.missing_id, n.found_id)
                    and l.status in ('PROPOSED', 'CONFIRMED')
            where l.status is distinct from 'CONFIRMED' or exists (
                select from reconciliation e where e.missing_id = n.missing_id and e.found_id = n.found_id)
            on conflict (missing_id, found_id) do update set
                version = r.version + 1,
                missing_notice = excluded.missing_notice, found_notice = excluded.found_notice,
                missing_version = excluded.missing_version, found_version = excluded.found_version,
                missing_identity = excluded.missing_identity, found_identity = excluded.found_identity,
                score = excluded.score, explanation = excluded.explanation, state = 'PROPOSED',
                awaits = case when r.state = 'REJECTED' then excluded.awaits else r.awaits end,
                proposed_at = case when r.state = 'REJECTED' then excluded.proposed_at else r.proposed_at end,
                missing_told_at = case when r.state = 'PROPOSED' then r.missing_told_at end,
                found_told_at = case when r.state = 'PROPOSED' then r.found_told_at end,
                answered_by = case when r.state = 'PROPOSED' then r.answered_by end,
                answered_at = case when r.state = 'PROPOSED' then r.answered_at end,
                reason = null
            where r.state = 'PROPOSED' and (r.score, r.missing_version, r.found_version, r.missing_notice, r.found_notice, r.explanation)
                    is distinct from (excluded.score, excluded.missing_version, excluded.found_version, excluded.missing_notice,
                        excluded.found_notice, excluded.explanation)
                or r.state = 'REJECTED'
                    and (r.missing_identity < excluded.missing_identity or r.found_identity < excluded.found_identity)""";

    private final ObjectMapper json;
    private final Clock clock;

    Proposals(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** With whom a record is proposed or rejected. */
    Set<UUID> othersOf(Connection connection, UUID person) throws SQLException {
        Set<UUID> others = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select found_id from reconciliation where missing_id = ? union select missing_id from reconciliation where found_id = ?""")) {
            select.setObject(1, person);
            select.setObject(2, person);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    others.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return others;
    }

    void store(Connection connection, Subject subject, List<Other> likely) throws SQLException {
        takeAway(
                connection,
                subject.id(),
                subject.side(),
                likely.stream().map(other -> other.subject().id()).toList());
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            for (Other other : likely) {
                bind(upsert, subject, other, now);
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
        forgetWhatWasSaid(connection, subject.id(), subject.version());
        tell(connection, subject, now);
    }

    /** What was answered stays, but no longer quotes what a record said before it was corrected. @param version of the record, now */
    void forgetWhatWasSaid(Connection connection, UUID person, long version) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update reconciliation set explanation = '[]'
                where missing_id = ? and missing_version < ? or found_id = ? and found_version < ?""")) {
            update.setObject(1, person);
            update.setLong(2, version);
            update.setObject(3, person);
            update.setLong(4, version);
            update.executeUpdate();
        }
    }

    private void bind(PreparedStatement upsert, Subject subject, Other other, OffsetDateTime now) throws SQLException {
        Subject missing = subject.side() == Side.MISSING ? subject : other.subject();
        Subject found = subject.side() == Side.MISSING ? other.subject() : subject;
        upsert.setObject(1, now);
        upsert.setObject(2, missing.id());
        upsert.setObject(3, found.id());
        upsert.setString(4, missing.owner());
        upsert.setString(5, found.owner());
        upsert.setObject(6, missing.notice());
        upsert.setObject(7, found.notice());
        upsert.setLong(8, missing.version());
        upsert.setLong(9, found.version());
        upsert.setLong(10, missing.identityVersion());
        upsert.setLong(11, found.identityVersion());
        upsert.setDouble(12, other.likeness().score());
        upsert.setString(13, written(other));
    }

    private String written(Other other) {
        try {
            return json.writeValueAsString(other.likeness().explanation());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What speaks for a proposal cannot be written");
        }
    }

    /** All that nobody has answered, but for those with the others. @param side null: on either */
    void takeAway(Connection connection, UUID person, Side side, Collection<UUID> others) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("""
                delete from reconciliation where state = 'PROPOSED' and link_id is null
                    and (missing_id = ? and not (? and found_id = any(?)) or found_id = ? and not (? and missing_id = any(?)))""")) {
            Object[] kept = others.toArray();
            delete.setObject(1, person);
            delete.setBoolean(2, side == Side.MISSING);
            delete.setArray(3, connection.createArrayOf("uuid", kept));
            delete.setObject(4, person);
            delete.setBoolean(5, side == Side.FOUND);
            delete.setArray(6, connection.createArrayOf("uuid", kept));
            delete.executeUpdate();
        }
    }

    /** Since when each owner may know; who may not see the other's record has not been told, and is told anew once they may. */
    private static void tell(Connection connection, Subject subject, OffsetDateTime now) throws SQLException {
        String mine = subject.side() == Side.MISSING ? "missing" : "found";
        String theirs = subject.side() == Side.MISSING ? "found" : "missing";
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
        Set<UUID> seenByTheOwner = Sight.of(connection, "person", subject.owner(), owners.keySet());
        Set<UUID> whoseOwnersSee = new HashSet<>(owners.keySet());
        for (String owner : new HashSet<>(owners.values())) {
            if (Sight.of(connection, "person", owner, List.of(subject.id())).isEmpty()) {
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
}
