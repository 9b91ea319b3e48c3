package org.hueandcry.notices.hit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hueandcry.kit.outbox.Outbox;
import org.jboss.logging.Logger;

/**
 * Reminds the source of hits that it has not answered in time: a line in the history, and an announcement, in one commit. On the system
 * role, of rows that no other replica has locked. What is due is read from the rows, so that an interrupted run is taken up by the next.
 */
@ApplicationScoped
class RemindOfHits {

    private static final Logger LOG = Logger.getLogger(RemindOfHits.class);
    private static final int BATCH = 100;

    private final AgroalDataSource system;
    private final Outbox outbox;
    private final HitSettings.Reminder settings;
    private final Clock clock;

    RemindOfHits(@DataSource("system") AgroalDataSource system, Outbox outbox, HitSettings settings, Clock clock) {
        this.system = system;
        this.outbox = outbox;
        this.settings = settings.reminder();
        this.clock = clock;
    }

    @Scheduled(every = "${hits.reminder.check}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void remind() throws SQLException {
        int reminded = remind(clock.instant());
        if (reminded > 0) {
            LOG.infof("Reminded the sources of %d hits", reminded);
        }
    }

    /** @return how many hits a reminder was due for at this time */
    int remind(Instant now) throws SQLException {
        int all = 0;
        int batch;
        do {
            batch = remindOfBatch(now);
            all += batch;
        } while (batch == BATCH);
        return all;
    }

    private int remindOfBatch(Instant now) throws SQLException {
        try (Connection connection = system.getConnection()) {
            connection.setAutoCommit(false);
            try {
                List<HitChanged> reminded = mark(connection, now);
                for (HitChanged hit : reminded) {
                    addLine(connection, hit);
                    outbox.add(connection, hit.id(), hit.version(), HitChanged.TYPE, hit);
                }
                connection.commit();
                return reminded.size();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private List<HitChanged> mark(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                with due as (
                    select id from hit
                    where status = 'REPORTED' and confirmation_due < ? and reminders < ?
                        and (reminded_at is null or reminded_at <= ?)
                    order by confirmation_due, id
                    limit ?
                    for update skip locked)
                update hit h set reminders = h.reminders + 1, reminded_at = ?, changed_at = ?, version = h.version + 1
                from due where h.id = due.id
                returning h.id, h.version, h.reported_by, h.client, h.source, h.record_kind, h.record_id, h.record_version, h.reminders""")) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setInt(2, settings.most());
            update.setObject(3, now.minus(settings.interval()).atOffset(ZoneOffset.UTC));
            update.setInt(4, BATCH);
            update.setObject(5, now.atOffset(ZoneOffset.UTC));
            update.setObject(6, now.atOffset(ZoneOffset.UTC));
            List<HitChanged> reminded = new ArrayList<>();
            try (ResultSet row = update.executeQuery()) {
                while (row.next()) {
                    reminded.add(new HitChanged(
                            row.getObject(1, UUID.class),
                            row.getLong(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            HitRecord.of(HitRecord.Kind.valueOf(row.getString(6)), row.getObject(7, UUID.class)),
                            row.getLong(8),
                            HitStatus.REPORTED,
                            HitStatus.REPORTED,
                            false,
                            row.getInt(9),
                            now));
                }
            }
            return reminded;
        }
    }

    private static void addLine(Connection connection, HitChanged hit) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into hit_history (hit_id, version, event, status, at) values (?, ?, 'reminded', ?, ?)")) {
            insert.setObject(1, hit.id());
            insert.setLong(2, hit.version());
            insert.setString(3, hit.state().name());
            insert.setObject(4, hit.at().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }
}
