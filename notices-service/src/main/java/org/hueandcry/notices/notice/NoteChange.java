package org.hueandcry.notices.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.hueandcry.kit.caller.Authority;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.outbox.Outbox;

/**
 * Notes that what belongs to a notice beside its content has changed, such as an addendum or an attachment: its version rises, so that
 * a reviewer learns of what came after they read it; a line stands in its history; and it is announced. Nothing is noted of a
 * notice that is over: what others see of it no longer changes.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class NoteChange {

    private final Notices notices;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    NoteChange(Notices notices, Outbox outbox, Caller caller, Clock clock) {
        this.notices = notices;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** Makes whatever else happens to a notice of the caller's wait, its end too, and reads it as it is then. */
    public void hold(Notice notice) {
        notices.getEntityManager().refresh(notice, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @param event what stands in the history, for example {@code addendum} */
    public void note(Notice notice, String event) {
        if (notice.isOver()) {
            return;
        }
        notice.supplemented(clock.instant());
        notices.store(notice);
        notices.add(new HistoryLine(notice, event, caller, StepRequest.WITHOUT_REASON));
        announce(notice);
    }

    /**
     * The same at both ends of a link. One of them may be a notice of another authority: there the database writes it, for whoever
     * owns the other. No owner is told of a notice that it may not see, or of one that does not say anything to it yet.
     */
    public void noteLink(Notice one, Notice other, String event) {
        noteAtEnd(one, other, event);
        noteAtEnd(other, one, event);
    }

    private void noteAtEnd(Notice end, Notice opposite, String event) {
        if (end.isOver() || !caller.owns(end.owner()) && !isToldOf(opposite, end.owner())) {
            return;
        }
        if (caller.owns(end.owner()) || caller.owns(Authority.GENERAL_SECRETARIAT)) {
            hold(end);
            note(end, event);
        } else {
            writeAtOtherEnd(end, opposite, event, clock.instant());
            notices.getEntityManager().refresh(end);
            announce(end);
        }
    }

    private void announce(Notice notice) {
        outbox.add(notice.id(), notice.version(), NoticeChanged.TYPE, NoticeChanged.of(notice, notice.status()));
    }

    private boolean isToldOf(Notice notice, String authority) {
        return authority.equals(notice.owner())
                || notice.status() == Status.PUBLISHED
                        && (Boolean) notices.getEntityManager()
                                .createNativeQuery("select shown_to(?1, ?2, null)")
                                .setParameter(1, authority)
                                .setParameter(2, notice.id())
                                .getSingleResult();
    }

    private void writeAtOtherEnd(Notice other, Notice own, String event, Instant at) {
        notices.getEntityManager()
                .createNativeQuery("select 1 from note_at_other_end(?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as text))")
                .setParameter(1, other.id())
                .setParameter(2, own.id())
                .setParameter(3, event)
                .setParameter(4, at)
                .setParameter(5, caller.client())
                .setParameter(6, caller.subject())
                .setParameter(7, caller.onBehalfOf())
                .getSingleResult();
    }
}
