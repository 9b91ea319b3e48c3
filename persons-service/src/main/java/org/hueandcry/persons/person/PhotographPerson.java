package org.hueandcry.persons.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.outbox.Outbox;
import org.hueandcry.kit.photograph.PhotographView;
import org.hueandcry.kit.photograph.Photography;

/** Adds photographs to a record of the caller's authority, chooses the main one, and removes them. */
@ApplicationScoped
class PhotographPerson {

    private final Persons persons;
    private final Photography photography;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    PhotographPerson(Persons persons, Photography photography, Outbox outbox, Caller caller, Clock clock) {
        this.persons = persons;
        this.photography = photography;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    PhotographView add(UUID id, byte[] file) {
        return photography.add(id, file, this::requireOwn, good -> announce(id, good));
    }

    PhotographView choose(UUID id, UUID photograph) {
        return photography.choose(id, photograph, this::requireOwn, good -> announce(id, good));
    }

    void remove(UUID id, UUID photograph) {
        photography.remove(id, photograph, this::requireOwn, good -> announce(id, good));
    }

    private void requireOwn(UUID id) {
        caller.mustOwn(persons.require(id).owner());
    }

    private void announce(UUID id, boolean good) {
        Person person = persons.require(id);
        person.photographed(good, clock.instant());
        persons.store(person);
        outbox.add(person.id(), person.version(), PersonChanged.TYPE, person.changed(false));
    }
}
