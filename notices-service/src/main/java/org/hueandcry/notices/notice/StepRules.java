package org.hueandcry.notices.notice;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.notices.condition.Check;
import org.hueandcry.notices.subject.Subject;

/** What stands against a step of a notice. */
final class StepRules {

    private StepRules() {}

    /** Whether a step is refused neither for the state of things nor for who takes it. */
    static boolean allow(Step step, Notice notice, Moment now) {
        return hindrance(step, notice, now).isEmpty() && !isReviewByItsSender(step, notice, now);
    }

    /**
     * Refuses, in this order, what is not possible now (409), what lacks what it must say (400), the review by whoever sent it (403),
     * the review of another state of the subject than the present one (409), and what does not meet the conditions (422).
     */
    static void mustAllow(Step step, Notice notice, StepRequest why, Moment now) {
        hindrance(step, notice, now).ifPresent(hindrance -> {
            throw new NotPossible(notice, hindrance);
        });
        step.mustAccept(why);
        if (isReviewByItsSender(step, notice, now)) {
            throw Problems.forbidden("Whoever submitted or sent it cannot review it: another reviewer must.");
        }
        if (step.reviewsTheSubject() && now.subject() != null) {
            mustBeRead(step, notice, why.subjectVersion(), now.subject());
        }
        if (step.judges()) {
            mustMeetConditions(step, notice, now.subject());
        }
    }

    /** Why a step is not possible now, in words; empty where it is. */
    private static Optional<String> hindrance(Step step, Notice notice, Moment now) {
        if (!step.isPossibleFor(notice)) {
            return Optional.of("A " + notice.form().name().toLowerCase(Locale.ROOT) + " that is " + notice.status()
                    + (notice.isBlocked() ? " and blocked by the CCF" : "") + " allows no " + step + ".");
        }
        if (step.putsInForce() && now.subject() != null && now.subject().isBlocked()) {
            return Optional.of("The record that it is about is blocked by the CCF.");
        }
        return step == Step.EXTENSION ? untimely(notice.expiresAt(), now) : Optional.empty();
    }

    private static Optional<String> untimely(Instant end, Moment now) {
        Instant soonest = now.retention().askAt(end);
        if (now.at().isBefore(soonest)) {
            return Optional.of("It stands until " + end + "; it can be extended from " + soonest + " on.");
        }
        return now.at().isBefore(end)
                ? Optional.empty()
                : Optional.of("It stood until " + end + ", and expires; request another if it is still needed.");
    }

    private static boolean isReviewByItsSender(Step step, Notice notice, Moment now) {
        return step.endsAReview() && now.by().equals(notice.submittedBy());
    }

    /** What the reviewer read of the subject is what comes into force: where it is another by now, they say that they read that. */
    private static void mustBeRead(Step step, Notice notice, Long read, Subject subject) {
        if (read == null) {
            Long known = step == Step.PUBLICATION ? notice.submittedSubjectVersion() : notice.reviewedSubjectVersion();
            if (known != null && subject.identityVersion() <= known) {
                return;
            }
        } else if (read == subject.version()) {
            return;
        } else if (read > subject.version()) {
            throw Problems.of(
                    ProblemType.UNAVAILABLE,
                    "That version of the subject's record has not been heard of here yet. Try again in a moment.");
        }
        throw new NotPossible(
                notice,
                "Identifying data of the subject changed after the notice was submitted or last reviewed. Read the subject's record, and if"
                        + " nothing stands against the " + step + ", send subjectVersion " + subject.version()
                        + " with it: the version that you have read.");
    }

    /** A restriction takes from the public, not from the police: what is no longer public is resumed all the same. */
    private static void mustMeetConditions(Step step, Notice notice, Subject subject) {
        Check check = Check.of(notice.asRequest(), subject);
        if (step == Step.RESUMPTION) {
            check.mustStandInForce();
        } else {
            check.mustBePublishable();
        }
    }
}
