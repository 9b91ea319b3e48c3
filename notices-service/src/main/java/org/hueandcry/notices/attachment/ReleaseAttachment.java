package org.hueandcry.notices.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.notices.notice.Form;
import org.hueandcry.notices.notice.NoteChange;
import org.hueandcry.notices.notice.Notice;
import org.hueandcry.notices.notice.Notices;
import org.hueandcry.notices.notice.Supplemented;

/** Shows an attachment to all who see what the notice says, or no longer to them. */
@ApplicationScoped
class ReleaseAttachment {

    private final Notices notices;
    private final Attachments attachments;
    private final NoteChange noteChange;
    private final Caller caller;
    private final Clock clock;

    ReleaseAttachment(Notices notices, Attachments attachments, NoteChange noteChange, Caller caller, Clock clock) {
        this.notices = notices;
        this.attachments = attachments;
        this.noteChange = noteChange;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Supplemented<AttachmentView> release(Form form, UUID notice, UUID id) {
        Notice held = requireOwn(form, notice, id);
        noteChange.hold(held);
        held.mustNotHaveEnded();
        if (!attachments.require(notice, id).released()) {
            attachments.release(id, clock.instant());
            noteChange.note(held, "attachment-released");
        }
        return new Supplemented<>(held, attachments.require(notice, id));
    }

    @Transactional
    Supplemented<AttachmentView> recall(Form form, UUID notice, UUID id) {
        Notice held = requireOwn(form, notice, id);
        noteChange.hold(held);
        if (attachments.require(notice, id).released()) {
            attachments.recall(id);
            noteChange.note(held, "attachment-recalled");
        }
        return new Supplemented<>(held, attachments.require(notice, id));
    }

    private Notice requireOwn(Form form, UUID notice, UUID id) {
        Notice held = notices.require(form, notice);
        attachments.require(notice, id);
        caller.mustOwn(held.owner());
        return held;
    }
}
