package org.hueandcry.persons.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.persons.person.PersonView;
import org.hueandcry.persons.reconciliation.likeness.Finding;

/** A proposal as its owners see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Reconciliation",
        description =
                "A proposal that a missing person is the one who was found, or the body. A score is no decision: who answers compares for"
                        + " themselves.")
record ReconciliationView(
        @Schema(required = true) UUID id,

        @Schema(
                description = "rises with every answer, and when the records are compared anew; the ETag",
                required = true)
        long version,

        @Schema(required = true) ReconciliationState state,

        @Schema(description = "who is missing", required = true)
        Compared missing,

        @Schema(description = "who was found", required = true)
        Compared found,

        @Schema(description = "the other record, as it is now", required = true)
        PersonView person,

        @Schema(description = "how likely they are the same, from 0 to 1", required = true)
        double score,

        @Schema(
                description =
                        "what was compared, what says most first; empty where a record has changed since it was answered",
                required = true)
        List<Finding> explanation,

        @Schema(description = "the owners who have not agreed yet", required = true)
        List<String> awaits,

        @Schema(
                description =
                        "the answers that your authority may give now, each a POST to its name below the proposal",
                required = true)
        List<ReconciliationStep> nextSteps,

        @Schema(description = "the link between the two records that an answer has made, where there is one")
        UUID linkId,

        @Schema(required = true) Instant proposedAt,

        @Schema(description = "the authority that answered last; missing where none has")
        String answeredBy,

        Instant answeredAt,

        @Schema(description = "why it was rejected") String reason) {

    /** One of the two records, as it was compared. */
    @Schema(name = "ReconciledRecord")
    record Compared(
            @Schema(required = true) UUID personId,

            @Schema(description = "the authority that recorded the person", required = true)
            String owner,

            @Schema(description = "the version of the record that was compared", required = true)
            long personVersion) {

        private static Compared of(Reconciliation.Record record) {
            return new Compared(record.person(), record.owner(), record.version());
        }
    }

    static ReconciliationView of(Reconciliation proposal, PersonView person, String authority) {
        return new ReconciliationView(
                proposal.id(),
                proposal.version(),
                proposal.state(),
                Compared.of(proposal.missing()),
                Compared.of(proposal.found()),
                person,
                proposal.score(),
                proposal.explanation(),
                proposal.awaits(),
                proposal.nextSteps(authority),
                proposal.link(),
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
