package org.hueandcry.notices.notice;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.caller.Authority;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.Problems;

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
    DISPATCH(Form.DIFFUSION, By.SENDER, Status.PUBLISHED, Set.of(Status.DRAFT), Need.NONE, Set.of()),
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

    /** Who takes a step, and in which roles. */
    enum By {
        /** The General Secretariat, where it is the source, acts through its reviewers. */
        SOURCE(Role.SUPERVISOR, Role.REVIEWER),
        /** The source of a diffusion, which the General Secretariat never is. */
        SENDER(Role.SUPERVISOR),
        SECRETARIAT(Role.REVIEWER);

        private final Set<String> roles;

        By(String... roles) {
            this.roles = Set.of(roles);
        }
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

    /** The roles that may take it, each for the authority whose step it is. */
    Set<String> roles() {
        return by.roles;
    }

    /** Refuses (403) whoever does not act for the authority whose step it is. */
    void mustBeOf(Caller caller, String owner) {
        if (by == By.SECRETARIAT) {
            caller.mustBeSecretariat();
        } else {
            caller.mustOwn(owner);
        }
    }

    /** Whether the caller, by authority and role, is one of those who take it. */
    boolean isFor(Caller caller, String owner) {
        return caller.owns(by == By.SECRETARIAT ? Authority.GENERAL_SECRETARIAT : owner)
                && by.roles.stream().anyMatch(caller::has);
    }

    /** Whether it ends a review: then the reviewer says why nothing stands against article 3 of the Constitution. */
    boolean endsAReview() {
        return this == PUBLICATION || this == CLEARANCE;
    }

    /** Whether who takes it has looked at the subject as it is now, and answers for that. */
    boolean reviewsTheSubject() {
        return endsAReview() || this == RESUMPTION;
    }

    /** Whether with it the source lets go of what it says. */
    boolean sendsOut() {
        return this == SUBMISSION || this == DISPATCH;
    }

    /** Whether the conditions are judged with it. */
    boolean judges() {
        return sendsOut() || reviewsTheSubject();
    }

    Status from(Status before) {
        return to == null ? before : to;
    }

    /** Refuses (400) what lacks what this step must say, or says what it does not take: all of it at once. */
    void mustAccept(StepRequest why) {
        List<Fault> faults = new ArrayList<>();
        if (why.reason() == null ? need == Need.REQUIRED : !reasons.contains(why.reason())) {
            faults.add(Fault.at(
                    "/reason",
                    reasons.isEmpty()
                            ? "this step takes no reason, only a text"
                            : "must be one of "
                                    + reasons.stream().map(Enum::name).collect(Collectors.joining(", "))));
        }
        if (!given(why.text())) {
            if (why.reason() == Reason.OTHER || why.reason() == Reason.CONTRARY_TO_ARTICLE_3) {
                faults.add(Fault.at("/text", "must give the grounds, for " + why.reason() + " gives none"));
            } else if (this == RETURN && !asks(why)) {
                faults.add(Fault.at("/text", "must say what the source is to do, unless questions ask it"));
            }
        }
        if (endsAReview() != given(why.articleThree())) {
            faults.add(Fault.at(
                    "/articleThree",
                    endsAReview()
                            ? "must say why nothing stands against article 3 of the Constitution"
                            : "belongs to publication and clearance only"));
        }
        if (why.questions() != null && this != RETURN) {
            faults.add(Fault.at("/questions", "belongs to a return only"));
        }
        if (why.subjectVersion() != null && !reviewsTheSubject()) {
            faults.add(Fault.at("/subjectVersion", "belongs to publication, clearance and resumption only"));
        }
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults);
        }
    }

    private static boolean asks(StepRequest why) {
        return why.questions() != null && !why.questions().isEmpty();
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }

    boolean needsReason() {
        return need == Need.REQUIRED;
    }

    /** The reasons to choose one from; empty where a step takes none. */
    public Set<Reason> reasons() {
        return reasons;
    }
}
