package org.hueandcry.persons.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.outbox.Outbox;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.request.Idempotency;
import org.hueandcry.kit.request.IfMatch;

/** Keeps a record of the caller's authority for another term. */
@ApplicationScoped
class ExtendPerson {

    private final Persons persons;
    private final PersonViews views;
    private final RetentionSettings retention;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    ExtendPerson(
            Persons persons,
            PersonViews views,
            RetentionSettings retention,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            Clock clock) {
        this.persons = persons;
        this.views = views;
        this.retention = retention;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param read the version that it is done on, where the caller names one */
    @Transactional
    PersonView extend(UUID id, IfMatch read, String reason) {
        caller.mustOwn(persons.require(id).owner());
        UUID done = idempotency.once(() -> {
            Person person = persons.require(id);
            read.mustBeIfNamed(person.version());
            Instant now = clock.instant();
            Instant soonest = retention.askAt(person.expiresAt());
            if (now.isBefore(soonest)) {
                throw Problems.of(
                        ProblemType.CONFLICT,
                        "The record is kept until " + person.expiresAt() + "; it can be extended from " + soonest
                                + " on.");
            }
            person.keep(retention.extended(person.expiresAt(), now), reason, now);
            persons.storeUnchanged(person);
            outbox.add(person.id(), person.version(), PersonChanged.TYPE, person.changed(false));
            return id;
        });
        return views.of(persons.require(done));
    }
}
