package org.hueandcry.notices.deletion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A notice or diffusion to delete from national files. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Deletion",
        description = "A notice or diffusion that has ended, or is shown no more, to delete from national files")
public record DeletionView(
        @Schema(required = true) UUID noticeId,

        @Schema(
                description = "how it went out",
                enumeration = {"NOTICE", "DIFFUSION"},
                required = true)
        String form,

        @Schema(required = true, examples = "2026/1234") String reference,

        @Schema(description = "the authority that requested it", required = true)
        String owner,

        @Schema(
                description =
                        "how it ended; REMOVED: it is not shown to your authority any more, whatever became of it, and why is not told",
                enumeration = {"WITHDRAWN", "CANCELLED", "EXPIRED", "REMOVED"},
                required = true)
        String status,

        @Schema(ref = "StepReason", description = "why it ended")
        String reason,

        @Schema(description = "when it ended, or was removed", required = true)
        Instant since) {

    static DeletionView of(Object[] row) {
        return new DeletionView(
                (UUID) row[0],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (Instant) row[1]);
    }
}
