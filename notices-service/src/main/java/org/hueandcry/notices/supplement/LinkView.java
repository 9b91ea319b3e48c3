package org.hueandcry.notices.supplement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.notices.content.Colour;

/** Another notice that this one belongs with. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "NoticeLink", description = "Another notice or diffusion that this one belongs with")
public record LinkView(
        @Schema(required = true) UUID noticeId,
        @Schema(required = true) Relation relation,
        @Schema(required = true) Colour colour,
        String reference,
        @Schema(required = true) Instant linkedAt) {

    /** How the subjects of two notices belong together. */
    @Schema(name = "LinkRelation")
    public enum Relation {
        ACCOMPLICE,
        SAME_CASE,
        /** One subject, more than one notice. */
        SAME_SUBJECT
    }
}
