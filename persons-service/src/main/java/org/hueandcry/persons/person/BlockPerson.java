package org.hueandcry.persons.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.hueandcry.kit.blocking.Blocking;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.outbox.Outbox;
import org.hueandcry.kit.request.Idempotency;
import org.hueandcry.kit.request.IfMatch;

/** Blocks a record provisionally for the CCF, or lifts that. Whoever may not see it any more, the policies keep from it at once. */
@ApplicationScoped
class BlockPerson {

    private final Persons persons;
    private final PersonViews views;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    BlockPerson(
            Persons persons, PersonViews views, Outbox outbox, Idempotency idempotency, Caller caller, Clock clock) {
        this.persons = persons;
        this.views = views;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param read the version that it is done on, where the caller names one */
    @Transactional
    PersonView block(UUID id, IfMatch read, Blocking blocking) {
        persons.require(id);
        caller.mustBeFileControl();
        UUID done = idempotency.once(() -> {
            Person person = persons.require(id);
            read.mustBeIfNamed(person.version());
            person.block(blocking, clock.instant());
            persons.storeBlocking(person, blocking);
            outbox.add(person.id(), person.version(), PersonChanged.TYPE, person.changed(false));
            return id;
        });
        return views.of(persons.require(done));
    }
}
