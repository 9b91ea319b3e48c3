package org.hueandcry.kit.blocking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;

/** What the CCF did to a record: blocked it for the time of its examination, or lifted that. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Blocking",
        description =
                "that the CCF blocked the record provisionally, or lifted that, and why; nothing else changed then")
public record Blocking(
        @Schema(description = "false where the blocking was lifted", required = true)
        boolean blocked,

        @Schema(required = true) String reason,

        @Schema(description = "the request in which it was done")
        UUID fileRequestId) {

    /** Refuses (409) to do what is done already. */
    public void mustChange(boolean blockedNow) {
        if (blocked == blockedNow) {
            throw Problems.of(ProblemType.CONFLICT)
                    .withDetail(blocked ? "The record is blocked already." : "The record is not blocked.")
                    .with("nextSteps", List.of(blocked ? "unblock" : "block"))
                    .build();
        }
    }

    @Override
    public String toString() {
        return "Blocking[" + blocked + ", " + fileRequestId + "]";
    }
}
