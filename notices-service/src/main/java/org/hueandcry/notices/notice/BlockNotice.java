package org.hueandcry.notices.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.hueandcry.kit.blocking.Blocking;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.outbox.Outbox;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.request.Idempotency;
import org.hueandcry.kit.request.IfMatch;
import org.hueandcry.notices.publicextract.PublicExtracts;

/**
 * Blocks a notice provisionally for the CCF, or lifts that. It is taken from the public in the same commit, and comes back there only
 * when it is put in force anew: what may be shown is fetched then, and not before.
 */
@ApplicationScoped
class BlockNotice {

    private final Notices notices;
    private final NoticeViews views;
    private final PublicExtracts extracts;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    BlockNotice(
            Notices notices,
            NoticeViews views,
            PublicExtracts extracts,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            Clock clock) {
        this.notices = notices;
        this.views = views;
        this.extracts = extracts;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param read the version that it is done on, where the caller names one */
    @Transactional
    NoticeView block(Form form, UUID id, IfMatch read, Blocking blocking) {
        notices.require(form, id);
        caller.mustBeFileControl();
        UUID done = idempotency.once(() -> {
            Notice notice = notices.require(id);
            read.mustBeIfNamed(notice.version());
            mustBeRecorded(blocking.fileRequestId());
            if (notice.erasedAt() != null) {
                throw Problems.of(
                        ProblemType.CONFLICT,
                        "What the notice said has been erased: there is nothing to block or to lift.");
            }
            notice.block(blocking, clock.instant());
            notices.store(notice);
            if (notice.isBlocked()) {
                extracts.remove(id);
            }
            notices.add(new HistoryLine(notice, blocking, caller));
            outbox.add(notice.id(), notice.version(), NoticeChanged.TYPE, NoticeChanged.of(notice, notice.status()));
            return id;
        });
        return views.of(notices.require(done));
    }

    /** Refuses (400) a request that the CCF has not recorded. */
    private void mustBeRecorded(UUID fileRequest) {
        if (fileRequest != null && !notices.isRecordedRequest(fileRequest)) {
            throw Problems.invalid(Fault.at("/fileRequestId", "is no request that is recorded"));
        }
    }
}
