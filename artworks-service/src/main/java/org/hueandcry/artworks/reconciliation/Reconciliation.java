package org.hueandcry.artworks.reconciliation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hueandcry.artworks.match.Trait;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;

/** A proposal that a work that was found is the one that was stolen. */
@Entity
@DynamicUpdate
@Table(name = "reconciliation")
class Reconciliation {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID stolenId;
    private UUID foundId;
    private String stolenOwner;
    private String foundOwner;
    private long stolenVersion;
    private long foundVersion;
    private long stolenIdentity;
    private long foundIdentity;
    private double score;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Trait> explanation;

    @Enumerated(EnumType.STRING)
    private ReconciliationState state;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> awaits;

    private Instant proposedAt;
    private Instant stolenToldAt;
    private Instant foundToldAt;
    private String answeredBy;
    private Instant answeredAt;
    private String reason;

    protected Reconciliation() {}

    /** One of the two records, as it was compared. */
    record Side(UUID work, String owner, long version) {}

    boolean concerns(UUID work) {
        return work.equals(stolenId) || work.equals(foundId);
    }

    /** Refuses (403) whoever owns neither record. */
    void mustConcern(String authority) {
        if (!isOfOwner(authority)) {
            throw Problems.forbidden("Only the authorities that recorded the two works answer a proposal.");
        }
    }

    private boolean isOfOwner(String authority) {
        return authority.equals(stolenOwner) || authority.equals(foundOwner);
    }

    /** Refuses (409) an answer that its state does not allow. */
    private void mustAllow(ReconciliationStep step, String authority) {
        List<ReconciliationStep> next = nextSteps(authority);
        if (!next.contains(step)) {
            throw Problems.of(ProblemType.CONFLICT)
                    .withDetail("A proposal that is " + state + " allows your authority no " + step + " (any more).")
                    .with("nextSteps", next)
                    .build();
        }
    }

    List<ReconciliationStep> nextSteps(String authority) {
        if (!isOfOwner(authority)) {
            return List.of();
        }
        return switch (state) {
            case PROPOSED ->
                Arrays.stream(ReconciliationStep.values())
                        .filter(step -> step == ReconciliationStep.REJECTION || awaits.contains(authority))
                        .toList();
            case CONFIRMED -> List.of(ReconciliationStep.REJECTION);
            case REJECTED -> List.of();
        };
    }

    void confirm(String authority, String why, Instant at) {
        mustAllow(ReconciliationStep.CONFIRMATION, authority);
        awaits = new ArrayList<>(awaits);
        awaits.remove(authority);
        if (awaits.isEmpty()) {
            state = ReconciliationState.CONFIRMED;
        }
        answered(authority, why, at);
    }

    /** Remembered with what identifies both works now: until that changes they are not proposed again. */
    void reject(String authority, String why, long identityOfStolen, long identityOfFound, Instant at) {
        mustAllow(ReconciliationStep.REJECTION, authority);
        state = ReconciliationState.REJECTED;
        awaits = List.of();
        stolenIdentity = identityOfStolen;
        foundIdentity = identityOfFound;
        answered(authority, why, at);
    }

    private void answered(String authority, String why, Instant at) {
        answeredBy = authority;
        answeredAt = at;
        reason = why;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Side stolen() {
        return new Side(stolenId, stolenOwner, stolenVersion);
    }

    Side found() {
        return new Side(foundId, foundOwner, foundVersion);
    }

    double score() {
        return score;
    }

    List<Trait> explanation() {
        return explanation;
    }

    ReconciliationState state() {
        return state;
    }

    List<String> awaits() {
        return awaits;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    /** When an authority was told; of two records of one authority the stolen one counts. The organisation's own bodies know at once. */
    Instant toldAt(String authority) {
        return authority.equals(stolenOwner) ? stolenToldAt : authority.equals(foundOwner) ? foundToldAt : proposedAt;
    }

    String answeredBy() {
        return answeredBy;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    String reason() {
        return reason;
    }

    @Override
    public String toString() {
        return "Reconciliation[" + id + "]";
    }
}
