package org.hueandcry.notices.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.outbox.Outbox;
import org.hueandcry.kit.request.Idempotency;
import org.hueandcry.kit.request.IfMatch;
import org.hueandcry.notices.subject.Subject;
import org.hueandcry.notices.subject.Subjects;

/** Takes a notice one step on in its life. */
@ApplicationScoped
class TakeStep {

    private final Notices notices;
    private final NoticeViews views;
    private final Subjects subjects;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    TakeStep(
            Notices notices,
            NoticeViews views,
            Subjects subjects,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            Clock clock) {
        this.notices = notices;
        this.views = views;
        this.subjects = subjects;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param read the version the step is taken on; publication must name it, every other step may */
    @Transactional
    NoticeView take(Step step, UUID id, IfMatch read, StepRequest why) {
        Notice found = notices.require(id);
        if (step.isTakenBy(Step.By.SOURCE)) {
            caller.mustOwn(found.owner());
        } else {
            caller.mustBeSecretariat();
        }
        UUID done = idempotency.once(() -> {
            Notice notice = notices.require(id);
            if (step == Step.PUBLICATION) {
                read.mustBe(notice.version());
            } else {
                read.mustBeIfNamed(notice.version());
            }
            go(notice, step, why);
            return id;
        });
        return views.of(notices.require(done));
    }

    private void go(Notice notice, Step step, StepRequest why) {
        Status before = notice.status();
        Instant now = clock.instant();
        notice.mustAllow(step, why);
        switch (step) {
            case SUBMISSION -> notice.submit(reference(notice, now), subjectOf(notice), caller.subject(), why, now);
            case PUBLICATION -> notice.publish(subjectOf(notice), caller.subject(), why, now);
            default -> notice.take(step, why, now);
        }
        notices.store(notice);
        notices.add(new HistoryLine(notice, step.toString(), caller, why));
        outbox.add(notice.id(), notice.version(), NoticeChanged.TYPE, notice.changed(before));
    }

    private String reference(Notice notice, Instant now) {
        return notice.reference() != null
                ? notice.reference()
                : notices.nextReference(now.atOffset(ZoneOffset.UTC).getYear());
    }

    private Subject subjectOf(Notice notice) {
        return subjects.of(List.of(notice.subjectId())).get(notice.subjectId());
    }
}
