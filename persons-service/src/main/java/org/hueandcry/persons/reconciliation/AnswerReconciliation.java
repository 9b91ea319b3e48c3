package org.hueandcry.persons.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.request.Idempotency;
import org.hueandcry.kit.request.IfMatch;
import org.hueandcry.persons.link.AgreeOnLinks;

/** Confirms or rejects a proposal for the owner of one of its records: a confirmation is a link, which the other owner confirms in turn. */
@ApplicationScoped
class AnswerReconciliation {

    private final Reconciliations reconciliations;
    private final ReconciliationViews views;
    private final AgreeOnLinks agreeOnLinks;
    private final Idempotency idempotency;
    private final Caller caller;

    AnswerReconciliation(
            Reconciliations reconciliations,
            ReconciliationViews views,
            AgreeOnLinks agreeOnLinks,
            Idempotency idempotency,
            Caller caller) {
        this.reconciliations = reconciliations;
        this.views = views;
        this.agreeOnLinks = agreeOnLinks;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** @param read the version that it is answered on, where the caller names one */
    @Transactional
    ReconciliationView answer(ReconciliationStep step, UUID person, UUID id, IfMatch read, String reason) {
        Reconciliation seen = reconciliations.require(person, id);
        seen.mustConcern(caller.authority());
        UUID missing = seen.missing().person();
        UUID found = seen.found().person();
        UUID done = idempotency.once(() -> {
            // the link first, as whoever answers the link itself does
            agreeOnLinks.hold(missing, found);
            Reconciliation proposal = reconciliations.lock(person, id);
            read.mustBeIfNamed(proposal.version());
            proposal.mustAllow(step, caller.authority());
            if (step == ReconciliationStep.CONFIRMATION) {
                agreeOnLinks.agree(missing, found, reason);
            } else {
                agreeOnLinks.refuse(missing, found, reason);
                reconciliations.reject(id, reason);
            }
            return id;
        });
        return views.of(List.of(reconciliations.require(person, done)), person).get(0);
    }
}
