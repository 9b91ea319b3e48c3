package org.hueandcry.persons.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.outbox.Outbox;
import org.hueandcry.kit.request.IfMatch;
import org.hueandcry.kit.request.MergePatch;
import org.hueandcry.kit.request.RequestReader;

/** Changes a record of the caller's authority. */
@ApplicationScoped
class ChangePerson {

    private final Persons persons;
    private final PersonViews views;
    private final Outbox outbox;
    private final RequestReader reader;
    private final Caller caller;
    private final Clock clock;

    ChangePerson(Persons persons, PersonViews views, Outbox outbox, RequestReader reader, Caller caller, Clock clock) {
        this.persons = persons;
        this.views = views;
        this.outbox = outbox;
        this.reader = reader;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    PersonView change(UUID id, IfMatch read, MergePatch patch) {
        Person person = persons.require(id);
        caller.mustOwn(person.owner());
        read.mustBe(person.version());
        Instant now = clock.instant();
        PersonRequest changed = patch.applyTo(person.asRequest(), PersonRequest.class, reader);
        caller.mustBeClearedFor(changed.visibility());
        caller.mustBeEntitledToLoosen(person.visibility(), Person.visibilityOf(changed, now));
        if (person.change(changed, now)) {
            persons.store(person);
            outbox.add(person.id(), person.version(), PersonChanged.TYPE, person.changed(false));
        }
        return views.of(person);
    }
}
