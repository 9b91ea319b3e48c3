package org.hueandcry.persons.person;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.outbox.Outbox;
import org.hueandcry.kit.photograph.Darkroom;
import org.hueandcry.kit.photograph.Photograph;
import org.hueandcry.kit.photograph.PhotographView;
import org.hueandcry.kit.photograph.Photographs;

/** Adds and removes photographs of a record of the caller's authority. */
@ApplicationScoped
class PhotographPerson {

    private final Persons persons;
    private final Photographs photographs;
    private final Darkroom darkroom;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    PhotographPerson(
            Persons persons, Photographs photographs, Darkroom darkroom, Outbox outbox, Caller caller, Clock clock) {
        this.persons = persons;
        this.photographs = photographs;
        this.darkroom = darkroom;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    PhotographView add(UUID id, byte[] file) {
        // the right to it first, the work of decoding then, and no connection held meanwhile
        QuarkusTransaction.requiringNew().run(() -> requireOwn(id));
        Photograph photograph = darkroom.develop(file);
        return QuarkusTransaction.requiringNew().call(() -> {
            Person person = requireOwn(id);
            boolean known = photographs.has(id, photograph);
            PhotographView kept = photographs.keep(id, photograph, clock.instant());
            if (!known) {
                announce(person);
            }
            return kept;
        });
    }

    void remove(UUID id, UUID photographId) {
        QuarkusTransaction.requiringNew().run(() -> {
            Person person = requireOwn(id);
            photographs.remove(id, photographId);
            announce(person);
        });
    }

    private Person requireOwn(UUID id) {
        Person person = persons.require(id);
        caller.mustOwn(person.owner());
        return person;
    }

    private void announce(Person person) {
        Instant now = clock.instant();
        person.photographed(photographs.of(person.id()).stream().anyMatch(PhotographView::isGood), now);
        persons.store(person);
        outbox.add(person.id(), person.version(), PersonChanged.TYPE, person.changed(false));
    }
}
