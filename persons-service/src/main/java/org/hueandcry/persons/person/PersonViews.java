package org.hueandcry.persons.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.standing.StandingNotice;
import org.hueandcry.kit.standing.StandingNotices;

/** Shows persons to the caller: with the notices that stand on them, and on the audit trail. */
@ApplicationScoped
class PersonViews {

    private final StandingNotices notices;
    private final Caller caller;
    private final AuditTrail trail;

    PersonViews(StandingNotices notices, Caller caller, AuditTrail trail) {
        this.notices = notices;
        this.caller = caller;
        this.trail = trail;
    }

    PersonView of(Person person) {
        return of(List.of(person)).get(0);
    }

    List<PersonView> of(List<Person> persons) {
        Map<UUID, List<StandingNotice>> standing =
                notices.on(persons.stream().map(Person::id).toList());
        return persons.stream()
                .map(person -> {
                    trail.shows(person.id(), person.owner());
                    return PersonView.of(
                            person,
                            standing.getOrDefault(person.id(), List.of()),
                            caller.isOwnerOrOrganisation(person.owner()));
                })
                .toList();
    }
}
