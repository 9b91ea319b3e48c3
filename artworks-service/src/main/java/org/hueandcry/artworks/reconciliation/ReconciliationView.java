package org.hueandcry.artworks.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.artworks.artwork.ArtworkView;
import org.hueandcry.artworks.match.Trait;

/** A proposal as its owners see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "WorkReconciliation",
        description =
                "A proposal that a work that was found is the one that was stolen. A score is no decision: who answers compares for themselves.")
record ReconciliationView(
        @Schema(required = true) UUID id,

        @Schema(
                description = "rises with every answer, and when the records are compared anew; the ETag",
                required = true)
        long version,

        @Schema(required = true) ReconciliationState state,

        @Schema(description = "what was stolen", required = true)
        Compared stolen,

        @Schema(description = "what was found", required = true)
        Compared found,

        @Schema(description = "the other record, as it is now", required = true)
        ArtworkView artwork,

        @Schema(description = "how far they are alike, from 0 to 1", required = true)
        double score,

        @Schema(
                description =
                        "what was compared, and how far it is alike; empty where a record has changed since it was answered",
                required = true)
        List<Trait> explanation,

        @Schema(description = "the owners who have not agreed yet", required = true)
        List<String> awaits,

        @Schema(
                description =
                        "the answers that your authority may give now, each a POST to its name below the proposal",
                required = true)
        List<ReconciliationStep> nextSteps,

        @Schema(required = true) Instant proposedAt,

        @Schema(description = "the authority that answered last; missing where none has")
        String answeredBy,

        Instant answeredAt,

        @Schema(description = "why it was answered so") String reason) {

    /** One of the two records, as it was compared. */
    @Schema(name = "ReconciledWork")
    record Compared(
            @Schema(required = true) UUID artworkId,

            @Schema(description = "the authority that recorded the work", required = true)
            String owner,

            @Schema(description = "the version of the record that was compared", required = true)
            long artworkVersion) {

        private static Compared of(Reconciliation.Side side) {
            return new Compared(side.work(), side.owner(), side.version());
        }
    }

    static ReconciliationView of(Reconciliation proposal, ArtworkView other, String authority) {
        return new ReconciliationView(
                proposal.id(),
                proposal.version(),
                proposal.state(),
                Compared.of(proposal.stolen()),
                Compared.of(proposal.found()),
                other,
                proposal.score(),
                proposal.explanation(),
                proposal.awaits(),
                proposal.nextSteps(authority),
                proposal.proposedAt(),
                proposal.answeredBy(),
                proposal.answeredAt(),
                proposal.reason());
    }

    @Override
    public String toString() {
        return "ReconciliationView[" + id + "]";
    }
}
