package org.hueandcry.notices.publicapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hibernate.JDBCException;
import org.hueandcry.notices.publicextract.Extract;
import org.hueandcry.notices.publicextract.PublicKind;

/** The notices that the public is shown, and how that has changed: every query of the tables that everybody may read. */
@ApplicationScoped
class PublicNotices {

    private static final int BATCH = 500;

    /** Asked for each request, or for some at once: which history this is, and how far it has come. */
    static final String NOW = "select value, (select coalesce(max(position), 0) from public_change) from epoch";

    static final String SINCE = """
            select c.notice_id, c.position, e.kind, e.year, e.number, e.detail, e.linked, e.charges,
                   array(select p.picture_id from public_extract_photo p where p.notice_id = e.notice_id order by p.position) as pictures
            from (select * from public_change where position > ? order by position limit ?) c
            left join public_extract e on e.notice_id = c.notice_id
            order by c.position""";

    private static final TypeReference<Map<String, String>> CHARGES = new TypeReference<>() {};

    private final AgroalDataSource app;
    private final ObjectMapper json;
    private final ExecutorService asking =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "public-notices"));
    private final OneForAll<PublicState> check = new OneForAll<>(this::upToDate, asking);
    private volatile PublicState known = PublicState.EMPTY;

    PublicNotices(AgroalDataSource app, ObjectMapper json) {
        this.app = app;
        this.json = json;
    }

    /** One line of the feed of changes. */
    record Changed(PublicNotice.Id id, String change, Instant at, long position) {}

    /** A stretch of the feed; {@code last} is the position of the newest change of all. */
    record Feed(int epoch, long last, List<Changed> changes) {}

    /** What the public is shown, as the database says after this was called: what was taken away by then is gone. */
    PublicState current() {
        return check.askAndWait();
    }

    /** The same for who must not wait on a thread. */
    Uni<PublicState> upcoming() {
        return Uni.createFrom().completionStage(check::ask);
    }

    @PreDestroy
    void end() {
        asking.shutdown();
    }

    /** One at a time. */
    private PublicState upToDate() {
        try (Connection connection = app.getConnection()) {
            PublicState state = known;
            try (PreparedStatement select = connection.prepareStatement(NOW);
                    ResultSet now = select.executeQuery()) {
                now.next();
                if (now.getInt(1) == state.epoch() && now.getLong(2) == state.position()) {
                    return state;
                }
                if (now.getInt(1) != state.epoch() || now.getLong(2) < state.position()) {
                    // the first time, or the database was restored
                    state = PublicState.of(now.getInt(1));
                }
            }
            List<PublicState.Change> changes;
            do {
                changes = changesSince(connection, state.position());
                state = state.with(changes);
            } while (changes.size() == BATCH);
            known = state;
            return state;
        } catch (SQLException e) {
            throw new JDBCException("The public extracts cannot be read", e);
        }
    }

    private List<PublicState.Change> changesSince(Connection connection, long position) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SINCE)) {
            select.setLong(1, position);
            select.setInt(2, BATCH);
            List<PublicState.Change> changes = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    UUID noticeId = found.getObject(1, UUID.class);
                    changes.add(new PublicState.Change(
                            noticeId, found.getLong(2), found.getString(3) == null ? null : notice(noticeId, found)));
                }
            }
            return changes;
        }
    }

    private PublicNotice notice(UUID noticeId, ResultSet row) throws SQLException {
        try {
            return PublicNotice.of(
                    noticeId,
                    new PublicNotice.Id(PublicKind.valueOf(row.getString(3)), row.getInt(4), row.getInt(5)),
                    json.readValue(row.getString(6), Extract.class),
                    List.of((Long[]) row.getArray(9).getArray()),
                    List.of((UUID[]) row.getArray(7).getArray()),
                    json.readValue(row.getString(8), CHARGES));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The public extract of " + noticeId + " cannot be read", e);
        }
    }

    Optional<byte[]> picture(PublicNotice.Id id, long pictureId) {
        try (Connection connection = app.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select p.jpeg from public_extract e join public_extract_photo p using (notice_id)
                        where e.kind = ? and e.year = ? and e.number = ? and p.picture_id = ?""")) {
            select.setString(1, id.kind().name());
            select.setInt(2, id.year());
            select.setInt(3, id.number());
            select.setLong(4, pictureId);
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? Optional.of(found.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new JDBCException("The picture cannot be read", e);
        }
    }

    /** The changes after a position, in the order of their commits. */
    Feed changesAfter(long position, int limit) {
        try (Connection connection = app.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select epoch.value, c.kind, c.year, c.number, c.change, c.at, c.position,
                               (select coalesce(max(position), 0) from public_change)
                        from epoch
                        left join lateral (select * from public_change where position > ? order by position limit ?) c on true
                        order by c.position""")) {
            select.setLong(1, position);
            select.setInt(2, limit);
            try (ResultSet found = select.executeQuery()) {
                found.next();
                int epoch = found.getInt(1);
                long last = found.getLong(8);
                List<Changed> changes = new ArrayList<>();
                do {
                    if (found.getString(2) != null) {
                        changes.add(new Changed(
                                new PublicNotice.Id(
                                        PublicKind.valueOf(found.getString(2)), found.getInt(3), found.getInt(4)),
                                found.getString(5),
                                found.getObject(6, OffsetDateTime.class).toInstant(),
                                found.getLong(7)));
                    }
                } while (found.next());
                return new Feed(epoch, last, changes);
            }
        } catch (SQLException e) {
            throw new JDBCException("The changes cannot be read", e);
        }
    }
}
