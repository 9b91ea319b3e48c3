package org.hueandcry.notices.notice;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a step is taken. */
@Schema(
        name = "StepRequest",
        description =
                "Why the step is taken. Return, refusal, suspension, withdrawal and cancellation need a reason of their own list;"
                        + " publication, resumption and abandonment may give one; submission takes a text only.")
public record StepRequest(
        @Schema(examples = "ARRESTED") Reason reason,
        @Schema(description = "in words") @Size(max = 5_000) String text) {

    static final StepRequest WITHOUT_REASON = new StepRequest(null, null);

    @Override
    public String toString() {
        return "StepRequest[" + reason + "]";
    }
}
