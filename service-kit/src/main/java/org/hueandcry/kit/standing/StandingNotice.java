package org.hueandcry.kit.standing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A notice on a record, as the service has heard of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A notice on the record")
public record StandingNotice(
        @Schema(required = true) UUID id,

        @Schema(description = "the notice's reference, YYYY/N; none before it was submitted", examples = "2026/1234")
        String reference,

        @Schema(examples = "RED", required = true) String colour,
        @Schema(examples = "PUBLISHED", required = true) String status) {}
