package org.hueandcry.notices.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.page.Page;

/** Shows messages to the caller, on the audit trail. */
@ApplicationScoped
class MessageViews {

    private final Messages messages;
    private final Caller caller;
    private final AuditTrail trail;

    MessageViews(Messages messages, Caller caller, AuditTrail trail) {
        this.messages = messages;
        this.caller = caller;
        this.trail = trail;
    }

    MessageView of(Message message) {
        return of(List.of(message)).get(0);
    }

    List<MessageView> of(List<Message> found) {
        List<UUID> ids = found.stream().map(Message::id).toList();
        Map<UUID, List<MessageView.Receipt>> receipts = messages.receipts(ids);
        Map<UUID, List<MessageView.Attached>> attachments = messages.attachments(ids);
        return found.stream()
                .map(message -> {
                    trail.shows(message.id(), message.sender());
                    List<MessageView.Receipt> by = receipts.getOrDefault(message.id(), List.of());
                    return new MessageView(
                            message.id(),
                            message.threadId(),
                            message.inReplyTo(),
                            message.sender(),
                            message.addressees(),
                            message.urgency(),
                            message.confidentiality(),
                            message.subject(),
                            message.text(),
                            message.about(),
                            attachments.getOrDefault(message.id(), List.of()),
                            by,
                            message.sentAt(),
                            isRead(message, by),
                            message.isErased());
                })
                .toList();
    }

    Mailbox mailbox(Page<Message> page) {
        Map<UUID, List<MessageView.Receipt>> receipts =
                messages.receipts(page.items().stream().map(Message::id).toList());
        List<MessageSummary> items = page.items().stream()
                .map(message -> {
                    trail.shows(message.id(), message.sender());
                    return new MessageSummary(
                            message.id(),
                            message.threadId(),
                            message.inReplyTo(),
                            message.sender(),
                            message.addressees(),
                            message.urgency(),
                            message.confidentiality(),
                            message.subject(),
                            message.about(),
                            message.sentAt(),
                            isRead(message, receipts.getOrDefault(message.id(), List.of())),
                            message.isErased());
                })
                .toList();
        return new Mailbox(items, page.next(), messages.unread());
    }

    private boolean isRead(Message message, List<MessageView.Receipt> receipts) {
        return caller.owns(message.sender()) || receipts.stream().anyMatch(receipt -> caller.owns(receipt.authority()));
    }
}
