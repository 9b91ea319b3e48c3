package org.hueandcry.notices.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hueandcry.kit.caller.Authority;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.outbox.Outbox;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.request.IfMatch;
import org.hueandcry.kit.visibility.Visibility;
import org.hueandcry.notices.deletion.DeletionDuties;
import org.hueandcry.notices.publicextract.PublicExtracts;
import org.hueandcry.notices.subject.Subjects;

/** Changes who may see a notice, at any time of its life. The source may; the General Secretariat may raise the confidentiality. */
@ApplicationScoped
class RestrictNotice {

    private final Notices notices;
    private final NoticeViews views;
    private final Subjects subjects;
    private final PublicExtracts extracts;
    private final DeletionDuties duties;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    RestrictNotice(
            Notices notices,
            NoticeViews views,
            Subjects subjects,
            PublicExtracts extracts,
            DeletionDuties duties,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.notices = notices;
        this.views = views;
        this.subjects = subjects;
        this.extracts = extracts;
        this.duties = duties;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    NoticeView restrict(Form form, UUID id, IfMatch read, Visibility wanted) {
        Notice notice = notices.require(form, id);
        mustBeEntitled(notice, wanted);
        read.mustBe(notice.version());
        Visibility before = notice.visibility();
        Instant now = clock.instant();
        if (notice.restrict(wanted, subjects.of(notice.subjectId()), now)) {
            notices.store(notice);
            if (notice.isInForce()) {
                duties.follow(notice.id(), before, now);
            }
            if (wanted.isRestricted()) {
                extracts.remove(notice.id());
            }
            notices.add(new HistoryLine(notice, "restricted", caller, StepRequest.WITHOUT_REASON));
            outbox.add(notice.id(), notice.version(), NoticeChanged.TYPE, NoticeChanged.of(notice, notice.status()));
        }
        return views.of(notice);
    }

    private void mustBeEntitled(Notice notice, Visibility wanted) {
        Visibility before = notice.visibility();
        if (caller.owns(Authority.GENERAL_SECRETARIAT) && !caller.owns(notice.owner())) {
            Visibility raised = new Visibility(before.visibleTo(), before.restrictedFrom(), wanted.confidentiality());
            if (!wanted.equals(raised) || raised.isLooserThan(before)) {
                throw Problems.forbidden(
                        "The General Secretariat may raise the confidentiality; all else is the source's.");
            }
            return;
        }
        caller.mustOwn(notice.owner());
        caller.mustBeClearedFor(wanted);
        caller.mustBeEntitledToLoosen(before, wanted);
    }
}
