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
        notice.mustAllow(step, why);
        return Optional.of(notice.asRequest()).filter(request -> maybeShown(step, request, subjectOf(notice)));
    }

    private static boolean maybeShown(Step step, NoticeRequest request, Subject subject) {
        return step == Step.PUBLICATION
                ? Check.of(request, subject).publishable()
                : subject == null || !subject.isRestricted();
    }

    private NoticeView take(Step step, Form form, UUID id, IfMatch read, StepRequest why, PublicPerson shown) {
        Notice found = notices.require(form, id);
        if (step.isTakenBy(Step.By.SOURCE)) {
            caller.mustOwn(found.owner());
        } else {
            caller.mustBeSecretariat();
        }
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
        notice.mustAllow(step, why);
        if (shown != null && notice.subjectId() != null) {
            extracts.holdBack(notice.subjectId());
        }
        Subject subject = subjectOf(notice);
        notice.mustBeFree(step, subject);
        switch (step) {
            case SUBMISSION -> {
                questions.mustBeAnswered(notice);
                notice.submit(reference(notice, now), subject, caller.subject(), why, now);
            }
            case PUBLICATION -> notice.publish(subject, caller.subject(), why, now, retention);
            case DISPATCH -> notice.dispatch(reference(notice, now), subject, caller.subject(), why, now, retention);
            case CLEARANCE -> notice.clear(caller.subject(), why, now);
            case EXTENSION -> notice.extend(why, now, retention);
            default -> notice.take(step, why, now);
        }
        notices.store(notice);
        if (why.questions() != null) {
            questions.ask(notice, why.questions(), caller, now);
        }
        if (notice.status().isEnd()) {
            duties.impose(notice.id(), now);
        }
        showOrHide(notice, subject, shown);
        notices.add(new HistoryLine(notice, step.toString(), caller, why));
        outbox.add(notice.id(), notice.version(), NoticeChanged.TYPE, notice.changed(before));
    }

    private void showOrHide(Notice notice, Subject subject, PublicPerson shown) {
        if (notice.status() != Status.PUBLISHED) {
            extracts.remove(notice.id());
        } else if (shown != null && (subject == null || !subject.isRestricted())) {
            extracts.keep(notice.id(), notice.reference(), notice.asRequest(), shown);
        }
    }

    private String reference(Notice notice, Instant now) {
        return notice.reference() != null
                ? notice.reference()
                : notices.nextReference(now.atOffset(ZoneOffset.UTC).getYear());
    }

    private Subject subjectOf(Notice notice) {
        return subjects.of(notice.subjectId());
    }
}
