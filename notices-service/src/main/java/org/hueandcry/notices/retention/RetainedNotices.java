package org.hueandcry.notices.retention;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hueandcry.kit.page.PageRequest;
import org.hueandcry.kit.page.Position;
import org.hueandcry.notices.attachment.Attachments;
import org.hueandcry.notices.deletion.DeletionDuties;
import org.hueandcry.notices.hit.HitErasure;
import org.hueandcry.notices.message.Messages;
import org.hueandcry.notices.publicextract.PublicExtracts;
import org.hueandcry.notices.supplement.Supplements;

/** The notices as the job of retention finds and changes them, on the system role: each change is one transaction. */
@ApplicationScoped
class RetainedNotices {

    private static final String ENDED = "('REFUSED', 'WITHDRAWN', 'CANCELLED', 'EXPIRED', 'ABANDONED')";

    /** The same state as {@code NoticeChanged}, of a notice that is changed outside a request. */
    private static final String ANNOUNCE = """
            insert into outbox (key, version, type, state)
            select id, version, 'notice.changed.v1', jsonb_build_object(
                'id', id, 'version', version, 'owner', owner, 'form', form, 'colour', colour, 'reference', reference,
                'state', status, 'previousState', cast(? as text),
                'subject', case when subject_id is null then '{}'::jsonb
                                when colour = 'STOLEN_ART' then jsonb_build_object('artworkId', subject_id)
                                else jsonb_build_object('personId', subject_id) end,
                'visibility', jsonb_build_object('visibleTo', to_jsonb(visible_to), 'restrictedFrom', to_jsonb(restricted_from),
                                                 'confidentiality', confidentiality),
                'blocked', blocked,
                'at', to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
            from notice where id = ?""";

    private static final String WRITE_HISTORY = """
            insert into notice_history (notice_id, version, event, status, at, authority, client, subject)
            select id, version, ?, status, changed_at, 'GS', 'notices-service', 'notices-service' from notice where id = ?""";

    private final AgroalDataSource system;

    RetainedNotices(@DataSource("system") AgroalDataSource system) {
        this.system = system;
    }

    boolean lease(String holder, Duration length) throws SQLException {
        try (Connection connection = system.getConnection()) {
            return update(
                            connection,
                            "update lease set holder = ?, until = clock_timestamp() + ? * interval '1 second'"
                                    + " where name = 'retention' and (holder = ? or until < clock_timestamp())",
                            holder,
                            length.toSeconds(),
                            holder)
                    == 1;
        }
    }

    void release(String holder) throws SQLException {
        try (Connection connection = system.getConnection()) {
            update(connection, "update lease set until = '-infinity' where name = 'retention' and holder = ?", holder);
        }
    }

    /** Asks one source that was not asked yet. */
    Optional<UUID> askOne(Instant now, Instant endsUpTo) throws SQLException {
        return one("""
                select id, status from notice
                where status in ('PUBLISHED', 'SUSPENDED') and asked_at is null and expires_at > ? and expires_at <= ?
                order by expires_at limit 1 for update skip locked""", List.of(utc(now), utc(endsUpTo)), (connection, id, before) -> {
            update(
                    connection,
                    "update notice set asked_at = ?, changed_at = ?, version = version + 1 where id = ?",
                    utc(now),
                    utc(now),
                    id);
            tell(connection, id, "assessment-asked", before);
        });
    }

    /** Ends one notice whose time is over, and erases its content. */
    Optional<UUID> expireOne(Instant now) throws SQLException {
        return one("""
                select id, status from notice where status in ('PUBLISHED', 'SUSPENDED') and expires_at <= ?
                order by expires_at limit 1 for update skip locked""", List.of(utc(now)), (connection, id, before) -> {
            update(
                    connection,
                    "update notice set status = 'EXPIRED', reason = null, changed_at = ?, version = version + 1 where id = ?",
                    utc(now),
                    id);
            DeletionDuties.impose(connection, id, now);
            tell(connection, id, "expired", before);
            erase(connection, id, now);
        });
    }

    /** Erases the content of one notice that ended long enough ago, or never came into force. */
    Optional<UUID> eraseOne(Instant now, Instant endedUpTo) throws SQLException {
        return one(
                """
                select id, status from notice where erased_at is null and status in %s and changed_at <= ?
                order by changed_at limit 1 for update skip locked""".formatted(ENDED), List.of(utc(endedUpTo)), (connection, id, before) -> erase(connection, id, now));
    }

    /** Erases what the journal of another time says was erased. @return whether there was something to erase */
    boolean eraseAgain(Erasure erasure, Instant now) throws SQLException {
        return one(
                        "select id, status from notice where id = ? and erased_at is null for update",
                        List.of(erasure.noticeId()),
                        (connection, id, before) -> {
                            if (!before.equals(erasure.status())) {
                                update(
                                        connection,
                                        "update notice set status = ?, changed_at = ?, version = version + 1 where id = ?",
                                        erasure.status(),
                                        utc(now),
                                        id);
                                DeletionDuties.impose(connection, id, now);
                                tell(connection, id, "restored-end", before);
                            }
                            erase(connection, id, now);
                        })
                .isPresent();
    }

    /** What was erased, oldest first, one more than the page holds. */
    List<Erasure> journal(PageRequest page) throws SQLException {
        Optional<Position> last = page.after(Position::parse);
        try (Connection connection = system.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select notice_id, status, erased_at from erasure_journal where (erased_at, notice_id) > (?, ?)
                        order by erased_at, notice_id limit ?""")) {
            select.setObject(1, utc(last.map(Position::at).orElse(Instant.EPOCH)));
            select.setObject(2, last.map(Position::id).orElse(new UUID(0, 0)));
            select.setInt(3, page.limit() + 1);
            List<Erasure> erased = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    erased.add(new Erasure(
                            found.getObject(1, UUID.class),
                            found.getString(2),
                            found.getObject(3, OffsetDateTime.class).toInstant()));
                }
            }
            return erased;
        }
    }

    /** What was personal goes, from every table; what is left says that there was a notice, whose, of which colour, and how it ended. */
    private static void erase(Connection connection, UUID id, Instant now) throws SQLException {
        PublicExtracts.removeFor(connection, id);
        Supplements.erase(connection, id);
        Attachments.erase(connection, id);
        Messages.erase(connection, id);
        HitErasure.erase(connection, id);
        update(connection, "delete from notice_question where notice_id = ?", id);
        update(connection, "update notice_history set text = null, article_three = null where notice_id = ?", id);
        update(
                connection,
                "update notice set content = null, asked_at = null, erased_at = ?, changed_at = ?, version = version + 1 where id = ?",
                utc(now),
                utc(now),
                id);
        update(
                connection,
                "insert into erasure_journal select id, erased_at, status from notice where id = ? on conflict do nothing",
                id);
        String status = text(connection, "select status from notice where id = ?", id);
        tell(connection, id, "erased", status);
    }

    private static void tell(Connection connection, UUID id, String event, String before) throws SQLException {
        update(connection, WRITE_HISTORY, event, id);
        update(connection, ANNOUNCE, before, id);
    }

    private Optional<UUID> one(String query, List<Object> parameters, Change change) throws SQLException {
        try (Connection connection = system.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement select = connection.prepareStatement(query)) {
                set(select, parameters.toArray());
                ResultSet found = select.executeQuery();
                Optional<UUID> id = found.next() ? Optional.of(found.getObject(1, UUID.class)) : Optional.empty();
                if (id.isPresent()) {
                    change.apply(connection, id.get(), found.getString(2));
                }
                connection.commit();
                return id;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, parameters);
            return statement.executeUpdate();
        }
    }

    private static String text(Connection connection, String sql, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            ResultSet found = statement.executeQuery();
            found.next();
            return found.getString(1);
        }
    }

    private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }

    private static Object utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private interface Change {
        void apply(Connection connection, UUID id, String statusBefore) throws SQLException;
    }
}
