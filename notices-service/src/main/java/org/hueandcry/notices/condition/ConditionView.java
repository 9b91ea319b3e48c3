package org.hueandcry.notices.condition;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A condition of publication, and whether it is met. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Condition", description = "A condition of publication, and whether it is met")
public record ConditionView(
        @Schema(examples = "RED_PENALTY", required = true) String id,

        @Schema(
                description =
                        "the article of the Rules on the Processing of Data; of SILVER the resolution of the General Assembly",
                examples = "83",
                required = true)
        String article,

        @Schema(required = true) boolean met,

        @Schema(description = "what the condition demands, in the language asked for", required = true)
        String text,

        @Schema(
                description =
                        "JSON pointer into the notice of what is missing; /subject alone: complete the record of the person or the work",
                examples = "/warrants/0/maximumPenaltyMonths")
        String pointer) {}
