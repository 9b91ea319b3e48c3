package org.hueandcry.notices.filerequest;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said at the end of a request. */
@Schema(name = "ClosureRequest", description = "What is to be said at the end of a request")
public record ClosureRequest(
        @Schema(description = "in words") @Size(max = 5_000) String text,

        @Schema(description = ClosureRequest.KEEP_BLOCKED) @Size(max = 2_000)
        String keepBlocked) {

    static final String KEEP_BLOCKED = "why records that the request is about stay blocked; needed where one is";
    static final ClosureRequest NOTHING = new ClosureRequest(null, null);

    @Override
    public String toString() {
        return "ClosureRequest[masked]";
    }
}
