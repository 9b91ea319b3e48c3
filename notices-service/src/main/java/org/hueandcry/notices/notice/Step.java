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
    SUBMISSION(By.SOURCE, Status.SUBMITTED, Set.of(Status.DRAFT, Status.RETURNED), Need.NONE, Set.of()),
    RETURN(
            By.SECRETARIAT,
            Status.RETURNED,
            Set.of(Status.SUBMITTED),
            Need.REQUIRED,
            EnumSet.of(Reason.INCOMPLETE, Reason.CONDITIONS_NOT_MET, Reason.OTHER)),
    REFUSAL(
            By.SECRETARIAT,
            Status.REFUSED,
            Set.of(Status.SUBMITTED),
            Need.REQUIRED,
            EnumSet.of(
                    Reason.CONDITIONS_NOT_MET, Reason.CONTRARY_TO_ARTICLE_3, Reason.DECISION_OF_THE_CCF, Reason.OTHER)),
    PUBLICATION(
            By.SECRETARIAT,
            Status.PUBLISHED,
            Set.of(Status.SUBMITTED),
            Need.OPTIONAL,
            EnumSet.of(Reason.REVIEW_COMPLETED, Reason.OTHER)),
    SUSPENSION(
            By.SECRETARIAT,
            Status.SUSPENDED,
            Set.of(Status.PUBLISHED),
            Need.REQUIRED,
            EnumSet.of(Reason.UNDER_REVIEW, Reason.DECISION_OF_THE_CCF, Reason.OTHER)),
    RESUMPTION(
            By.SECRETARIAT,
            Status.PUBLISHED,
            Set.of(Status.SUSPENDED),
            Need.OPTIONAL,
            EnumSet.of(Reason.REVIEW_COMPLETED, Reason.DECISION_OF_THE_CCF, Reason.OTHER)),
    WITHDRAWAL(
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

    private final By by;
    private final Status to;
    private final Set<Status> from;
    private final Need need;
    private final Set<Reason> reasons;

    Step(By by, Status to, Set<Status> from, Need need, Set<Reason> reasons) {
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

    static List<Step> possibleFrom(Status status) {
        return Arrays.stream(values())
                .filter(step -> step.from.contains(status))
                .toList();
    }

    boolean isPossibleFrom(Status status) {
        return from.contains(status);
    }

    boolean isTakenBy(By actor) {
        return by == actor;
    }

    Status to() {
        return to;
    }

    boolean accepts(Reason reason) {
        return reason == null ? need != Need.REQUIRED : reasons.contains(reason);
    }

    /** The reasons to choose one from; empty where a step takes none. */
    Set<Reason> reasons() {
        return reasons;
    }
}
