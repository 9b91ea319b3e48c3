package org.hueandcry.persons.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.outbox.Outbox;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.request.IfMatch;
import org.hueandcry.kit.standing.StandingNotices;

/** Erases a record that was made in error, with its versions and keys. The announcement of it says that it is gone, and nothing else. */
@ApplicationScoped
class ErasePerson {

    private final Persons persons;
    private final StandingNotices notices;
    private final Outbox outbox;
    private final Caller caller;
    private final AuditTrail trail;
    private final Clock clock;

    ErasePerson(Persons persons, StandingNotices notices, Outbox outbox, Caller caller, AuditTrail trail, Clock clock) {
        this.persons = persons;
        this.notices = notices;
        this.outbox = outbox;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    void erase(UUID id, IfMatch read) {
        Person person = persons.require(id);
        caller.mustOwn(person.owner());
        read.mustBeIfNamed(person.version());
        if (notices.anyAliveOn(id)) {
            throw Problems.of(
                    ProblemType.CONFLICT,
                    "A notice stands on this person: withdraw or abandon it, then erase the record.");
        }
        trail.shows(person.id(), person.owner());
        persons.erase(person);
        outbox.add(person.id(), person.version() + 1, PersonChanged.TYPE, person.erased(clock.instant()));
    }
}
