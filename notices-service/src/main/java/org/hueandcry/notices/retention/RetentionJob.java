package org.hueandcry.notices.retention;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hueandcry.notices.notice.RetentionSettings;
import org.jboss.logging.Logger;

/**
 * Asks the sources of notices that come to their end, lets expire what was not extended, gives up what nobody finishes, and erases what
 * has been kept long enough. One notice is one transaction, found anew each time: the job may be cut off anywhere and goes on where it
 * was. A notice that fails is left to the next run, and holds up no other.
 */
@ApplicationScoped
public class RetentionJob {

    private static final Logger LOG = Logger.getLogger(RetentionJob.class);

    private final RetainedNotices retained;
    private final AgedTexts aged;
    private final RetentionSettings settings;
    private final MeterRegistry metrics;
    private final Clock clock;

    RetentionJob(
            RetainedNotices retained, AgedTexts aged, RetentionSettings settings, MeterRegistry metrics, Clock clock) {
        this.retained = retained;
        this.aged = aged;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** What one run did. */
    public record Done(int asked, int expired, int abandoned, int erased, int failed) {}

    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void runOnTime() throws SQLException {
        Done done = run(clock.instant());
        LOG.debugf("Retention: %s", done);
    }

    /** Does what is due at this moment. */
    public Done run(Instant now) throws SQLException {
        Set<UUID> failed = new HashSet<>();
        int asked = all(failed, left -> retained.askOne(now, plus(now, settings.askedBefore()), left));
        int expired = all(failed, left -> retained.expireOne(now, minus(now, settings.timeToAnswer()), left));
        int abandoned = all(failed, left -> retained.abandonOne(now, minus(now, settings.unfinished()), left));
        int erased = all(failed, left -> retained.eraseOne(now, minus(now, settings.keptAfterTheEnd()), left));
        aged.eraseMessages(minus(now, settings.messages()));
        aged.eraseHits(minus(now, settings.hits()));
        aged.eraseApplicants(minus(now, settings.applicants()));
        return new Done(asked, expired, abandoned, erased, failed.size());
    }

    private static Instant plus(Instant from, Period period) {
        return from.atOffset(ZoneOffset.UTC).plus(period).toInstant();
    }

    private static Instant minus(Instant from, Period period) {
        return from.atOffset(ZoneOffset.UTC).minus(period).toInstant();
    }

    private int all(Set<UUID> failed, One next) throws SQLException {
        int count = 0;
        while (true) {
            try {
                if (next.take(failed).isEmpty()) {
                    return count;
                }
                count++;
            } catch (RetainedNotices.Failure e) {
                failed.add(e.notice());
                metrics.counter("retention_failures").increment();
                LOG.errorf("Retention has left out notice %s until the next run: %s", e.notice(), e.why());
            }
        }
    }

    private interface One {
        Optional<UUID> take(Collection<UUID> leftOut) throws SQLException, RetainedNotices.Failure;
    }
}
