package org.hueandcry.notices.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.visibility.Confidentiality;
import org.hueandcry.notices.attachment.FileType;
import org.hueandcry.notices.hit.Urgency;

/** A message as sender and addressees see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Message",
        description = "A message between authorities; its sender and its addressees see it, and nobody else")
record MessageView(
        @Schema(required = true) UUID id,

        @Schema(description = "the first message of the thread", required = true)
        UUID threadId,

        @Schema(description = "the message that this one answers")
        UUID inReplyTo,

        @Schema(required = true) String sender,
        @Schema(required = true) List<String> addressees,
        @Schema(required = true) Urgency urgency,
        @Schema(required = true) Confidentiality confidentiality,
        @Schema(description = "absent once erased") String subject,
        @Schema(description = "absent once erased") String text,
        Matter about,
        @Schema(required = true) List<Attached> attachments,

        @Schema(description = "the addressees that have acknowledged it", required = true)
        List<Receipt> receipts,

        @Schema(required = true) Instant sentAt,

        @Schema(description = "whether your authority has acknowledged it, or sent it", required = true)
        boolean read,

        @Schema(description = "whether what it said has been erased, with what it was about", required = true)
        boolean erased) {

    /** That an authority has read it. */
    @Schema(name = "MessageReceipt")
    record Receipt(
            @Schema(required = true) String authority,
            @Schema(required = true) Instant readAt,

            @Schema(description = "the system that acknowledged it", required = true)
            String readBy) {}

    /** A file that came with it, without its content. */
    @Schema(name = "MessageAttachment", description = "A file; its content is at /attachments/{attachmentId}")
    record Attached(
            @Schema(required = true) UUID id,
            @Schema(required = true) String title,
            @Schema(required = true) FileType mediaType,

            @Schema(description = "in bytes", required = true)
            int size,

            @Schema(description = "in hexadecimal", required = true)
            String sha256) {

        @Override
        public String toString() {
            return "Attached[" + id + "]";
        }
    }

    @Override
    public String toString() {
        return "MessageView[" + id + "]";
    }
}
