package org.hueandcry.notices.deletion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether an authority has deleted what has ended. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Acknowledgement", description = "Whether an authority has deleted what has ended from its files")
public record AcknowledgementView(
        @Schema(required = true) String authority,

        @Schema(description = "when it was told", required = true)
        Instant since,

        @Schema(description = "absent: not yet") Instant acknowledgedAt) {}
