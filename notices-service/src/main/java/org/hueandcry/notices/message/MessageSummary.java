package org.hueandcry.notices.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.visibility.Confidentiality;
import org.hueandcry.notices.hit.Urgency;

/** A line of a mailbox. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MessageSummary", description = "A message without its text and attachments")
record MessageSummary(
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
        Matter about,
        @Schema(required = true) Instant sentAt,

        @Schema(description = "whether your authority has acknowledged it, or sent it", required = true)
        boolean read,

        @Schema(required = true) boolean erased) {

    @Override
    public String toString() {
        return "MessageSummary[" + id + "]";
    }
}
