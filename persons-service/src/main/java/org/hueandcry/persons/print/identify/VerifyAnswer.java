package org.hueandcry.persons.print.identify;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How alike prints are to those of one person. */
@Schema(name = "VerifyAnswer")
record VerifyAnswer(
        @Schema(
                description = "all fingers together, as in IdentifyResult; 0 where no finger could be compared",
                required = true)
        double score,

        @Schema(description = "how often the prints of two different persons are as alike", required = true)
        double falseMatchRate,

        @Schema(description = "whether the score reaches the threshold", required = true)
        boolean match,

        @Schema(description = "from which score on it counts as a match", required = true)
        double threshold,

        @Schema(description = "which prints speak for it, best first", required = true)
        List<IdentifyAnswer.Finger> fingers,

        @Schema(description = "what this is not", required = true)
        String advice) {}
