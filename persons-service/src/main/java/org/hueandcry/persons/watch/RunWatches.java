package org.hueandcry.persons.watch;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.hueandcry.kit.outbox.Outbox;
import org.jboss.logging.Logger;

/**
 * Runs each person that was stored against the watches. It is woken by every commit of this replica, and by a timer for what others left
 * behind. A person is run in one transaction, which also takes it off the list: whatever is cut off is done again, and has told nothing.
 * A person that fails is tried again later, and holds up no other.
 */
@ApplicationScoped
class RunWatches {

    private static final Logger LOG = Logger.getLogger(RunWatches.class);

    /** What a bulk load, a notice or another replica leaves is found within this time. */
    private static final Duration TIMER = Duration.ofMillis(300);

    private final AgroalDataSource system;
    private final DuePersons due;
    private final MatchingWatches matching;
    private final TellWatches tellWatches;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final Timer delay;
    private final Semaphore wakes = new Semaphore(0);
    private final Thread thread = new Thread(this::runUntilStopped, "watches");
    private volatile boolean stopping;

    RunWatches(
            @DataSource("system") AgroalDataSource system,
            DuePersons due,
            MatchingWatches matching,
            TellWatches tellWatches,
            Clock clock,
            MeterRegistry metrics) {
        this.system = system;
        this.due = due;
        this.matching = matching;
        this.tellWatches = tellWatches;
        this.clock = clock;
        this.metrics = metrics;
        this.delay = Timer.builder("watches.delay")
                .description("from when a person was stored until the watches had told of them")
                .register(metrics);
        gauge("watches.due.depth", "persons that wait to be run against the watches", null, DuePersons::depth);
        gauge("watches.due.age", "how long the oldest of them has been waiting", "seconds", DuePersons::age);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Added added) {
        wakes.release();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wakes.release();
        thread.join(TimeUnit.SECONDS.toMillis(15));
    }

    private void runUntilStopped() {
        try {
            while (!stopping) {
                if (!runNextOrComplain()) {
                    wakes.tryAcquire(TIMER.toMillis(), TimeUnit.MILLISECONDS);
                    wakes.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean runNextOrComplain() throws InterruptedException {
        try {
            return runNext();
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("The watches cannot be run at the moment: %s", e.getMessage());
            TimeUnit.SECONDS.sleep(1);
            return false;
        }
    }

    /** @return whether there was a person to run */
    boolean runNext() throws SQLException {
        try (Connection connection = system.getConnection()) {
            connection.setAutoCommit(false);
            Optional<DuePersons.Due> next = Optional.empty();
            try {
                next = due.take(connection);
                if (next.isPresent()) {
                    run(connection, next.get());
                }
                connection.commit();
                next.ifPresent(done -> delay.record(Duration.between(done.since(), clock.instant())));
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                if (next.isEmpty()) {
                    throw e;
                }
                putOff(connection, next.get(), e);
            } finally {
                connection.setAutoCommit(true);
            }
            return next.isPresent();
        }
    }

    private void run(Connection connection, DuePersons.Due next) throws SQLException {
        Optional<DuePersons.Stored> person = due.stored(connection, next.person());
        if (person.isPresent()) {
            tellWatches.tell(
                    connection,
                    person.get(),
                    matching.of(connection, person.get().particulars()));
        }
        due.done(connection, next);
    }

    private void putOff(Connection connection, DuePersons.Due failed, Exception why) throws SQLException {
        due.putOff(connection, failed);
        connection.commit();
        metrics.counter("watches.failures").increment();
        LOG.errorf("Person %s could not be run against the watches and is tried again: %s", failed.person(), why);
    }

    private void gauge(String name, String description, String unit, Measure measure) {
        ToDoubleFunction<DuePersons> value = rows -> {
            try {
                return measure.of(rows);
            } catch (SQLException e) {
                LOG.warnf("What waits for the watches cannot be measured: %s", e.getMessage());
                return Double.NaN;
            }
        };
        Gauge.builder(name, due, value).description(description).baseUnit(unit).register(metrics);
    }

    private interface Measure {
        double of(DuePersons due) throws SQLException;
    }
}
