package org.hueandcry.kit.outbox;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Removes, once an hour, announcements that have been sent and superseded for a week. Several replicas may do it at once. */
@ApplicationScoped
class Sweep {

    private static final Logger LOG = Logger.getLogger(Sweep.class);
    private static final Duration AGE = Duration.ofDays(7);

    private final OutboxRows rows;

    Sweep(OutboxRows rows) {
        this.rows = rows;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() throws SQLException {
        LOG.debugf("Swept %d superseded announcements", rows.sweep(AGE));
    }
}
