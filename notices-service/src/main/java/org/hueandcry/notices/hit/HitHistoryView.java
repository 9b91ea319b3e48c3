package org.hueandcry.notices.hit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of a hit's history, for both sides. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "HitHistory", description = "what happened to the hit, who did it, and what was said with it")
public record HitHistoryView(
        @Schema(description = "the version that this made", required = true)
        long version,

        @Schema(description = "reported, reminded, or the name of a step", examples = "confirmation", required = true)
        String event,

        @Schema(description = "the status from then on", required = true)
        HitStatus status,

        @Schema(required = true) Instant at,

        @Schema(description = "the country or body that did it; none with a reminder")
        String authority,

        @Schema(description = "the system that did it; none with a reminder")
        String client,

        @Schema(description = "the person the system named, for its own authority and the organisation")
        String onBehalfOf,

        Rejection rejection,
        ActionTaken action,
        String text) {

    @Override
    public String toString() {
        return "HitHistoryView[version=" + version + ", masked]";
    }
}
