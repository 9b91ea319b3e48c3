package org.hueandcry.notices.filerequest;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;

/** A request to the CCF, and the machine of its life. */
@Entity
@Table(name = "file_request")
class FileRequest {

    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String reference;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private Status status;

    @JdbcTypeCode(SqlTypes.JSON)
    private FileRequestContent content;

    /** By record, whose it was when it was put in about. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<UUID, String> owners = Map.of();

    private LocalDate admissibleOn;
    private LocalDate decisionDue;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    /** Of the decision, or of inadmissibility. */
    private String reasons;

    private Instant recordedAt;
    private Instant changedAt;
    /** When it was forgotten who had asked. */
    private Instant erasedAt;

    protected FileRequest() {}

    static FileRequest received(UUID id, String reference, FileRequestContent content, Instant at) {
        FileRequest request = new FileRequest();
        request.id = id;
        request.reference = reference;
        request.kind = content.kind();
        request.status = Status.RECEIVED;
        request.content = content;
        request.recordedAt = at;
        request.changedAt = at;
        return request;
    }

    /** Remembers whose records are, for the time when the CCF may see them no more. */
    void keepOwners(Map<UUID, String> known) {
        Map<UUID, String> all = new HashMap<>(known);
        all.putAll(owners);
        owners = all;
    }

    /** @return whether anything is different now */
    boolean change(FileRequestContent changed, Instant at) {
        if (status != Status.RECEIVED && status != Status.ADMISSIBLE) {
            throw conflict("A request that is " + status + " stays as it is.");
        }
        if (changed.kind() != kind) {
            throw Problems.invalid(Fault.at("/kind", "cannot be changed; record another request"));
        }
        if (admissibleOn != null && changed.receivedOn().isAfter(admissibleOn)) {
            throw Problems.invalid(
                    Fault.at("/receivedOn", "lies after the day from which on the request is admissible"));
        }
        if (changed.equals(content)) {
            return false;
        }
        content = changed;
        changedAt = at;
        return true;
    }

    void admit(LocalDate on, Deadlines deadlines, Instant at) {
        mustAllow(Step.ADMISSION);
        if (on.isBefore(content.receivedOn())) {
            throw Problems.invalid(Fault.at("/admissibleOn", "lies before the day on which the request was received"));
        }
        admissibleOn = on;
        decisionDue = deadlines.decisionDue(kind, on);
        go(Step.ADMISSION, at);
    }

    void declareInadmissible(String reason, Instant at) {
        mustAllow(Step.INADMISSIBILITY);
        reasons = reason;
        go(Step.INADMISSIBILITY, at);
    }

    void consult(Instant at) {
        go(Step.CONSULTATION, at);
    }

    /** @param consultations all that were made in this request: nothing is disclosed before its owner was heard */
    void decide(DecisionRequest decision, List<OwnerConsultation> consultations, LocalDate today, Instant at) {
        mustAllow(Step.DECISION);
        for (int i = 0; i < decision.effects().size(); i++) {
            DecisionRequest.Order order = decision.effects().get(i);
            if (!content.about().contains(order.record())) {
                throw Problems.invalid(
                        Fault.at("/effects/" + i + "/record", "is none of the records that the request is about"));
            }
            boolean heard = consultations.stream()
                    .anyMatch(consultation -> consultation.concerns(order.record()) && consultation.isOver(today));
            if (order.effect() == Effect.DISCLOSE && !heard) {
                throw conflict("The owner of the record of effect " + (i + 1)
                        + " is consulted before anything is disclosed: it has not answered, and still has time to.");
            }
        }
        outcome = decision.outcome();
        reasons = decision.reasons();
        go(Step.DECISION, at);
    }

    /** @param open how many of the effects have not been carried out */
    void close(long open, Instant at) {
        mustAllow(Step.CLOSURE);
        if (open > 0) {
            throw conflict(open + " of the effects that the decision orders have not been carried out.");
        }
        go(Step.CLOSURE, at);
    }

    /** Refuses (409) a step that is not possible now. */
    void mustAllow(Step step) {
        if (!nextSteps().contains(step)) {
            throw conflict("A request that is " + status + " allows no " + step + ".");
        }
    }

    private void go(Step step, Instant at) {
        mustAllow(step);
        status = step.to();
        changedAt = at;
    }

    private RuntimeException conflict(String detail) {
        return Problems.of(ProblemType.CONFLICT)
                .withDetail(detail)
                .with("nextSteps", nextSteps())
                .build();
    }

    List<Step> nextSteps() {
        return Step.possibleFrom(status);
    }

    /** Whether the time for a decision has passed without one. */
    boolean isOverdue(LocalDate today) {
        return status == Status.ADMISSIBLE && decisionDue.isBefore(today);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String reference() {
        return reference;
    }

    Kind kind() {
        return kind;
    }

    Status status() {
        return status;
    }

    FileRequestContent content() {
        return content;
    }

    LocalDate admissibleOn() {
        return admissibleOn;
    }

    LocalDate decisionDue() {
        return decisionDue;
    }

    /** Null of a record that is none of those in about. */
    String ownerOf(RecordReference record) {
        return owners.get(record.id());
    }

    Instant erasedAt() {
        return erasedAt;
    }

    Outcome outcome() {
        return outcome;
    }

    String reasons() {
        return reasons;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Override
    public String toString() {
        return "FileRequest[" + id + "]";
    }
}
