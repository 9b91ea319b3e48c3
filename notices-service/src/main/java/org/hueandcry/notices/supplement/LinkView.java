package org.hueandcry.notices.supplement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
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

        @Schema(description = "the authority that requested it", required = true)
        String owner,

        @Schema(required = true) Instant linkedAt,

        @Schema(
                description =
                        "who has set it: the owner of either, or the General Secretariat. The public page of a notice shows it where that"
                                + " notice's own owner, or the General Secretariat, is among them",
                required = true)
        List<String> linkedBy) {

    /** How the subjects of two notices belong together. */
    @Schema(name = "LinkRelation")
    public enum Relation {
        ACCOMPLICE,
        SAME_CASE,
        /** One subject, more than one notice. */
        SAME_SUBJECT
    }
}
