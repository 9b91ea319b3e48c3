package org.hueandcry.artworks.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hueandcry.artworks.artwork.ArtworkView;
import org.hueandcry.artworks.artwork.ArtworkViews;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.caller.Caller;

/** Shows proposals to the caller, and on the audit trail of both records. */
@ApplicationScoped
class ReconciliationViews {

    private final ArtworkViews artworks;
    private final Caller caller;
    private final AuditTrail trail;

    ReconciliationViews(ArtworkViews artworks, Caller caller, AuditTrail trail) {
        this.artworks = artworks;
        this.caller = caller;
        this.trail = trail;
    }

    /** With the record on the other side of this one. */
    List<ReconciliationView> of(List<Reconciliation> proposals, UUID work) {
        return of(proposals, proposal -> work.equals(proposal.stolen().work()) ? proposal.found() : proposal.stolen());
    }

    /** With the record that is not the caller's; where both or neither are, with what was found. */
    List<ReconciliationView> of(List<Reconciliation> proposals) {
        return of(
                proposals,
                proposal -> caller.owns(proposal.found().owner())
                                && !caller.owns(proposal.stolen().owner())
                        ? proposal.stolen()
                        : proposal.found());
    }

    private List<ReconciliationView> of(
            List<Reconciliation> proposals, Function<Reconciliation, Reconciliation.Side> other) {
        Map<UUID, ArtworkView> others = artworks.byId(proposals.stream()
                .map(other)
                .map(Reconciliation.Side::work)
                .distinct()
                .toList());
        return proposals.stream()
                .filter(proposal -> others.containsKey(other.apply(proposal).work()))
                .map(proposal -> {
                    Reconciliation.Side shown = other.apply(proposal);
                    Reconciliation.Side beside = shown.equals(proposal.stolen()) ? proposal.found() : proposal.stolen();
                    trail.shows(beside.work(), beside.owner());
                    return ReconciliationView.of(proposal, others.get(shown.work()), caller.authority());
                })
                .toList();
    }
}
