package org.hueandcry.notices.attachment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.request.Idempotency;
import org.hueandcry.notices.notice.Form;
import org.hueandcry.notices.notice.NoteChange;
import org.hueandcry.notices.notice.Notice;
import org.hueandcry.notices.notice.Notices;
import org.hueandcry.notices.notice.Supplemented;

/** Attaches files to notices of the caller's authority, and takes them away as long as a notice is open to change. */
@ApplicationScoped
class AttachFile {

    private final Notices notices;
    private final Attachments attachments;
    private final Inspection inspection;
    private final AttachmentSettings settings;
    private final NoteChange noteChange;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    AttachFile(
            Notices notices,
            Attachments attachments,
            Inspection inspection,
            AttachmentSettings settings,
            NoteChange noteChange,
            Idempotency idempotency,
            Caller caller,
            Clock clock) {
        this.notices = notices;
        this.attachments = attachments;
        this.inspection = inspection;
        this.settings = settings;
        this.noteChange = noteChange;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** @return the attachment as it is kept now, whether it was added or there already, maybe under another title */
    Supplemented<AttachmentView> attach(Form form, UUID notice, FileType type, String title, byte[] file) {
        // the right to it first, the work of reading then, and no connection held meanwhile
        QuarkusTransaction.requiringNew().run(() -> requireOwn(form, notice));
        if (!type.isBegunBy(file)) {
            throw Problems.of(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE, "The file is not of the type that its Content-Type says.");
        }
        AttachedFile inspected = inspection.inspect(type, file, "");
        idempotency.says(file, type.toString(), title);
        return QuarkusTransaction.requiringNew().call(() -> {
            Notice held = requireOwn(form, notice);
            UUID id = idempotency.once(() -> {
                noteChange.hold(held);
                held.mustNotHaveEnded();
                return attachments
                        .find(notice, inspected)
                        .map(AttachmentView::id)
                        .orElseGet(() -> add(held, title, inspected));
            });
            return new Supplemented<>(held, attachments.require(notice, id));
        });
    }

    private UUID add(Notice notice, String title, AttachedFile file) {
        if (attachments.of(notice.id()).size() >= settings.mostOfANotice()) {
            throw Problems.of(
                    ProblemType.CONFLICT, "A notice has at most " + settings.mostOfANotice() + " attachments.");
        }
        UUID id = UUID.randomUUID();
        attachments.add(id, notice.id(), title, file, caller.client(), clock.instant());
        noteChange.note(notice, "attached");
        return id;
    }

    @Transactional
    void remove(Form form, UUID notice, UUID id) {
        Notice held = requireOwn(form, notice);
        attachments.require(notice, id);
        noteChange.hold(held);
        held.mustBeOpenToChange();
        attachments.remove(id);
        noteChange.note(held, "detached");
    }

    private Notice requireOwn(Form form, UUID id) {
        Notice notice = notices.require(form, id);
        caller.mustOwn(notice.owner());
        return notice;
    }
}
