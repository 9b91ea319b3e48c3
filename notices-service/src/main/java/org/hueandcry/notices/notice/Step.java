package org.hueandcry.notices.notice;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The steps of a notice's life: from where to where, who takes them, and for which reasons. */
@Schema(name = "NoticeStep")
public enum Step {
    SUBMISSION(Form.NOTICE, By.SOURCE, Status.SUBMITTED, Set.of(Status.DRAFT, Status.RETURNED), Need.NONE, Set.of()),
    RETURN(
            Form.NOTICE,
            By.SECRETARIAT,
            Status.RETURNED,
            Set.of(Status.SUBMITTED),
            Need.REQUIRED,
            EnumSet.of(Reason.INCOMPLETE, Reason.CONDITIONS_NOT_MET, Reason.OTHER)),
    REFUSAL(
            Form.NOTICE,
            By.SECRETARIAT,
            Status.REFUSED,
            Set.of(Status.SUBMITTED),
            Need.REQUIRED,
            EnumSet.of(
                    Reason.CONDITIONS_NOT_MET, Reason.CONTRARY_TO_ARTICLE_3, Reason.DECISION_OF_THE_CCF, Reason.OTHER)),
    PUBLICATION(
            Form.NOTICE,
            By.SECRETARIAT,
            Status.PUBLISHED,
            Set.of(Status.SUBMITTED),
            Need.OPTIONAL,
            EnumSet.of(Reason.REVIEW_COMPLETED, Reason.OTHER)),
    /** Sends a diffusion to those whom it addresses: it is in force at once. */
    DISPATCH(Form.DIFFUSION, By.SOURCE, Status.PUBLISHED, Set.of(Status.DRAFT), Need.NONE, Set.of()),
    /** Ends the review of a diffusion that meets the rules; one that does not is cancelled. */
    CLEARANCE(
            Form.DIFFUSION,
            By.SECRETARIAT,
            null,
            Set.of(Status.PUBLISHED, Status.SUSPENDED),
            Need.OPTIONAL,
            EnumSet.of(Reason.REVIEW_COMPLETED, Reason.OTHER)),
    SUSPENSION(
            null,
            By.SECRETARIAT,
            Status.SUSPENDED,
            Set.of(Status.PUBLISHED),
            Need.REQUIRED,
            EnumSet.of(Reason.UNDER_REVIEW, Reason.DECISION_OF_THE_CCF, Reason.OTHER)),
    RESUMPTION(
            null,
            By.SECRETARIAT,
            Status.PUBLISHED,
            Set.of(Status.SUSPENDED),
            Need.OPTIONAL,
            EnumSet.of(Reason.REVIEW_COMPLETED, Reason.DECISION_OF_THE_CCF, Reason.OTHER)),
    /** Keeps a notice in force for another term, after its source has assessed that it is still needed (RPD 50). */
    EXTENSION(
            null,
            By.SOURCE,
            null,
            Set.of(Status.PUBLISHED, Status.SUSPENDED),
            Need.REQUIRED,
            EnumSet.of(Reason.STILL_SOUGHT, Reason.PROCEEDINGS_CONTINUE, Reason.SENTENCE_NOT_SERVED, Reason.OTHER)),
    WITHDRAWAL(
            null,
            By.SOURCE,
            Status.WITHDRAWN,
            Set.of(Status.PUBLISHED, Status.SUSPENDED),
            Need.REQUIRED,
            EnumSet.of(
                    Reason.ARRESTED,
                    Reason.SURRENDERED,
                    Reason.LOCATED,
                    Reason.IDENTIFIED,
                    Reason.RECOVERED,
                    Reason.DECEASED,
                    Reason.WARRANT_REVOKED,
                    Reason.NO_LONGER_SOUGHT,
                    Reason.RECORDED_IN_ERROR,
                    Reason.OTHER)),
    CANCELLATION(
            null,
            By.SECRETARIAT,
            Status.CANCELLED,
            Set.of(Status.PUBLISHED, Status.SUSPENDED),
            Need.REQUIRED,
            EnumSet.of(
                    Reason.PURPOSE_ACHIEVED,
                    Reason.CONDITIONS_NOT_MET,
                    Reason.CONTRARY_TO_ARTICLE_3,
                    Reason.DECISION_OF_THE_CCF,
                    Reason.SOURCE_DOES_NOT_ANSWER,
                    Reason.OTHER)),
    ABANDONMENT(
            null,
            By.SOURCE,
            Status.ABANDONED,
            Set.of(Status.DRAFT, Status.RETURNED, Status.SUBMITTED),
            Need.OPTIONAL,
            EnumSet.of(Reason.NO_LONGER_SOUGHT, Reason.RECORDED_IN_ERROR, Reason.OTHER));

    /** Who takes a step. */
    enum By {
        SOURCE,
        SECRETARIAT
    }

    /** Whether a step states its reason. */
    enum Need {
        REQUIRED,
        OPTIONAL,
        NONE
    }

    private final Form form;
    private final By by;
    private final Status to;
    private final Set<Status> from;
    private final Need need;
    private final Set<Reason> reasons;

    /**
     * @param form null: notices and diffusions alike
     * @param to null: the status stays
     */
    Step(Form form, By by, Status to, Set<Status> from, Need need, Set<Reason> reasons) {
        this.form = form;
        this.by = by;
        this.to = to;
        this.from = from;
        this.need = need;
        this.reasons = reasons;
    }

    /** The last segment of its address: {@code POST /api/v1/notices/{id}/submission}. */
    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<Step> possibleFor(Notice notice) {
        return Arrays.stream(values())
                .filter(step -> step.isPossibleFor(notice))
                .toList();
    }

    boolean isPossibleFor(Notice notice) {
        boolean stillToReview = this != CLEARANCE || notice.review() == Review.OUTSTANDING;
        boolean free = !(notice.isBlocked() && putsInForce());
        return exists(notice.form()) && from.contains(notice.status()) && stillToReview && free;
    }

    boolean putsInForce() {
        return to == Status.PUBLISHED;
    }

    /** Whether notices of this form take this step at all. */
    boolean exists(Form asked) {
        return form == null || form == asked;
    }

    boolean isTakenBy(By actor) {
        return by == actor;
    }

    /** Whether it ends a review: then the reviewer says why nothing stands against article 3 of the Constitution. */
    boolean endsAReview() {
        return this == PUBLICATION || this == CLEARANCE;
    }

    Status from(Status before) {
        return to == null ? before : to;
    }

    boolean accepts(Reason reason) {
        return reason == null ? need != Need.REQUIRED : reasons.contains(reason);
    }

    /** The reasons to choose one from; empty where a step takes none. */
    public Set<Reason> reasons() {
        return reasons;
    }
}
