package org.hueandcry.persons.reconciliation;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.persons.reconciliation.likeness.Finding;

/**
 * A proposal that a missing person is the one who was found.
 *
 * @param awaits the owners who have not agreed yet
 * @param link the link between the two records that an answer has made; null where there is none
 * @param answeredBy who has answered last; null where nobody has
 * @param listedAt when it is listed by: when the caller's authority was told
 */
record Reconciliation(
        UUID id,
        long version,
        Record missing,
        Record found,
        double score,
        List<Finding> explanation,
        ReconciliationState state,
        List<String> awaits,
        UUID link,
        Instant proposedAt,
        String answeredBy,
        Instant answeredAt,
        String reason,
        Instant listedAt) {

    /** @param version of the record, that was compared */
    record Record(UUID person, String owner, long version) {}

    boolean concerns(UUID person) {
        return person.equals(missing.person()) || person.equals(found.person());
    }

    /** Refuses (403) whoever owns neither record. */
    void mustConcern(String authority) {
        if (!isOfOwner(authority)) {
            throw Problems.forbidden("Only the authorities that recorded the two persons answer a proposal.");
        }
    }

    private boolean isOfOwner(String authority) {
        return authority.equals(missing.owner()) || authority.equals(found.owner());
    }

    /** Refuses (409) an answer that its state does not allow. */
    void mustAllow(ReconciliationStep step, String authority) {
        if (!nextSteps(authority).contains(step)) {
            throw Problems.of(ProblemType.CONFLICT)
                    .withDetail("A proposal that is " + state + " allows your authority no " + step
                            + (state == ReconciliationState.CONFIRMED ? ": dissolve its link." : " (any more)."))
                    .with("nextSteps", nextSteps(authority))
                    .build();
        }
    }

    List<ReconciliationStep> nextSteps(String authority) {
        return Arrays.stream(ReconciliationStep.values())
                .filter(step -> isOfOwner(authority) && state == ReconciliationState.PROPOSED)
                .filter(step -> step == ReconciliationStep.REJECTION || awaits.contains(authority))
                .toList();
    }

    @Override
    public String toString() {
        return "Reconciliation[" + id + "]";
    }
}
