package org.hueandcry.notices.notice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.hueandcry.kit.caller.Authority;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.outbox.Outbox;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.request.Idempotency;
import org.hueandcry.notices.content.Colour;
import org.hueandcry.notices.content.NoticeRequest;
import org.hueandcry.notices.subject.Subjects;

/** Drafts a notice of the caller's authority on a subject that it has recorded. */
@ApplicationScoped
class DraftNotice {

    private final Notices notices;
    private final NoticeViews views;
    private final Subjects subjects;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    DraftNotice(
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

    NoticeView draft(Form form, NoticeRequest request) {
        mustBeEntitled(request);
        // before the transaction: another service may have to be asked, and a connection is not held while waiting
        if (request.subjectId() != null) {
            subjects.requireOwn(request.subject());
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            UUID id = idempotency.once(() -> add(form, request));
            return views.of(notices.require(id));
        });
    }

    /** Special notices are entered by the United Nations, or for them by the General Secretariat; nothing else is by a reviewer. */
    private void mustBeEntitled(NoticeRequest request) {
        boolean special = request.colour() == Colour.UN_SPECIAL;
        if (special && !caller.owns("UN") && !caller.owns(Authority.GENERAL_SECRETARIAT)) {
            throw Problems.forbidden(
                    "Special notices for the United Nations are entered by the United Nations or the General Secretariat.");
        }
        if (!special && !caller.has(Role.OFFICER) && !caller.has(Role.SUPERVISOR)) {
            throw Problems.forbidden("A reviewer enters special notices for the United Nations only.");
        }
    }

    private UUID add(Form form, NoticeRequest request) {
        caller.mustBeClearedFor(request.visibility());
        Notice notice = Notice.draft(form, UUID.randomUUID(), caller.authority(), request, clock.instant());
        notices.store(notice);
        notices.add(new HistoryLine(notice, "drafted", caller, StepRequest.WITHOUT_REASON));
        outbox.add(notice.id(), notice.version(), NoticeChanged.TYPE, NoticeChanged.of(notice, null));
        return notice.id();
    }
}
