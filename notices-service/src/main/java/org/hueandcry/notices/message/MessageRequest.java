package org.hueandcry.notices.message;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.visibility.Confidentiality;
import org.hueandcry.notices.attachment.FileType;
import org.hueandcry.notices.hit.Urgency;

/** A message, as it is sent. */
@Schema(name = "MessageRequest")
record MessageRequest(
        @Schema(
                description =
                        "the authorities it goes to, without one's own; of a reply those of its thread, and if absent the sender of what it"
                                + " answers",
                examples = "[\"DE\"]")
        @Size(min = 1, max = 50)
        List<@NotNull @Addressable String> addressees,

        @Schema(defaultValue = "ROUTINE") Urgency urgency,

        @Schema(
                description =
                        "the clearance that readers need, at most one's own; if absent OFFICIAL_USE_ONLY, and of a reply that of what it"
                                + " answers")
        Confidentiality confidentiality,

        @Schema(required = true) @NotNull @Size(max = 300) String subject,

        @Schema(required = true) @NotNull @Size(max = 20_000)
        String text,

        @Schema(
                description =
                        "a record that the sender may see; absent in a reply, which is about what its thread is about")
        @Valid
        Matter about,

        @Schema(description = "the message that this one answers")
        UUID inReplyTo,

        @Schema(description = "at most 700 kB together") @Size(max = 10) @Valid
        List<@NotNull Enclosure> attachments) {

    /** A file that is sent along. */
    @Schema(name = "Enclosure")
    record Enclosure(
            @Schema(required = true) @NotNull @Size(max = 200)
            String title,

            @Schema(required = true) @NotNull FileType mediaType,

            @Schema(description = "the bytes in base64", required = true) @NotNull
            String content) {

        @Override
        public String toString() {
            return "Enclosure[" + mediaType + "]";
        }
    }

    MessageRequest {
        attachments = attachments == null ? List.of() : attachments;
    }

    @Override
    public String toString() {
        return "MessageRequest[to " + addressees + "]";
    }
}
