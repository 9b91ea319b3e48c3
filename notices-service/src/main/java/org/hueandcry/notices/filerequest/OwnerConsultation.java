package org.hueandcry.notices.filerequest;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;

/**
 * A question of the CCF to an owner of data, and the answer. It holds what the owner may know of the request, because the owner sees
 * nothing else of it; and the owner may write nothing but the answer.
 */
@Entity
@DynamicUpdate
@Table(name = "file_consultation")
class OwnerConsultation {

    @Id
    private UUID id;

    private UUID requestId;
    private int number;
    private String reference;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String authority;

    /** Those of the request's records that the authority owns. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<RecordReference> records;

    private String question;
    private LocalDate answerDue;
    private Instant askedAt;
    private String answer;
    private Boolean consentsToDisclosure;
    private Instant answeredAt;
    private String answeredClient;
    private String answeredSubject;
    private String answeredOnBehalfOf;

    protected OwnerConsultation() {}

    OwnerConsultation(
            FileRequest request, int number, List<RecordReference> records, ConsultationRequest question, Instant at) {
        this.id = UUID.randomUUID();
        this.requestId = request.id();
        this.number = number;
        this.reference = request.reference();
        this.kind = request.kind();
        this.authority = question.authority();
        this.records = records;
        this.question = question.question();
        this.answerDue = question.answerDue();
        this.askedAt = at;
    }

    /** Refuses (409) a second answer. One that comes late is recorded too. */
    void answer(AnswerRequest given, Caller caller, Instant at) {
        if (answeredAt != null) {
            throw Problems.of(ProblemType.CONFLICT, "The consultation has been answered.");
        }
        answer = given.text();
        consentsToDisclosure = given.consentsToDisclosure();
        answeredAt = at;
        answeredClient = caller.client();
        answeredSubject = caller.subject();
        answeredOnBehalfOf = caller.onBehalfOf();
    }

    boolean concerns(RecordReference record) {
        return records.contains(record);
    }

    /** Whether it was answered, or its time has passed. */
    boolean isOver(LocalDate today) {
        return answeredAt != null || isOverdue(today);
    }

    private boolean isOverdue(LocalDate today) {
        return answeredAt == null && answerDue.isBefore(today);
    }

    UUID id() {
        return id;
    }

    UUID requestId() {
        return requestId;
    }

    String authority() {
        return authority;
    }

    Instant askedAt() {
        return askedAt;
    }

    OwnerConsultationView view(LocalDate today) {
        return new OwnerConsultationView(
                requestId,
                number,
                reference,
                kind,
                authority,
                records,
                question,
                askedAt,
                answerDue,
                isOverdue(today),
                answeredAt == null
                        ? null
                        : new OwnerConsultationView.Answer(
                                answer, consentsToDisclosure, answeredAt, answeredClient, answeredOnBehalfOf));
    }

    @Override
    public String toString() {
        return "OwnerConsultation[" + requestId + ", " + number + "]";
    }
}
