package org.hueandcry.persons.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.persons.person.PersonView;
import org.hueandcry.persons.person.PersonViews;

/** Shows proposals to the caller, and on the audit trail of both records. */
@ApplicationScoped
class ReconciliationViews {

    private final PersonViews persons;
    private final Caller caller;
    private final AuditTrail trail;

    ReconciliationViews(PersonViews persons, Caller caller, AuditTrail trail) {
        this.persons = persons;
        this.caller = caller;
        this.trail = trail;
    }

    /** With the record on the other side of this one. */
    List<ReconciliationView> of(List<Reconciliation> proposals, UUID person) {
        return of(
                proposals,
                proposal -> person.equals(proposal.missing().person()) ? proposal.found() : proposal.missing());
    }

    /** With the record that is not the caller's; where both or neither are, with who was found. */
    List<ReconciliationView> of(List<Reconciliation> proposals) {
        return of(
                proposals,
                proposal -> caller.owns(proposal.found().owner())
                                && !caller.owns(proposal.missing().owner())
                        ? proposal.missing()
                        : proposal.found());
    }

    private List<ReconciliationView> of(
            List<Reconciliation> proposals, Function<Reconciliation, Reconciliation.Record> other) {
        Map<UUID, PersonView> others = persons.of(
                proposals.stream()
                        .map(other)
                        .map(Reconciliation.Record::person)
                        .distinct()
                        .toList(),
                false);
        return proposals.stream()
                .filter(proposal -> others.containsKey(other.apply(proposal).person()))
                .map(proposal -> {
                    Reconciliation.Record shown = other.apply(proposal);
                    Reconciliation.Record beside =
                            shown.equals(proposal.missing()) ? proposal.found() : proposal.missing();
                    trail.shows(beside.person(), beside.owner());
                    return ReconciliationView.of(proposal, others.get(shown.person()), caller.authority());
                })
                .toList();
    }
}
