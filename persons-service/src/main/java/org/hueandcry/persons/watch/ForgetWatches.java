package org.hueandcry.persons.watch;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/** Forgets watches that have ended, with what they have told, and what was told long ago. On the system role; several replicas may do it at once. */
@ApplicationScoped
class ForgetWatches {

    private static final Logger LOG = Logger.getLogger(ForgetWatches.class);

    private final AgroalDataSource system;
    private final WatchSettings settings;
    private final Clock clock;

    ForgetWatches(@DataSource("system") AgroalDataSource system, WatchSettings settings, Clock clock) {
        this.system = system;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetOnTime() throws SQLException {
        forget(clock.instant());
    }

    void forget(Instant now) throws SQLException {
        int ended = delete("delete from watch where expires_at <= ?", now);
        int told = delete("delete from watch_match where at < ?", WatchSettings.minus(now, settings.matchesKept()));
        LOG.debugf("Forgot %d watches that had ended, and %d matches", ended, told);
    }

    private int delete(String sql, Instant before) throws SQLException {
        try (Connection connection = system.getConnection();
                PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setObject(1, before.atOffset(ZoneOffset.UTC));
            return delete.executeUpdate();
        }
    }
}
