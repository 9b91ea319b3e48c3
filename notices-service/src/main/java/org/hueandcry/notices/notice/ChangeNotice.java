package org.hueandcry.notices.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.outbox.Outbox;
import org.hueandcry.kit.request.IfMatch;
import org.hueandcry.kit.request.MergePatch;
import org.hueandcry.kit.request.RequestReader;
import org.hueandcry.notices.content.NoticeRequest;

/** Changes what a notice of the caller's authority says, while it is open to change. */
@ApplicationScoped
class ChangeNotice {

    private final Notices notices;
    private final NoticeViews views;
    private final Outbox outbox;
    private final Event<ContentChanged> changes;
    private final RequestReader reader;
    private final Caller caller;
    private final Clock clock;

    ChangeNotice(
            Notices notices,
            NoticeViews views,
            Outbox outbox,
            Event<ContentChanged> changes,
            RequestReader reader,
            Caller caller,
            Clock clock) {
        this.notices = notices;
        this.views = views;
        this.outbox = outbox;
        this.changes = changes;
        this.reader = reader;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    NoticeView change(Form form, UUID id, IfMatch read, MergePatch patch) {
        Notice notice = notices.require(form, id);
        caller.mustOwn(notice.owner());
        read.mustBe(notice.version());
        notice.mustBeOpenToChange();
        NoticeRequest before = notice.asRequest();
        NoticeRequest changed = patch.applyTo(before, NoticeRequest.class, reader);
        caller.mustBeClearedFor(changed.visibility());
        caller.mustBeEntitledToLoosen(notice.visibility(), changed.visibility());
        if (notice.change(changed, clock.instant())) {
            notices.store(notice);
            notices.add(new HistoryLine(notice, "changed", caller, StepRequest.WITHOUT_REASON));
            changes.fire(new ContentChanged(id, before, changed));
            outbox.add(notice.id(), notice.version(), NoticeChanged.TYPE, NoticeChanged.of(notice, notice.status()));
        }
        return views.of(notice);
    }
}
