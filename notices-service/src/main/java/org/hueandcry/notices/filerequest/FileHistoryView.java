package org.hueandcry.notices.filerequest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of a request's history, for the CCF. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FileRequestHistory", description = "what happened to the request, who did it, and what was said")
public record FileHistoryView(
        @Schema(
                description = "received, changed, the name of a step, answer, or execution",
                examples = "admission",
                required = true)
        String event,

        @Schema(description = "the status from then on; absent with answer and execution, which change none")
        Status status,

        @Schema(required = true) Instant at,

        @Schema(description = "the country or body that did it", required = true)
        String authority,

        @Schema(description = "the system that did it", required = true)
        String client,

        @Schema(description = "the person the system named, if it named one")
        String onBehalfOf,

        String text) {

    @Override
    public String toString() {
        return "FileHistoryView[" + event + ", masked]";
    }
}
