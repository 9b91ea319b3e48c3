package org.hueandcry.notices.retention;

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
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hueandcry.kit.outbox.Outbox;
import org.hueandcry.kit.page.PageRequest;
import org.hueandcry.kit.page.Position;
import org.hueandcry.kit.visibility.Confidentiality;
import org.hueandcry.kit.visibility.Visibility;
import org.hueandcry.notices.attachment.Attachments;
import org.hueandcry.notices.content.Colour;
import org.hueandcry.notices.content.SubjectReference;
import org.hueandcry.notices.deletion.DeletionDuties;
import org.hueandcry.notices.hit.HitErasure;
import org.hueandcry.notices.message.Messages;
import org.hueandcry.notices.notice.Form;
import org.hueandcry.notices.notice.NoticeChanged;
import org.hueandcry.notices.notice.Status;
import org.hueandcry.notices.publicextract.PublicExtracts;
import org.hueandcry.notices.supplement.Supplements;

/**
 * The notices as the job of retention finds and changes them, on the system role: each change is one transaction, of a row that nobody
 * else has locked. So replicas do not get in each other's way.
 */
@ApplicationScoped
class RetainedNotices {

    private static final String ENDED = Arrays.stream(Status.values())
            .filter(Status::isOver)
            .map(status -> "'" + status + "'")
            .collect(Collectors.joining(", ", "(", ")"));

    /** What ends before its review has ended is not reviewed any more. */
    private static final String END_REVIEW = "review = case review when 'OUTSTANDING' then 'ENDED' else review end";

    private static final String WRITE_HISTORY = """
            insert into notice_history (notice_id, version, event, status, at, authority, client, subject)
            select id, version, ?, status, changed_at, 'GS', 'notices-service', 'notices-service' from notice where id = ?""";

    private static final String STATE = """
            select version, owner, form, colour, reference, status, subject_id, visible_to, restricted_from, confidentiality, blocked, changed_at
            from notice where id = ?""";

    private final AgroalDataSource system;
    private final Outbox outbox;

    RetainedNotices(@DataSource("system") AgroalDataSource system, Outbox outbox) {
        this.system = system;
        this.outbox = outbox;
    }

    /** A notice that could not be changed; nothing of it was. */
    static final class Failure extends Exception {

        private static final long serialVersionUID = 1;

        private final UUID notice;

        Failure(UUID notice, Exception cause) {
            super(cause);
            this.notice = notice;
        }

        UUID notice() {
            return notice;
        }

        /** Not the message: the database puts rows into it. */
        String why() {
            return getCause() instanceof SQLException e
                    ? "SQL state " + e.getSQLState()
                    : getCause().getClass().getName();
        }
    }

    /**
     * Asks one source that was not asked yet, whether the end is near or passed.
     *
     * @param leftOut those that have failed in this run
     */
    Optional<UUID> askOne(Instant now, Instant endsUpTo, Collection<UUID> leftOut) throws SQLException, Failure {
        return one("""
                select id, status from notice
                where not id = any (?) and status in ('PUBLISHED', 'SUSPENDED') and asked_at is null and expires_at <= ?
                order by expires_at limit 1 for update skip locked""", leftOut, this::ask, now, endsUpTo);
    }

    private void ask(Connection connection, UUID id, String before, Instant now) throws SQLException {
        update(
                connection,
                "update notice set asked_at = ?, changed_at = ?, version = version + 1 where id = ?",
                utc(now),
                utc(now),
                id);
        tell(connection, id, "assessment-asked", before);
    }

    /**
     * Ends one notice whose time is over, and erases its content.
     *
     * @param askedUpTo only where its source was asked by then
     */
    Optional<UUID> expireOne(Instant now, Instant askedUpTo, Collection<UUID> leftOut) throws SQLException, Failure {
        return one("""
                select id, status from notice
                where not id = any (?) and status in ('PUBLISHED', 'SUSPENDED') and expires_at <= ? and asked_at <= ?
                order by expires_at limit 1 for update skip locked""", leftOut, this::expire, now, now, askedUpTo);
    }

    private void expire(Connection connection, UUID id, String before, Instant now) throws SQLException {
        end(connection, id, Status.EXPIRED.name(), now);
        DeletionDuties.impose(connection, id, now);
        tell(connection, id, "expired", before);
        erase(connection, id, now);
    }

    /** Gives up one notice that never came into force, and that nobody has touched for long. */
    Optional<UUID> abandonOne(Instant now, Instant unchangedSince, Collection<UUID> leftOut)
            throws SQLException, Failure {
        return one("""
                select id, status from notice
                where not id = any (?) and expires_at is null and ended_at is null
                  and status in ('DRAFT', 'RETURNED', 'SUBMITTED') and changed_at <= ?
                order by changed_at limit 1 for update skip locked""", leftOut, this::abandon, now, unchangedSince);
    }

    private void abandon(Connection connection, UUID id, String before, Instant now) throws SQLException {
        end(connection, id, Status.ABANDONED.name(), now);
        tell(connection, id, "abandoned", before);
    }

    /** Erases the content of one notice that ended long enough ago, or never came into force, or that the CCF has ordered to be deleted. */
    Optional<UUID> eraseOne(Instant now, Instant endedUpTo, Collection<UUID> leftOut) throws SQLException, Failure {
        return one(
                """
                select id, status from notice n
                where not id = any (?) and erased_at is null
                  and status in %s
                  and (ended_at <= ? or exists (select from file_effect e where e.notice_id = n.id and e.effect = 'DELETE'))
                order by ended_at limit 1 for update of n skip locked""".formatted(ENDED),
                leftOut,
                (connection, id, before, at) -> erase(connection, id, at),
                now,
                endedUpTo);
    }

    /**
     * Erases what the journal of another time says was erased: not what was drafted later.
     *
     * @return whether there was something to erase
     */
    boolean eraseAgain(Erasure erasure, Instant now) throws SQLException, Failure {
        if (erasure.noticeId() == null) {
            return forgetSubjectAgain(erasure.subjectId(), now);
        }
        try (Connection connection = system.getConnection()) {
            Change eraseAgain = (transaction, id, before, at) -> {
                if (!before.equals(erasure.status())) {
                    end(transaction, id, erasure.status(), at);
                    DeletionDuties.impose(transaction, id, at);
                    tell(transaction, id, "restored-end", before);
                }
                erase(transaction, id, at);
            };
            return change(
                            connection,
                            "select id, status from notice where id = ? and drafted_at < ? and erased_at is null for update",
                            eraseAgain,
                            now,
                            erasure.noticeId(),
                            utc(erasure.erasedAt()))
                    .isPresent();
        }
    }

    private boolean forgetSubjectAgain(UUID id, Instant now) throws SQLException {
        try (Connection connection = system.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean back = update(
                                connection,
                                "update subject set state = 'ERASED' where subject_id = ? and state = 'RECORDED'",
                                id)
                        == 1;
                if (back) {
                    ErasedSubjects.forget(connection, id, now);
                }
                connection.commit();
                return back;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /** What was erased, oldest first, one more than the page holds. */
    List<Erasure> journal(PageRequest page) throws SQLException {
        Optional<Position> last = page.after(Position::parse);
        try (Connection connection = system.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select record_id, status, erased_at from erasure_journal where (erased_at, record_id) > (?, ?)
                        order by erased_at, record_id limit ?""")) {
            select.setObject(1, utc(last.map(Position::at).orElse(Instant.EPOCH)));
            select.setObject(2, last.map(Position::id).orElse(new UUID(0, 0)));
            select.setInt(3, page.limit() + 1);
            List<Erasure> erased = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    erased.add(Erasure.of(
                            found.getObject(1, UUID.class),
                            found.getString(2),
                            found.getObject(3, OffsetDateTime.class).toInstant()));
                }
            }
            return erased;
        }
    }

    private static void end(Connection connection, UUID id, String status, Instant now) throws SQLException {
        update(
                connection,
                "update notice set status = ?, " + END_REVIEW
                        + ", reason = null, ended_at = coalesce(ended_at, ?), changed_at = ?, version = version + 1 where id = ?",
                status,
                utc(now),
                utc(now),
                id);
    }

    /** What was personal goes, from every table; what is left says that there was a notice, whose, of which colour, and how it ended. */
    private void erase(Connection connection, UUID id, Instant now) throws SQLException {
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
                "insert into erasure_journal (record_id, erased_at, status) select id, erased_at, status from notice where id = ?"
                        + " on conflict do nothing",
                id);
        tell(connection, id, "erased", null);
    }

    /** @param before the status before; null: the one that stands */
    private void tell(Connection connection, UUID id, String event, String before) throws SQLException {
        update(connection, WRITE_HISTORY, event, id);
        NoticeChanged state = state(connection, id, before);
        outbox.add(connection, id, state.version(), NoticeChanged.TYPE, state);
    }

    private static NoticeChanged state(Connection connection, UUID id, String before) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(STATE)) {
            select.setObject(1, id);
            ResultSet row = select.executeQuery();
            row.next();
            Status status = Status.valueOf(row.getString("status"));
            Colour colour = Colour.valueOf(row.getString("colour"));
            return new NoticeChanged(
                    id,
                    row.getLong("version"),
                    row.getString("owner"),
                    Form.valueOf(row.getString("form")),
                    colour,
                    row.getString("reference"),
                    status,
                    before == null ? status : Status.valueOf(before),
                    subject(colour, row.getObject("subject_id", UUID.class)),
                    new Visibility(
                            list(row.getArray("visible_to")),
                            list(row.getArray("restricted_from")),
                            Confidentiality.valueOf(row.getString("confidentiality"))),
                    row.getBoolean("blocked"),
                    row.getObject("changed_at", OffsetDateTime.class).toInstant());
        }
    }

    private static SubjectReference subject(Colour colour, UUID id) {
        if (id == null) {
            return SubjectReference.ofNothing();
        }
        return colour == Colour.STOLEN_ART ? SubjectReference.ofArtwork(id) : SubjectReference.ofPerson(id);
    }

    private static List<String> list(Array array) throws SQLException {
        return array == null ? null : List.of((String[]) array.getArray());
    }

    private Optional<UUID> one(
            String query, Collection<UUID> leftOut, Change change, Instant now, Instant... parameters)
            throws SQLException, Failure {
        try (Connection connection = system.getConnection()) {
            List<Object> all = new ArrayList<>();
            all.add(connection.createArrayOf("uuid", leftOut.toArray()));
            for (Instant parameter : parameters) {
                all.add(utc(parameter));
            }
            return change(connection, query, change, now, all.toArray());
        }
    }

    private static Optional<UUID> change(
            Connection connection, String query, Change change, Instant now, Object... parameters)
            throws SQLException, Failure {
        connection.setAutoCommit(false);
        UUID id = null;
        try (PreparedStatement select = connection.prepareStatement(query)) {
            set(select, parameters);
            ResultSet found = select.executeQuery();
            if (found.next()) {
                id = found.getObject(1, UUID.class);
                change.apply(connection, id, found.getString(2), now);
            }
            connection.commit();
            return Optional.ofNullable(id);
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            if (id != null) {
                throw new Failure(id, e);
            }
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, parameters);
            return statement.executeUpdate();
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
        void apply(Connection connection, UUID id, String statusBefore, Instant now) throws SQLException;
    }
}
