package org.hueandcry.notices.filerequest;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be said with a step that needs no reason. */
@Schema(name = "RemarkRequest", description = "What is to be said with it")
public record RemarkRequest(
        @Schema(description = "in words") @Size(max = 5_000) String text) {

    static final RemarkRequest NONE = new RemarkRequest(null);

    @Override
    public String toString() {
        return "RemarkRequest[masked]";
    }
}
