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
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hueandcry.kit.blocking.Blocking;
import org.hueandcry.kit.caller.Caller;
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

    /** Of a diffusion; null of a notice. */
    @Enumerated(EnumType.STRING)
    private Review review;

    private boolean blocked;
    private String submittedBy;
    private Long reviewedSubjectVersion;

    /** The reason of the last step. */
    @Enumerated(EnumType.STRING)
    private Reason reason;

    private Instant draftedAt;
    private Instant changedAt;
    private Instant expiresAt;
    private Instant askedAt;
    private Instant erasedAt;
    /** Once for all: what is kept after the end is kept from here on. */
    private Instant endedAt;

    protected Notice() {}

    static Notice draft(Form form, UUID id, String owner, NoticeRequest request, Instant at) {
        mustFit(form, request);
        Notice notice = new Notice();
        notice.id = id;
        notice.owner = owner;
        notice.form = form;
        notice.colour = request.colour();
        notice.subjectId = request.subjectId();
        notice.status = Status.DRAFT;
        notice.draftedAt = at;
        notice.write(request, at);
        return notice;
    }

    /** Refuses (400) what notices of this form cannot say. */
    private static void mustFit(Form form, NoticeRequest request) {
        if (form == Form.DIFFUSION && request.colour() == Colour.UN_SPECIAL) {
            throw Problems.invalid(
                    Fault.at("/colour", "is always public, and no diffusion is: publish it as a notice"));
        }
        if (form == Form.DIFFUSION && request.publicExtract() != null) {
            throw Problems.invalid(
                    Fault.at("/publicExtract", "a diffusion goes to those whom it addresses, never to the public"));
        }
    }

    /** Refuses (409) to change content that stands still. */
    public void mustBeOpenToChange() {
        if (status != Status.DRAFT && status != Status.RETURNED) {
            throw conflict("The content of a notice changes only while it is a draft, or returned to its source.");
        }
    }

    /** Refuses (409) to add to a notice that has come to its end. */
    public void mustNotHaveEnded() {
        if (status.isEnd() || status == Status.REFUSED || status == Status.ABANDONED) {
            throw conflict("The notice has come to its end: nothing is added to it any more.");
        }
    }

    /** @return whether anything is different now */
    boolean change(NoticeRequest request, Instant at) {
        mustBeOpenToChange();
        mustFit(form, request);
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

    /** @return whether anything is different now */
    boolean restrict(Visibility wanted, Instant at) {
        if (colour == Colour.UN_SPECIAL && status == Status.PUBLISHED && wanted.isRestricted()) {
            throw conflict("A special notice for the United Nations is public as long as it stands.");
        }
        if (wanted.equals(visibility)) {
            return false;
        }
        visibility = wanted;
        changedAt = at;
        return true;
    }

    /** Refuses a step that is not possible now (409), or that lacks what it must say (400). */
    void mustAllow(Step step, StepRequest why) {
        if (!step.isPossibleFor(this)) {
            throw conflict("A " + form.name().toLowerCase(Locale.ROOT) + " that is " + status
                    + (blocked ? " and blocked by the CCF" : "") + " allows no " + step + ".");
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
        boolean judged = why.articleThree() != null && !why.articleThree().isBlank();
        if (step.endsAReview() != judged) {
            throw Problems.invalid(Fault.at(
                    "/articleThree",
                    judged
                            ? "belongs to publication and clearance only"
                            : "must say why nothing stands against article 3 of the Constitution"));
        }
        if (why.questions() != null && step != Step.RETURN) {
            throw Problems.invalid(Fault.at("/questions", "belongs to a return only"));
        }
    }

    /** Refuses (409) to put in force what is about somebody or something that the CCF has blocked: nobody would see it. */
    void mustBeFree(Step step, Subject subject) {
        if (step.putsInForce() && subject != null && subject.isBlocked()) {
            throw conflict("The record that it is about is blocked by the CCF.");
        }
    }

    /** @param reference the one to give, where the notice has none yet */
    void submit(String reference, Subject subject, String by, StepRequest why, Instant at) {
        mustAllow(Step.SUBMISSION, why);
        Check.of(asRequest(), subject).mustBePublishable();
        goOut(reference, by);
        go(Step.SUBMISSION, why, at);
    }

    void publish(Subject subject, String by, StepRequest why, Instant at, RetentionSettings retention) {
        mustAllow(Step.PUBLICATION, why);
        mustNotBeReviewedBy(by);
        Check.of(asRequest(), subject).mustBePublishable();
        comeIntoForce(subject, at, retention);
        go(Step.PUBLICATION, why, at);
    }

    /** What the CCF does to the notice, and it alone. Refuses (409) what is done already. */
    void block(Blocking blocking, Instant at) {
        blocking.mustChange(blocked);
        blocked = blocking.blocked();
        changedAt = at;
    }

    /** Sends a diffusion: what a notice meets at submission and at publication, it meets here. */
    void dispatch(
            String reference, Subject subject, String by, StepRequest why, Instant at, RetentionSettings retention) {
        mustAllow(Step.DISPATCH, why);
        Check.of(asRequest(), subject).mustBePublishable();
        goOut(reference, by);
        comeIntoForce(subject, at, retention);
        review = Review.OUTSTANDING;
        go(Step.DISPATCH, why, at);
    }

    void clear(String by, StepRequest why, Instant at) {
        mustAllow(Step.CLEARANCE, why);
        mustNotBeReviewedBy(by);
        review = Review.PASSED;
        go(Step.CLEARANCE, why, at);
    }

    void extend(StepRequest why, Instant at, RetentionSettings retention) {
        mustAllow(Step.EXTENSION, why);
        Instant soonest = retention.askAt(expiresAt);
        if (at.isBefore(soonest)) {
            throw conflict("It stands until " + expiresAt + "; it can be extended from " + soonest + " on.");
        }
        expiresAt = retention.extended(expiresAt);
        askedAt = null;
        go(Step.EXTENSION, why, at);
    }

    /** Every other step. */
    void take(Step step, StepRequest why, Instant at) {
        mustAllow(step, why);
        if (step == Step.CANCELLATION && review == Review.OUTSTANDING) {
            review = Review.FAILED;
        }
        go(step, why, at);
    }

    private void go(Step step, StepRequest why, Instant at) {
        status = step.from(status);
        reason = why.reason();
        changedAt = at;
        if (endedAt == null && isOver()) {
            endedAt = at;
        }
    }

    private void goOut(String given, String by) {
        if (reference == null) {
            reference = given;
        }
        submittedBy = by;
    }

    private void comeIntoForce(Subject subject, Instant at, RetentionSettings retention) {
        reviewedSubjectVersion = subject == null ? null : subject.version();
        expiresAt = retention.ofNotice(at);
    }

    private void mustNotBeReviewedBy(String by) {
        if (by.equals(submittedBy)) {
            throw Problems.forbidden("Whoever submitted or sent it cannot review it: another reviewer must.");
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

    /** Whom or what it is about, as far as another service records it. */
    private SubjectReference subject() {
        if (subjectId == null) {
            return SubjectReference.ofNothing();
        }
        return colour == Colour.STOLEN_ART
                ? SubjectReference.ofArtwork(subjectId)
                : SubjectReference.ofPerson(subjectId);
    }

    /** Whether the caller, who may see the notice, may see what it says. */
    public boolean isContentShownTo(Caller caller) {
        return status == Status.PUBLISHED || caller.isOwnerOrOrganisation(owner);
    }

    List<Step> nextSteps() {
        return Step.possibleFor(this);
    }

    /** The notice in the shape in which it is sent, to be changed. Not after its erasure. */
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

    public boolean isInForce() {
        return status == Status.PUBLISHED || status == Status.SUSPENDED;
    }

    public String reference() {
        return reference;
    }

    /** The person or the work of art; null where the notice itself says what it is about. */
    public UUID subjectId() {
        return subjectId;
    }

    /** Null after its erasure. */
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

    /** Refuses (403) what only the owner and the organisation may read. */
    void mustBeReadByOwnerOrOrganisation(Caller caller) {
        if (!caller.isOwnerOrOrganisation(owner)) {
            throw Problems.forbidden("Only the authority that requested it, and the organisation, may read this.");
        }
    }

    public Review review() {
        return review;
    }

    /** When it ends by itself; null before it is in force. */
    Instant expiresAt() {
        return expiresAt;
    }

    /** When the source was asked whether it is still needed; null where it has not been, or has answered. */
    Instant askedAt() {
        return askedAt;
    }

    /** When its content was erased; null as long as it is there. */
    public Instant erasedAt() {
        return erasedAt;
    }

    Instant draftedAt() {
        return draftedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    @Override
    public String toString() {
        return "Notice[" + id + "]";
    }
}
