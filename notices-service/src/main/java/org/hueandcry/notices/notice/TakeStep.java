package org.hueandcry.notices.notice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.outbox.Outbox;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.request.Idempotency;
import org.hueandcry.kit.request.IfMatch;
import org.hueandcry.notices.condition.Check;
import org.hueandcry.notices.content.NoticeRequest;
import org.hueandcry.notices.deletion.DeletionDuties;
import org.hueandcry.notices.publicextract.PublicExtracts;
import org.hueandcry.notices.publicextract.PublicPerson;
import org.hueandcry.notices.subject.Subject;
import org.hueandcry.notices.subject.Subjects;

/** Takes a notice one step on in its life. */
@ApplicationScoped
class TakeStep {

    private final Notices notices;
    private final NoticeViews views;
    private final Subjects subjects;
    private final PublicExtracts extracts;
    private final Questions questions;
    private final DeletionDuties duties;
    private final RetentionSettings retention;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    TakeStep(
            Notices notices,
            NoticeViews views,
            Subjects subjects,
            PublicExtracts extracts,
            Questions questions,
            DeletionDuties duties,
            RetentionSettings retention,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            Clock clock) {
        this.notices = notices;
        this.views = views;
        this.subjects = subjects;
        this.extracts = extracts;
        this.questions = questions;
        this.duties = duties;
        this.retention = retention;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param read the version the step is taken on; publication must name it, every other step may */
    NoticeView take(Step step, Form form, UUID id, IfMatch read, StepRequest why) {
        // before the transaction that takes the step: another service is asked, and a connection is not held while
        // waiting
        PublicPerson shown = step == Step.PUBLICATION || step == Step.RESUMPTION
                ? QuarkusTransaction.requiringNew()
                        .call(() -> wantsToBeShown(step, form, id, read, why))
                        .map(extracts::fetchFor)
                        .orElse(null)
                : null;
        return QuarkusTransaction.requiringNew().call(() -> take(step, form, id, read, why, shown));
    }

    /**
     * What is to be shown to the public if the step is taken. Nothing where it cannot be taken: whoever takes it then says why, or
     * answers a repeated request as the first time.
     */
    private Optional<NoticeRequest> wantsToBeShown(Step step, Form form, UUID id, IfMatch read, StepRequest why) {
        Notice notice = notices.require(form, id);
        caller.mustBeSecretariat();
        if (!step.isPossibleFor(notice) || notice.content().publicExtract() == null) {
            return Optional.empty();
        }
        mustBeRead(step, notice, read);
        step.mustAccept(why);
        return Optional.of(notice.asRequest()).filter(request -> maybeShown(step, notice, subjectOf(notice)));
    }

    /** Whether the public is shown the notice after this step, unless the step is refused. */
    private static boolean maybeShown(Step step, Notice notice, Subject subject) {
        return notice.isOpenToAll(subject)
                && (step == Step.RESUMPTION
                        || Check.of(notice.asRequest(), subject).publishable());
    }

    private NoticeView take(Step step, Form form, UUID id, IfMatch read, StepRequest why, PublicPerson shown) {
        Notice found = notices.require(form, id);
        step.mustBeOf(caller, found.owner());
        UUID done = idempotency.once(() -> {
            Notice notice = notices.require(id);
            mustBeRead(step, notice, read);
            go(notice, step, why, shown);
            return id;
        });
        return views.of(notices.require(done));
    }

    private static void mustBeRead(Step step, Notice notice, IfMatch read) {
        if (step == Step.PUBLICATION) {
            read.mustBe(notice.version());
        } else {
            read.mustBeIfNamed(notice.version());
        }
    }

    private void go(Notice notice, Step step, StepRequest why, PublicPerson shown) {
        Status before = notice.status();
        Instant now = clock.instant();
        if (step.judges() && notice.subjectId() != null) {
            extracts.holdBack(notice.subjectId());
        }
        Subject subject = subjectOf(notice);
        if (step == Step.SUBMISSION && step.isPossibleFor(notice)) {
            questions.mustBeAnswered(notice);
        }
        notice.take(
                step,
                why,
                new Moment(subject, caller.subject(), now, retention, () -> notices.nextReference(yearOf(now))));
        mustBeOfNow(shown, subject);
        notices.store(notice);
        if (step.reviewsTheSubject()) {
            notices.hasBeenReviewed(notice);
        }
        if (why.questions() != null) {
            questions.ask(notice, why.questions(), caller, now);
        }
        if (notice.status().isEnd()) {
            duties.impose(notice.id(), now);
        }
        showOrHide(notice, subject, shown);
        notices.add(new HistoryLine(notice, step.toString(), caller, why));
        outbox.add(notice.id(), notice.version(), NoticeChanged.TYPE, NoticeChanged.of(notice, before));
    }

    /** What is shown must be what the reviewer answers for: refuses (503) what persons-service gave of another version. */
    private static void mustBeOfNow(PublicPerson shown, Subject subject) {
        if (shown != null && subject != null && shown.version() != subject.version()) {
            throw Problems.of(
                    ProblemType.UNAVAILABLE,
                    "The subject's record has just been changed, and that has not been heard of here yet. Try again in a moment.");
        }
    }

    private void showOrHide(Notice notice, Subject subject, PublicPerson shown) {
        if (notice.status() != Status.PUBLISHED) {
            extracts.remove(notice.id());
        } else if (shown != null && notice.isOpenToAll(subject)) {
            extracts.keep(notice.id(), notice.reference(), notice.asRequest(), shown);
        }
    }

    private static int yearOf(Instant now) {
        return now.atOffset(ZoneOffset.UTC).getYear();
    }

    private Subject subjectOf(Notice notice) {
        return subjects.of(notice.subjectId());
    }
}
