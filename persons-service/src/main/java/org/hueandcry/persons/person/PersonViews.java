package org.hueandcry.persons.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.page.Page;
import org.hueandcry.kit.page.PageRequest;
import org.hueandcry.kit.standing.StandingNotice;
import org.hueandcry.kit.standing.StandingNotices;

/** Shows persons to the caller: with the notices that stand on them, and on the audit trail. */
@ApplicationScoped
public class PersonViews {

    private final Persons persons;
    private final StandingNotices notices;
    private final Caller caller;
    private final AuditTrail trail;

    PersonViews(Persons persons, StandingNotices notices, Caller caller, AuditTrail trail) {
        this.persons = persons;
        this.notices = notices;
        this.caller = caller;
        this.trail = trail;
    }

    PersonView of(Person person) {
        return of(List.of(person)).get(0);
    }

    /** Newest first. */
    public Page<PersonView> list(PersonFilter filter, PageRequest page) {
        Page<Person> cut = page.cut(persons.list(filter, page), Persons::position, person -> person);
        return new Page<>(of(cut.items()), cut.next());
    }

    /**
     * The persons with these ids whom the caller may see.
     *
     * @param minimum for border control: what tells whether it is them, and the warnings
     */
    public Map<UUID, PersonView> of(List<UUID> ids, boolean minimum) {
        return of(persons.list("id in ?1", ids)).stream()
                .map(view -> minimum ? view.minimum() : view)
                .collect(Collectors.toMap(PersonView::id, Function.identity()));
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
