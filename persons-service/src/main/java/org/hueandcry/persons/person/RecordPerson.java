package org.hueandcry.persons.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.outbox.Outbox;
import org.hueandcry.kit.request.Idempotency;

/** Records a person for the caller's authority. */
@ApplicationScoped
class RecordPerson {

    private final Persons persons;
    private final PersonViews views;
    private final RetentionSettings retention;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    RecordPerson(
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

    @Transactional
    PersonView record(PersonRequest request) {
        UUID id = idempotency.once(() -> {
            caller.mustBeClearedFor(request.visibility());
            Instant now = clock.instant();
            Person person = Person.record(UUID.randomUUID(), caller.authority(), request, now, retention.ofRecord(now));
            persons.store(person);
            outbox.add(person.id(), person.version(), PersonChanged.TYPE, person.changed(true));
            return person.id();
        });
        return views.of(persons.require(id));
    }
}
