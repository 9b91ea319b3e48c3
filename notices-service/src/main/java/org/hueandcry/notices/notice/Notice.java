package org.hueandcry.notices.notice;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hueandcry.kit.blocking.Blocking;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.visibility.Visibility;
import org.hueandcry.notices.condition.Check;
import org.hueandcry.notices.content.Colour;
import org.hueandcry.notices.content.NoticeRequest;
import org.hueandcry.notices.content.SubjectReference;
import org.hueandcry.notices.subject.Subject;

/**
 * A notice, and the machine of its life: which steps are possible when, that content stands still once it is submitted, that whoever
 * submitted does not publish, and that only what meets every condition is submitted and published. Only what a
 * change changes is written: of what others own, the CCF may write nothing but the blocking.
 */
@Entity
@DynamicUpdate
@Table(name = "notice")
public class Notice {

    @Id
    private UUID id;

    private String owner;

    @Version
    private long version = 1;

    @Enumerated(EnumType.STRING)
    private Form form;

    @Enumerated(EnumType.STRING)
    private Colour colour;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String reference;
    private UUID subjectId;

    /** Everything but the visibility, which stands in columns of its own for the policies to read. */
    @JdbcTypeCode(SqlTypes.JSON)
    private NoticeRequest content;

    @Embedded
    private Visibility visibility;

    private boolean blocked;
    private String submittedBy;
    private Long reviewedSubjectVersion;

    /** The reason of the last step. */
    @Enumerated(EnumType.STRING)
    private Reason reason;

    private Instant draftedAt;
    private Instant changedAt;

    protected Notice() {}

    static Notice draft(UUID id, String owner, NoticeRequest request, Instant at) {
        Notice notice = new Notice();
        notice.id = id;
        notice.owner = owner;
        notice.form = Form.NOTICE;
        notice.colour = request.colour();
        notice.subjectId = request.subjectId();
        notice.status = Status.DRAFT;
        notice.draftedAt = at;
        notice.write(request, at);
        return notice;
    }

    /** Refuses (409) to change content that stands still. */
    void mustBeOpenToChange() {
        if (status != Status.DRAFT && status != Status.RETURNED) {
            throw conflict("The content of a notice changes only while it is a draft, or returned to its source.");
        }
    }

    /** @return whether anything is different now */
    boolean change(NoticeRequest request, Instant at) {
        mustBeOpenToChange();
        if (request.colour() != colour) {
            throw Problems.invalid(Fault.at("/colour", "cannot be changed; draft another notice"));
        }
        if (!Objects.equals(request.subjectId(), subjectId)) {
            throw Problems.invalid(Fault.at("/subject", "cannot be changed; draft another notice"));
        }
        Visibility wanted = Objects.requireNonNullElse(request.visibility(), Visibility.OPEN);
        if (request.with(null).equals(content) && wanted.equals(visibility)) {
            return false;
        }
        write(request, at);
        return true;
    }

    private void write(NoticeRequest request, Instant at) {
        content = request.with(null);
        visibility = Objects.requireNonNullElse(request.visibility(), Visibility.OPEN);
        changedAt = at;
    }

    /** Refuses a step that is not possible now (409), or that lacks its reason (400). */
    void mustAllow(Step step, StepRequest why) {
        if (!allows(step)) {
            throw conflict("A notice that is " + status + (blocked ? " and blocked by the CCF" : "") + " allows no "
                    + step + ".");
        }
        if (!step.accepts(why.reason())) {
            throw Problems.invalid(Fault.at(
                    "/reason",
                    step.reasons().isEmpty()
                            ? "this step takes no reason, only a text"
                            : "must be one of "
                                    + String.join(
                                            ", ",
                                            step.reasons().stream()
                                                    .map(Enum::name)
                                                    .toList())));
        }
    }

    /** @param reference the one to give, where the notice has none yet */
    void submit(String reference, Subject subject, String by, StepRequest why, Instant at) {
        mustAllow(Step.SUBMISSION, why);
        mustMeetItsConditions(subject);
        if (this.reference == null) {
            this.reference = reference;
        }
        submittedBy = by;
        go(Step.SUBMISSION, why, at);
    }

    void publish(Subject subject, String by, StepRequest why, Instant at) {
        mustAllow(Step.PUBLICATION, why);
        if (by.equals(submittedBy)) {
            throw Problems.forbidden("Whoever submitted a notice cannot publish it: another reviewer must.");
        }
        mustMeetItsConditions(subject);
        reviewedSubjectVersion = subject == null ? null : subject.version();
        go(Step.PUBLICATION, why, at);
    }

    /** What the CCF does to the notice, and it alone. Refuses (409) what is done already. */
    void block(Blocking blocking, Instant at) {
        blocking.mustChange(blocked);
        blocked = blocking.blocked();
        changedAt = at;
    }

    /** Every other step. */
    void take(Step step, StepRequest why, Instant at) {
        mustAllow(step, why);
        go(step, why, at);
    }

    private void go(Step step, StepRequest why, Instant at) {
        status = step.to();
        reason = why.reason();
        changedAt = at;
    }

    private void mustMeetItsConditions(Subject subject) {
        Check check = Check.of(asRequest(), subject);
        if (!check.publishable()) {
            throw Problems.of(ProblemType.NOT_PUBLISHABLE)
                    .withDetail(ProblemType.NOT_PUBLISHABLE.remedy())
                    .with("conditions", check.conditions())
                    .build();
        }
    }

    private RuntimeException conflict(String detail) {
        return Problems.of(ProblemType.CONFLICT)
                .withDetail(detail)
                .with("nextSteps", nextSteps())
                .build();
    }

    /** The event of the state that stands; to be made after the flush, which gives the version. */
    NoticeChanged changed(Status previous) {
        return new NoticeChanged(
                id,
                version,
                owner,
                form,
                colour,
                reference,
                status,
                previous,
                content.subject() == null
                        ? SubjectReference.ofNothing()
                        : content.subject().byIdOnly(),
                visibility,
                blocked,
                changedAt);
    }

    /** What is blocked is not put in force. */
    List<Step> nextSteps() {
        return Step.possibleFrom(status).stream()
                .filter(step -> !(blocked && step.to() == Status.PUBLISHED))
                .toList();
    }

    boolean allows(Step step) {
        return nextSteps().contains(step);
    }

    /** The notice in the shape in which it is sent, to be changed. */
    public NoticeRequest asRequest() {
        return content.with(visibility);
    }

    public UUID id() {
        return id;
    }

    public String owner() {
        return owner;
    }

    public Form form() {
        return form;
    }

    public Colour colour() {
        return colour;
    }

    public long version() {
        return version;
    }

    public Status status() {
        return status;
    }

    public String reference() {
        return reference;
    }

    /** The person or the work of art; null where the notice itself says what it is about. */
    public UUID subjectId() {
        return subjectId;
    }

    public NoticeRequest content() {
        return content;
    }

    public Visibility visibility() {
        return visibility;
    }

    /** Whether nobody but owner, General Secretariat and CCF sees it, by the CCF's decision. */
    public boolean isBlocked() {
        return blocked;
    }

    /** Whether it is not in force, and never will be. */
    public boolean isOver() {
        return status.isEnd() || status == Status.REFUSED || status == Status.ABANDONED;
    }

    Reason reason() {
        return reason;
    }

    /** The version of the subject that the reviewer published on; null before publication. */
    Long reviewedSubjectVersion() {
        return reviewedSubjectVersion;
    }

    Instant draftedAt() {
        return draftedAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Override
    public String toString() {
        return "Notice[" + id + "]";
    }
}
