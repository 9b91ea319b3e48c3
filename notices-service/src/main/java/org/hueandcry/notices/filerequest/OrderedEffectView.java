package org.hueandcry.notices.filerequest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a decision of the CCF orders for a record, the same for the CCF and for those who may carry it out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OrderedEffect", description = "What a decision of the CCF orders for a record. Decisions bind.")
public record OrderedEffectView(
        @Schema(description = "the request; only the CCF can read it", required = true)
        UUID requestId,

        @Schema(description = "counts the effects of the decision", required = true)
        int number,

        @Schema(description = "of the request", examples = "CCF/2026/17", required = true)
        String reference,

        @Schema(required = true) RecordReference record,

        @Schema(description = "the owner of the record") String owner,

        @Schema(required = true) Effect effect,

        @Schema(description = "what is to be done, and why") String reason,

        @Schema(required = true) Instant orderedAt,

        @Schema(description = "whether it is still to be carried out", required = true)
        boolean open,

        @Schema(description = "absent until it was carried out")
        Execution execution) {

    /** That it was carried out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "EffectExecution")
    public record Execution(
            @Schema(required = true) Instant at,

            @Schema(description = "the country or body that recorded it", required = true)
            String authority,

            @Schema(description = "the system that recorded it", required = true)
            String client,

            @Schema(description = "the person the system named, if it named one")
            String onBehalfOf,

            String text) {

        @Override
        public String toString() {
            return "Execution[" + authority + ", masked]";
        }
    }

    @Override
    public String toString() {
        return "OrderedEffectView[" + requestId + ", " + number + "]";
    }
}
