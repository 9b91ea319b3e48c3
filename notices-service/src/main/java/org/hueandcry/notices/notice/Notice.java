package org.hueandcry.notices.notice;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hueandcry.kit.blocking.Blocking;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.visibility.Visibility;
import org.hueandcry.notices.condition.Check;
import org.hueandcry.notices.content.Colour;
import org.hueandcry.notices.content.NoticeRequest;
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

    /** With which version of the subject its identifying data had last changed when the source let go of the notice. */
    private Long submittedSubjectVersion;

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
        form.mustFit(request);
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

    /** Refuses (409) to change content that stands still. */
    public void mustBeOpenToChange() {
        if (status != Status.DRAFT && status != Status.RETURNED) {
            throw conflict("The content of a notice changes only while it is a draft, or returned to its source.");
        }
    }

    /** Refuses (409) to add to a notice that has come to its end. */
    public void mustNotHaveEnded() {
        if (isOver()) {
            throw conflict("The notice has come to its end: nothing is added to it any more.");
        }
    }

    /** @return whether anything is different now */
    boolean change(NoticeRequest request, Instant at) {
        mustBeOpenToChange();
        form.mustFit(request);
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

    /** Something beside the content has changed. */
    void supplemented(Instant at) {
        changedAt = at;
    }

    /**
     * Restricts it, or opens it, whatever it says meanwhile: refused (422) is only what a notice in force may not be. A diffusion that
     * goes to more than it was cleared for is to be reviewed again.
     *
     * @return whether anything is different now
     */
    boolean restrict(Visibility wanted, Subject subject, Instant at) {
        if (colour == Colour.UN_SPECIAL && isInForce() && wanted.isRestricted()) {
            throw conflict("A special notice for the United Nations is public as long as it stands.");
        }
        if (wanted.equals(visibility)) {
            return false;
        }
        if (isInForce()) {
            Check.of(content.with(wanted), subject).mustAllowVisibility();
        }
        if (isInForce() && review == Review.PASSED && wanted.isLooserThan(visibility)) {
            review = Review.OUTSTANDING;
        }
        visibility = wanted;
        changedAt = at;
        return true;
    }

    /** What the CCF does to the notice, and it alone. Refuses (409) what is done already. */
    void block(Blocking blocking, Instant at) {
        blocking.mustChange(blocked);
        blocked = blocking.blocked();
        changedAt = at;
    }

    /** Takes it one step on, unless {@link StepRules} refuse that. */
    void take(Step step, StepRequest why, Moment now) {
        StepRules.mustAllow(step, this, why, now);
        if (step.sendsOut()) {
            reference = reference == null ? now.reference().get() : reference;
            submittedBy = now.by();
            submittedSubjectVersion =
                    now.subject() == null ? null : now.subject().identityVersion();
        }
        if (step == Step.PUBLICATION || step == Step.DISPATCH) {
            expiresAt = now.retention().ofNotice(now.at());
        }
        if (step.reviewsTheSubject() || step == Step.DISPATCH) {
            reviewedSubjectVersion =
                    now.subject() == null ? null : now.subject().version();
        }
        if (step == Step.EXTENSION) {
            expiresAt = now.retention().extended(expiresAt);
            askedAt = null;
        }
        status = step.from(status);
        reason = why.reason();
        review = Review.after(step, this);
        changedAt = now.at();
        if (endedAt == null && status.isOver()) {
            endedAt = now.at();
        }
    }

    /** Whether everybody may see it: nothing that is kept from anybody is shown to the public. */
    boolean isOpenToAll(Subject subject) {
        boolean open = subjectId == null || subject != null && subject.isRecorded() && !subject.isRestricted();
        return open && !blocked && !visibility.isRestricted();
    }

    private RuntimeException conflict(String detail) {
        return new NotPossible(this, detail);
    }

    /** Who let go of it last for its source. */
    String submittedBy() {
        return submittedBy;
    }

    Long submittedSubjectVersion() {
        return submittedSubjectVersion;
    }

    /** Whether the caller, who may see the notice, may see what it says. */
    public boolean isContentShownTo(Caller caller) {
        return status == Status.PUBLISHED || caller.isOwnerOrOrganisation(owner);
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
        return status.isInForce();
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
        return status.isOver();
    }

    Reason reason() {
        return reason;
    }

    /** The version of the subject that was last reviewed, or dispatched on; null before. */
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
