package org.hueandcry.artworks.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.request.Idempotency;
import org.hueandcry.kit.request.IfMatch;

/** Confirms or rejects a proposal for the owner of one of its records; it is confirmed when both have. */
@ApplicationScoped
class AnswerReconciliation {

    private final Reconciliations reconciliations;
    private final ReconciliationViews views;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    AnswerReconciliation(
            Reconciliations reconciliations,
            ReconciliationViews views,
            Idempotency idempotency,
            Caller caller,
            Clock clock) {
        this.reconciliations = reconciliations;
        this.views = views;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param read the version that it is answered on, where the caller names one */
    @Transactional
    ReconciliationView answer(ReconciliationStep step, UUID work, UUID id, IfMatch read, String reason) {
        reconciliations.require(work, id).mustConcern(caller.authority());
        UUID done = idempotency.once(() -> {
            Reconciliation proposal = reconciliations.lock(work, id);
            read.mustBeIfNamed(proposal.version());
            if (step == ReconciliationStep.CONFIRMATION) {
                proposal.confirm(caller.authority(), reason, clock.instant());
            } else {
                proposal.reject(
                        caller.authority(),
                        reason,
                        reconciliations.identityOf(proposal.stolen().work()),
                        reconciliations.identityOf(proposal.found().work()),
                        clock.instant());
            }
            reconciliations.flush();
            return id;
        });
        return views.of(List.of(reconciliations.require(work, done)), work).get(0);
    }
}
