package org.hueandcry.notices.retention;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.hueandcry.notices.notice.RetentionSettings;
import org.jboss.logging.Logger;

/**
 * Asks the sources of notices that come to their end, lets expire what was not extended, and erases what has been kept long enough. One
 * notice is one transaction, found anew each time: the job may be cut off anywhere and goes on where it was.
 */
@ApplicationScoped
public class RetentionJob {

    private static final Logger LOG = Logger.getLogger(RetentionJob.class);
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final RetainedNotices retained;
    private final RetentionSettings settings;
    private final Clock clock;
    private final String holder = UUID.randomUUID().toString();

    RetentionJob(RetainedNotices retained, RetentionSettings settings, Clock clock) {
        this.retained = retained;
        this.settings = settings;
        this.clock = clock;
    }

    /** What one run did. */
    public record Done(int asked, int expired, int erased) {}

    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void runOnTime() throws SQLException {
        Done done = run(clock.instant());
        LOG.debugf("Retention: %d asked, %d expired, %d erased", done.asked(), done.expired(), done.erased());
    }

    /** Does what is due at this moment, unless another replica is at it. */
    public Done run(Instant now) throws SQLException {
        if (!retained.lease(holder, LEASE)) {
            return new Done(0, 0, 0);
        }
        try {
            int expired = all(() -> retained.expireOne(now));
            int asked = all(() -> retained.askOne(now, askedUpTo(now)));
            int erased = all(() -> retained.eraseOne(now, keptSince(now)));
            return new Done(asked, expired, erased);
        } finally {
            retained.release(holder);
        }
    }

    private Instant askedUpTo(Instant now) {
        return now.atOffset(ZoneOffset.UTC).plus(settings.askedBefore()).toInstant();
    }

    private Instant keptSince(Instant now) {
        return now.atOffset(ZoneOffset.UTC).minus(settings.keptAfterTheEnd()).toInstant();
    }

    private int all(One next) throws SQLException {
        int count = 0;
        Optional<UUID> done = next.take();
        while (done.isPresent()) {
            count++;
            // a long run keeps its lease
            if (count % 100 == 0 && !retained.lease(holder, LEASE)) {
                return count;
            }
            done = next.take();
        }
        return count;
    }

    private interface One {
        Optional<UUID> take() throws SQLException;
    }
}
