package org.hueandcry.persons.retention;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hueandcry.persons.person.RetentionSettings;
import org.jboss.logging.Logger;

/**
 * Asks the owners of records that come to their end, and erases what was not extended and no notice stands on. One person is one
 * transaction, found anew each time: the job may be cut off anywhere and goes on where it was. A person that fails is left to the next run,
 * and holds up no other.
 */
@ApplicationScoped
public class RetentionJob {

    private static final Logger LOG = Logger.getLogger(RetentionJob.class);

    private final RetainedPersons retained;
    private final RetentionSettings settings;
    private final MeterRegistry metrics;
    private final Clock clock;

    RetentionJob(RetainedPersons retained, RetentionSettings settings, MeterRegistry metrics, Clock clock) {
        this.retained = retained;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** What one run did. */
    public record Done(int asked, int erased, int failed) {}

    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void runOnTime() throws SQLException {
        Done done = run(clock.instant());
        LOG.debugf("Retention: %s", done);
    }

    /** Does what is due at this moment. */
    public Done run(Instant now) throws SQLException {
        Set<UUID> failed = new HashSet<>();
        int asked = all(failed, left -> retained.askOne(now, settings.askedNow(now), left));
        int erased = all(failed, left -> retained.expireOne(now, settings.answeredBy(now), left));
        return new Done(asked, erased, failed.size());
    }

    private int all(Set<UUID> failed, One next) throws SQLException {
        int count = 0;
        while (true) {
            try {
                if (next.take(failed).isEmpty()) {
                    return count;
                }
                count++;
            } catch (RetainedPersons.Failure e) {
                failed.add(e.person());
                metrics.counter("retention_failures").increment();
                LOG.errorf("Retention has left out person %s until the next run: %s", e.person(), e.why());
            }
        }
    }

    private interface One {
        Optional<UUID> take(Collection<UUID> leftOut) throws SQLException, RetainedPersons.Failure;
    }
}
