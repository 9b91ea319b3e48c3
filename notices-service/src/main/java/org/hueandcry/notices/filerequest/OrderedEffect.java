package org.hueandcry.notices.filerequest;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;

/**
 * What a decision orders for a record, and that it was carried out. It holds what whoever carries it out may know of the request,
 * because they see nothing else of it; and they may write nothing but that they did.
 */
@Entity
@DynamicUpdate
@Table(name = "file_effect")
class OrderedEffect {

    @Id
    private UUID id;

    private UUID requestId;
    private int number;
    private String reference;
    private UUID noticeId;
    private UUID personId;
    private UUID artworkId;
    private String recordOwner;
    /** As it stood when this was ordered. */
    private Long recordVersion;

    @Enumerated(EnumType.STRING)
    private Effect effect;

    private String reason;
    private Instant orderedAt;
    private Instant executedAt;
    private String executedAuthority;
    private String executedClient;
    private String executedSubject;
    private String executedOnBehalfOf;
    private String executedText;

    protected OrderedEffect() {}

    /** @param recordVersion null where the CCF does not see the record now */
    OrderedEffect(FileRequest request, int number, DecisionRequest.Order order, Long recordVersion) {
        this.id = UUID.randomUUID();
        this.requestId = request.id();
        this.number = number;
        this.reference = request.reference();
        this.noticeId = order.record().noticeId();
        this.personId = order.record().personId();
        this.artworkId = order.record().artworkId();
        this.recordOwner = request.ownerOf(order.record());
        this.recordVersion = recordVersion;
        this.effect = order.effect();
        this.reason = order.reason();
        this.orderedAt = request.changedAt();
    }

    /** Refuses (409) what has been carried out, or is nothing. */
    void mustBeOpen() {
        if (!isOpen()) {
            throw Problems.of(
                    ProblemType.CONFLICT,
                    executedAt == null ? "There is nothing to carry out." : "It has been carried out.");
        }
    }

    void carriedOut(String text, Caller caller, Instant at) {
        mustBeOpen();
        executedAt = at;
        executedAuthority = caller.authority();
        executedClient = caller.client();
        executedSubject = caller.subject();
        executedOnBehalfOf = caller.onBehalfOf();
        executedText = text;
    }

    /** Whether a version of the record came after the order. */
    boolean isNewer(long version) {
        return recordVersion == null || version > recordVersion;
    }

    boolean isOpen() {
        return effect != Effect.NONE && executedAt == null;
    }

    UUID id() {
        return id;
    }

    UUID requestId() {
        return requestId;
    }

    Effect effect() {
        return effect;
    }

    RecordReference record() {
        return new RecordReference(noticeId, personId, artworkId);
    }

    Instant orderedAt() {
        return orderedAt;
    }

    OrderedEffectView view() {
        return new OrderedEffectView(
                requestId,
                number,
                reference,
                record(),
                recordOwner,
                effect,
                reason,
                orderedAt,
                isOpen(),
                executedAt == null
                        ? null
                        : new OrderedEffectView.Execution(
                                executedAt, executedAuthority, executedClient, executedOnBehalfOf, executedText));
    }

    @Override
    public String toString() {
        return "OrderedEffect[" + requestId + ", " + number + "]";
    }
}
