package org.hueandcry.persons.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.page.Page;
import org.hueandcry.kit.page.PageRequest;
import org.hueandcry.kit.photograph.Photographs;
import org.hueandcry.kit.standing.StandingNotice;
import org.hueandcry.kit.standing.StandingNotices;
import org.hueandcry.persons.link.LinkedRecords;

/** Shows persons to the caller: with the notices that stand on them, with the records they are linked with, and on the audit trail. */
@ApplicationScoped
public class PersonViews {

    private final Persons persons;
    private final StandingNotices notices;
    private final LinkedRecords linked;
    private final Photographs photographs;
    private final RetentionSettings retention;
    private final Caller caller;
    private final AuditTrail trail;
    private final Clock clock;

    PersonViews(
            Persons persons,
            StandingNotices notices,
            LinkedRecords linked,
            Photographs photographs,
            RetentionSettings retention,
            Caller caller,
            AuditTrail trail,
            Clock clock) {
        this.persons = persons;
        this.notices = notices;
        this.linked = linked;
        this.photographs = photographs;
        this.retention = retention;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
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
        return of(ids, minimum, others -> Set.of());
    }

    /**
     * The same without some of the records that they are linked with.
     *
     * @param leftOut which of the linked records are not to be shown
     */
    public Map<UUID, PersonView> of(List<UUID> ids, boolean minimum, UnaryOperator<Set<UUID>> leftOut) {
        return views(persons.list("id in ?1", ids), minimum, leftOut).stream()
                .collect(Collectors.toMap(PersonView::id, Function.identity()));
    }

    List<PersonView> of(List<Person> persons) {
        return views(persons, false, others -> Set.of());
    }

    private List<PersonView> views(List<Person> shown, boolean minimum, UnaryOperator<Set<UUID>> leftOut) {
        Map<UUID, List<UUID>> links = linked.of(shown.stream().map(Person::id).toList());
        Set<UUID> others = links.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        others.removeAll(leftOut.apply(others));
        List<Person> all = others.isEmpty()
                ? shown
                : Stream.concat(shown.stream(), persons.list("id in ?1", others).stream())
                        .distinct()
                        .toList();
        Map<UUID, PersonView> views = alone(all, minimum);
        return shown.stream()
                .map(person -> views.get(person.id())
                        .linkedWith(links.getOrDefault(person.id(), List.of()).stream()
                                .filter(others::contains)
                                .map(views::get)
                                .filter(Objects::nonNull)
                                .toList()))
                .toList();
    }

    /** Each without the records that it is linked with. */
    private Map<UUID, PersonView> alone(List<Person> persons, boolean minimum) {
        Map<UUID, List<StandingNotice>> standing =
                notices.on(persons.stream().map(Person::id).toList());
        Map<UUID, UUID> photographed =
                photographs.mainOf(persons.stream().map(Person::id).toList());
        Instant now = clock.instant();
        return persons.stream()
                .map(person -> {
                    trail.shows(person.id(), person.owner());
                    PersonView view = PersonView.of(
                            person,
                            new PersonView.Beside(
                                    standing.getOrDefault(person.id(), List.of()),
                                    photographed.get(person.id()),
                                    now,
                                    !now.isBefore(retention.askAt(person.expiresAt()))),
                            caller.isOwnerOrOrganisation(person.owner()));
                    return minimum ? view.minimum() : view;
                })
                .collect(Collectors.toMap(PersonView::id, Function.identity()));
    }
}
