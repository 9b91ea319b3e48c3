package org.hueandcry.persons.reconciliation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hueandcry.persons.person.PersonRequest;
import org.hueandcry.persons.reconciliation.likeness.Side;
import org.hueandcry.persons.reconciliation.likeness.Subject;

/** The missing and the found, as the system role sees them: all of them, whoever may see them. */
@ApplicationScoped
class Subjects {

    private static final String SELECT = """
            select p.id, p.owner, p.version, p.identity_version, p.particulars, p.recorded_at, p.fingerprints,
                (select n.id from notice n where n.record_id = p.id and n.status = 'PUBLISHED' and n.colour = 'BLACK'
                    order by n.visible_to is null and n.restricted_from = '{}' desc, n.id limit 1),
                (select n.id from notice n where n.record_id = p.id and n.status = 'PUBLISHED' and n.colour = 'YELLOW'
                    order by n.visible_to is null and n.restricted_from = '{}' desc, n.id limit 1)
            from person p where p.id = any(?)""";

    /**
     * Those that nothing excludes, by how alike they are at a glance; with those who have nothing recorded that could exclude them. What is
     * weighed here only decides who is compared.
     */
    static final String CANDIDATES = """
            select s.person_id from reconciliation_subject s, (values (?::text, ?::text, ?::date, ?::date, ?::date, ?::text, ?::int, ?::text, ?::text[]))
                as q(side, sex, born_from, born_to, dated, country, height_cm, eyes, marks)
            where s.side = q.side
                and (q.sex is null or s.sex is null or s.sex = q.sex)
                and (q.born_to is null or s.born_from is null or s.born_from <= q.born_to + 7305)
                and (q.born_from is null or s.born_to is null or s.born_to >= q.born_from - 7305)
                and (q.dated is null or s.dated_from is null
                    or case when q.side = 'FOUND' then s.dated_to >= q.dated else s.dated_from <= q.dated end)
            order by
                case when s.country = q.country then 0.5::float8 else 0 end
                + coalesce(case when abs(s.height_cm - q.height_cm) <= 3 then 0.5::float8 when abs(s.height_cm - q.height_cm) <= 6 then 0.2
                    when abs(s.height_cm - q.height_cm) > 10 then -1.5 end, 0)
                + case when s.eyes = q.eyes then 0.4::float8 else 0 end
                + coalesce(case when abs(s.dated_from - q.dated) <= 62 then 1::float8 when abs(s.dated_from - q.dated) <= 366 then 0.6 end, 0)
                + coalesce(case when s.born_from > q.born_to or s.born_to < q.born_from then -1
                    else 0.7::float8 - 0.4::float8 * least(1, (s.born_to - s.born_from) / 7305::float8) end, 0)
                + case when s.marks && q.marks then 0.6::float8 * (select count(*) from unnest(s.marks) m where m = any(q.marks)) else 0 end
                desc, s.person_id
            limit ?""";

    private final AgroalDataSource system;
    private final ObjectMapper json;

    Subjects(@DataSource("system") AgroalDataSource system, ObjectMapper json) {
        this.system = system;
        this.json = json;
    }

    /** Keeps others from working on the same person until the end of the transaction. */
    void hold(Connection connection, UUID person) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(
                "select pg_advisory_xact_lock(hashtextextended('reconciliation ' || ?, 0))")) {
            lock.setString(1, person.toString());
            lock.executeQuery();
        }
    }

    Optional<Subject> read(Connection connection, UUID person) throws SQLException {
        return read(connection, List.of(person)).stream().findFirst();
    }

    /** Those of the persons who are missing or found; as they are recorded now. */
    List<Subject> read(Connection connection, Collection<UUID> persons) throws SQLException {
        List<Subject> read = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setArray(1, connection.createArrayOf("uuid", persons.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    subject(rows).ifPresent(read::add);
                }
            }
        }
        return read;
    }

    private Optional<Subject> subject(ResultSet row) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        PersonRequest record = particulars(id, row.getString(5));
        UUID black = row.getObject(8, UUID.class);
        UUID yellow = row.getObject(9, UUID.class);
        Optional<Side> byItself = Side.of(record);
        if (byItself.isEmpty() && black == null && yellow == null) {
            return Optional.empty();
        }
        return Optional.of(new Subject(
                id,
                row.getString(2),
                row.getLong(3),
                row.getLong(4),
                byItself.orElse(black == null ? Side.MISSING : Side.FOUND),
                byItself.isPresent() ? null : black == null ? yellow : black,
                record,
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getBoolean(7)));
    }

    private PersonRequest particulars(UUID id, String stored) {
        try {
            return json.readValue(stored, PersonRequest.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The particulars of " + id + " cannot be read");
        }
    }

    /**
     * Keeps what finds the person, in a transaction of its own: it is committed before the other side is searched, so that of two who are
     * stored at the same time the later one finds the other.
     */
    void keep(UUID person, Facts facts) throws SQLException {
        try (Connection own = system.getConnection();
                PreparedStatement upsert = own.prepareStatement("""
                        insert into reconciliation_subject (person_id, side, sex, born_from, born_to, dated_from, dated_to, country,
                            height_cm, eyes, marks)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (person_id) do update set side = excluded.side, sex = excluded.sex, born_from = excluded.born_from,
                            born_to = excluded.born_to, dated_from = excluded.dated_from, dated_to = excluded.dated_to,
                            country = excluded.country, height_cm = excluded.height_cm, eyes = excluded.eyes, marks = excluded.marks""")) {
            upsert.setObject(1, person);
            upsert.setString(2, facts.side().name());
            upsert.setString(3, facts.sex());
            upsert.setObject(4, facts.bornFrom());
            upsert.setObject(5, facts.bornTo());
            upsert.setObject(6, facts.datedFrom());
            upsert.setObject(7, facts.datedTo());
            upsert.setString(8, facts.country());
            upsert.setObject(9, facts.heightCm());
            upsert.setString(10, facts.eyes());
            upsert.setArray(11, own.createArrayOf("text", facts.marks().toArray()));
            upsert.executeUpdate();
        }
    }

    void remove(Connection connection, UUID person) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from reconciliation_subject where person_id = ?")) {
            delete.setObject(1, person);
            delete.executeUpdate();
        }
    }

    /** Those of the other side who may be meant, at most so many. */
    Set<UUID> candidates(Connection connection, Facts facts, int most) throws SQLException {
        Set<UUID> candidates = new LinkedHashSet<>();
        // somebody missing since a day cannot have been found before it; who was found on one cannot have gone missing
        // after it
        LocalDate dated = facts.side() == Side.MISSING ? facts.datedFrom() : facts.datedTo();
        try (PreparedStatement select = connection.prepareStatement(CANDIDATES)) {
            select.setString(1, facts.side().other().name());
            select.setString(2, facts.sex());
            select.setObject(3, facts.bornFrom());
            select.setObject(4, facts.bornTo());
            select.setObject(5, dated);
            select.setString(6, facts.country());
            select.setObject(7, facts.heightCm());
            select.setString(8, facts.eyes());
            select.setArray(9, connection.createArrayOf("text", facts.marks().toArray()));
            select.setInt(10, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    candidates.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return candidates;
    }

    /** Of how many fingers there are good prints of the person and of each of the others: those that name one finger. */
    Map<UUID, Integer> fingersInCommon(Connection connection, UUID person, Collection<UUID> others)
            throws SQLException {
        Map<UUID, Integer> fingers = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select o.person_id, count(distinct o.finger) from (
                        select person_id, case position when 11 then 1 when 12 then 6 else position end as finger from fingerprint
                        where person_id = any(?) and quality = 'GOOD' and position between 1 and 12) o
                where o.finger in (
                    select case position when 11 then 1 when 12 then 6 else position end from fingerprint
                    where person_id = ? and quality = 'GOOD' and position between 1 and 12)
                group by o.person_id""")) {
            select.setArray(1, connection.createArrayOf("uuid", others.toArray()));
            select.setObject(2, person);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    fingers.put(rows.getObject(1, UUID.class), rows.getInt(2));
                }
            }
        }
        return fingers;
    }
}
