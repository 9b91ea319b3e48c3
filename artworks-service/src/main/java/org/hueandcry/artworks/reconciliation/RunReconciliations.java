package org.hueandcry.artworks.reconciliation;

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
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.hueandcry.kit.outbox.Outbox;
import org.jboss.logging.Logger;

/**
 * Compares each work that was stored, or whose photograph has become searchable, with the other side: woken by every commit of this replica, and
 * by a timer for what others left. One replica at a time, so that no older comparison overwrites a newer one; a work a transaction, which also takes
 * it off the list: whatever is cut off is done again. A work that fails is tried again later, and holds up no other.
 */
@ApplicationScoped
class RunReconciliations {

    private static final Logger LOG = Logger.getLogger(RunReconciliations.class);
    private static final long LOCK = 4_027_110_942L;
    private static final Duration TIMER = Duration.ofMillis(300);

    private final AgroalDataSource system;
    private final CompareWithOthers compareWithOthers;
    private final Proposals proposals;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final Timer delay;
    private final Semaphore wakes = new Semaphore(0);
    private final Thread thread = new Thread(this::runUntilStopped, "reconciliations");
    private volatile boolean stopping;

    RunReconciliations(
            @DataSource("system") AgroalDataSource system,
            CompareWithOthers compareWithOthers,
            Proposals proposals,
            Clock clock,
            MeterRegistry metrics) {
        this.system = system;
        this.compareWithOthers = compareWithOthers;
        this.proposals = proposals;
        this.clock = clock;
        this.metrics = metrics;
        this.delay = Timer.builder("reconciliations.delay")
                .description("from when a work was stored until it had been compared with the other side")
                .register(metrics);
        gauge(
                "reconciliations.due.depth",
                "works that wait to be compared with the other side",
                null,
                "select count(*) from reconciliation_due");
        gauge(
                "reconciliations.due.age",
                "how long the oldest of them has been waiting",
                "seconds",
                "select coalesce(extract(epoch from clock_timestamp() - min(since)), 0) from reconciliation_due");
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
            LOG.warnf("Stolen and found works cannot be compared at the moment: %s", e.getMessage());
            TimeUnit.SECONDS.sleep(1);
            return false;
        }
    }

    /** @return whether there was a work to compare */
    private boolean runNext() throws SQLException {
        try (Connection connection = system.getConnection()) {
            connection.setAutoCommit(false);
            Optional<Due> next = Optional.empty();
            try {
                next = take(connection);
                if (next.isPresent()) {
                    run(connection, next.get());
                }
                connection.commit();
                next.ifPresent(done -> delay.record(Duration.between(done.since, clock.instant())));
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

    /** A work that is to be compared. @param seqs of all that was stored of it up to now; what is stored from now on waits in a row of its own */
    private record Due(UUID work, Long[] seqs, Instant since) {}

    /** The next, where no other replica is at work. */
    private static Optional<Due> take(Connection connection) throws SQLException {
        if (!isAlone(connection)) {
            return Optional.empty();
        }
        try (PreparedStatement select = connection.prepareStatement("""
                        select artwork_id, array_agg(seq), min(since) from reconciliation_due
                        where artwork_id = (select artwork_id from reconciliation_due where not_before <= clock_timestamp()
                            order by alone desc, seq limit 1)
                        group by artwork_id""");
                ResultSet row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(new Due(
                            row.getObject(1, UUID.class),
                            (Long[]) row.getArray(2).getArray(),
                            row.getObject(3, OffsetDateTime.class).toInstant()))
                    : Optional.empty();
        }
    }

    private static boolean isAlone(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            try (ResultSet taken = lock.executeQuery()) {
                taken.next();
                return taken.getBoolean(1);
            }
        }
    }

    private void run(Connection connection, Due due) throws SQLException {
        Optional<CompareWithOthers.Compared> compared = compareWithOthers.compare(due.work);
        if (compared.isPresent()) {
            proposals.store(connection, compared.get().subject(), compared.get().likely());
        }
        update(connection, due, "delete from reconciliation_due where seq = any(?)");
    }

    /** After a second, and each time after twice as long, up to an hour. Never given up. */
    private void putOff(Connection connection, Due failed, Exception why) throws SQLException {
        update(connection, failed, """
                update reconciliation_due set attempts = attempts + 1,
                    not_before = clock_timestamp() + least(3600, 2 ^ least(attempts, 12)) * interval '1 second'
                where seq = any(?)""");
        connection.commit();
        metrics.counter("reconciliations.failures").increment();
        LOG.errorf("Work %s could not be compared with the other side and is tried again: %s", failed.work, why);
    }

    private static void update(Connection connection, Due due, String sql) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setArray(1, connection.createArrayOf("int8", due.seqs));
            update.executeUpdate();
        }
    }

    private void gauge(String name, String description, String unit, String sql) {
        Gauge.builder(name, () -> number(sql))
                .description(description)
                .baseUnit(unit)
                .register(metrics);
    }

    private double number(String sql) {
        try (Connection connection = system.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet found = select.executeQuery()) {
            found.next();
            return found.getDouble(1);
        } catch (SQLException e) {
            LOG.warnf("What waits to be compared with the other side cannot be measured: %s", e.getMessage());
            return Double.NaN;
        }
    }
}
