package org.hueandcry.persons.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.outbox.Outbox;
import org.hueandcry.kit.version.Versions;

/** The records of persons as their fingerprints need them: who may see and who may change them, and the next version when prints come or go. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FingerprintedPersons {

    /** Who a version is by that no caller has made. */
    private static final String JOB = "retention";

    private final Persons persons;
    private final EntityManager entities;
    private final Versions versions;
    private final Outbox outbox;
    private final Caller caller;
    private final AuditTrail trail;
    private final Clock clock;

    FingerprintedPersons(
            Persons persons,
            EntityManager entities,
            Versions versions,
            Outbox outbox,
            Caller caller,
            AuditTrail trail,
            Clock clock) {
        this.persons = persons;
        this.entities = entities;
        this.versions = versions;
        this.outbox = outbox;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    /** @return the person, who is then on the audit trail; 404 where the caller may not see them */
    public Seen requireVisible(UUID id) {
        Person person = persons.require(id);
        trail.shows(person.id(), person.owner());
        return new Seen(person.id(), person.owner(), person.particulars().kind(), person.version());
    }

    /** Refuses whoever may not see the person (404) or does not own the record (403). */
    public void mustOwn(UUID id) {
        caller.mustOwn(persons.require(id).owner());
    }

    /** The same where the caller owns the record (else 403), locked until the end of the transaction: prints may come from several sides at once. */
    public Seen requireOwn(UUID id) {
        mustOwn(id);
        entities.refresh(persons.require(id), LockModeType.PESSIMISTIC_WRITE);
        return requireVisible(id);
    }

    /** A person as far as their prints have to know. */
    public record Seen(UUID id, String owner, PersonKind kind, long version) {}

    /**
     * Prints of a person were added or removed.
     *
     * @param any whether there are any now
     * @param keptUntil until when the record is kept at least for their sake; null where they do not prolong it
     * @return the new version
     */
    public long changed(UUID id, boolean any, Instant keptUntil) {
        Person person = persons.require(id);
        person.fingerprinted(any, keptUntil, clock.instant());
        persons.storeUnchanged(person);
        outbox.add(person.id(), person.version(), PersonChanged.TYPE, person.changed(false));
        return person.version();
    }

    /** The same for a job, in a transaction that is bound to the owner. */
    public void changedByJob(UUID id, boolean any) {
        Person person = persons.require(id);
        person.fingerprinted(any, null, clock.instant());
        persons.persistAndFlush(person);
        entities.unwrap(Session.class)
                .doWork(connection -> versions.addAll(
                        connection,
                        List.of(new Versions.Added(person.id(), person.version(), person.asRequest())),
                        person.changedAt(),
                        JOB,
                        null));
        outbox.add(person.id(), person.version(), PersonChanged.TYPE, person.changed(false));
    }
}
