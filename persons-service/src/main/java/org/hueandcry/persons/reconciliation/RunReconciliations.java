package org.hueandcry.persons.reconciliation;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkiverse.resteasy.problem.HttpProblem;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.hueandcry.kit.outbox.Outbox;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.persons.reconciliation.likeness.Subject;
import org.jboss.logging.Logger;

/**
 * Compares each person who was stored, and is missing or found, with the other side. It is woken by every commit of this replica, and by a
 * timer for what others left behind. A person is compared in one transaction, which also takes them off the list: whatever is cut off is
 * done again. A person that fails is tried again later, and holds up no other.
 */
@ApplicationScoped
class RunReconciliations {

    private static final Logger LOG = Logger.getLogger(RunReconciliations.class);

    /** What a bulk load, a notice or another replica leaves is found within this time. */
    private static final Duration TIMER = Duration.ofMillis(300);

    private final AgroalDataSource system;
    private final DueSubjects due;
    private final Subjects subjects;
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
            DueSubjects due,
            Subjects subjects,
            CompareWithOthers compareWithOthers,
            Proposals proposals,
            Clock clock,
            MeterRegistry metrics) {
        this.system = system;
        this.due = due;
        this.subjects = subjects;
        this.compareWithOthers = compareWithOthers;
        this.proposals = proposals;
        this.clock = clock;
        this.metrics = metrics;
        this.delay = Timer.builder("reconciliations.delay")
                .description("from when a person was stored until they had been compared with the other side")
                .register(metrics);
        gauge(
                "reconciliations.due.depth",
                "persons that wait to be compared with the other side",
                null,
                DueSubjects::depth);
        gauge("reconciliations.due.age", "how long the oldest of them has been waiting", "seconds", DueSubjects::age);
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
            LOG.warnf("The missing and the found cannot be compared at the moment: %s", e.getMessage());
            TimeUnit.SECONDS.sleep(1);
            return false;
        }
    }

    /** @return whether there was a person to compare */
    boolean runNext() throws SQLException {
        try (Connection connection = system.getConnection()) {
            connection.setAutoCommit(false);
            Optional<DueSubjects.Due> next = Optional.empty();
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

    private void run(Connection connection, DueSubjects.Due next) throws SQLException {
        UUID person = next.person();
        subjects.hold(connection, person);
        Optional<Subject> subject = subjects.read(connection, person);
        if (subject.isPresent()) {
            Facts facts = Facts.of(subject.get());
            subjects.keep(person, facts);
            proposals.store(
                    connection,
                    subject.get(),
                    compareWithOthers.likely(connection, subject.get(), facts, proposals.othersOf(connection, person)));
        } else {
            subjects.remove(connection, person);
            proposals.takeAway(connection, person, null, List.of());
            proposals.forgetWhatWasSaid(connection, person, Long.MAX_VALUE);
        }
        due.done(connection, next);
    }

    private void putOff(Connection connection, DueSubjects.Due failed, Exception why) throws SQLException {
        if (why instanceof HttpProblem problem && problem.getStatusCode() == ProblemType.UNAVAILABLE.status()) {
            due.wait(connection, failed);
            connection.commit();
            LOG.infof("Person %s waits for the prints to be compared: %s", failed.person(), problem.getDetail());
            return;
        }
        due.putOff(connection, failed);
        connection.commit();
        metrics.counter("reconciliations.failures").increment();
        LOG.errorf("Person %s could not be compared with the other side and is tried again: %s", failed.person(), why);
    }

    private void gauge(String name, String description, String unit, Measure measure) {
        ToDoubleFunction<DueSubjects> value = rows -> {
            try {
                return measure.of(rows);
            } catch (SQLException e) {
                LOG.warnf("What waits to be compared with the other side cannot be measured: %s", e.getMessage());
                return Double.NaN;
            }
        };
        Gauge.builder(name, due, value).description(description).baseUnit(unit).register(metrics);
    }

    private interface Measure {
        double of(DueSubjects due) throws SQLException;
    }
}
