package org.hueandcry.notices.filerequest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a request is not admissible. */
@Schema(name = "InadmissibilityRequest", description = "Why the request is not examined")
public record InadmissibilityRequest(
        @Schema(description = "in words") @NotNull @Size(max = 5_000)
        String reason,

        @Schema(description = ClosureRequest.KEEP_BLOCKED) @Size(max = 2_000)
        String keepBlocked) {

    @Override
    public String toString() {
        return "InadmissibilityRequest[masked]";
    }
}
