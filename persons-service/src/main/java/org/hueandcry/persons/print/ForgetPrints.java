package org.hueandcry.persons.print;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hueandcry.kit.caller.StoredCaller;
import org.hueandcry.kit.visibility.Confidentiality;
import org.hueandcry.persons.person.FingerprintedPersons;
import org.jboss.logging.Logger;

/**
 * Removes prints that have been kept for long enough; most go with the record of the person before. Each person is one transaction, with the
 * owner's rights; one that fails is left to the next run.
 */
@ApplicationScoped
class ForgetPrints {

    private static final Logger LOG = Logger.getLogger(ForgetPrints.class);

    private final DuePrints due;
    private final Fingerprints prints;
    private final FingerprintedPersons persons;
    private final StoredCaller storedCaller;
    private final PrintSettings settings;
    private final MeterRegistry metrics;
    private final Clock clock;

    ForgetPrints(
            DuePrints due,
            Fingerprints prints,
            FingerprintedPersons persons,
            StoredCaller storedCaller,
            PrintSettings settings,
            MeterRegistry metrics,
            Clock clock) {
        this.due = due;
        this.prints = prints;
        this.persons = persons;
        this.storedCaller = storedCaller;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "4m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetOnTime() throws SQLException {
        int persons = forget(clock.instant());
        LOG.debugf("Prints of %d persons were forgotten", persons);
    }

    /** @return of how many persons prints were removed */
    int forget(Instant now) throws SQLException {
        Set<UUID> done = new HashSet<>();
        Set<UUID> failed = new HashSet<>();
        while (true) {
            Set<UUID> leftOut = new HashSet<>(done);
            leftOut.addAll(failed);
            Optional<DuePrints.Due> next = due.next(settings.endedOfKnown(now), settings.endedOfUnknown(now), leftOut);
            if (next.isEmpty()) {
                return done.size();
            }
            UUID person = next.get().person();
            try {
                QuarkusTransaction.requiringNew().run(() -> forget(next.get()));
                done.add(person);
            } catch (RuntimeException e) {
                failed.add(person);
                metrics.counter("retention_failures").increment();
                LOG.errorf(
                        "The prints of person %s are left until the next run: %s",
                        person, e.getClass().getName());
            }
        }
    }

    private void forget(DuePrints.Due person) {
        storedCaller.bind(person.owner(), Confidentiality.CONFIDENTIAL);
        if (prints.removeAddedBefore(person.person(), person.end())) {
            persons.changedByJob(person.person(), prints.anyOf(person.person()));
        }
    }
}
