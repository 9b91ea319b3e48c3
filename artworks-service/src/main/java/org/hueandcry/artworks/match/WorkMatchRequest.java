package org.hueandcry.artworks.match;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.artworks.artwork.Status;
import org.hueandcry.kit.caller.Purpose;

/** Up to fifty works by example, and what is asked of all of them. */
@Schema(name = "WorkMatchRequest")
record WorkMatchRequest(
        @Schema(
                description =
                        "the works, 1 to 50, each under a name of your own (a lot number) under which it is answered",
                required = true)
        @NotEmpty
        @Size(max = 50)
        Map<@NotBlank @Size(max = 100) String, @NotNull @Valid WorkExample> queries,

        @Schema(description = "from which score on a work counts as a match", defaultValue = "0.6")
        @DecimalMin("0.3")
        @DecimalMax("1")
        Double threshold,

        @Schema(description = "how many works a query is answered with at most", defaultValue = "10") @Min(1) @Max(100)
        Integer limit,

        @Schema(description = "only works of these statuses; all where it is missing") @Size(max = 10)
        List<@NotNull Status> statuses,

        @Schema(description = "works to leave out: those that you have looked at already") @Size(max = 1000)
        List<@NotNull UUID> excludeIds,

        @Schema(description = "why you ask; where it is missing, as the header Purpose or your token says")
        Purpose purpose) {

    WorkMatchRequest {
        threshold = Objects.requireNonNullElse(threshold, MatchWorks.USUAL_THRESHOLD);
        limit = Objects.requireNonNullElse(limit, 10);
        statuses = Objects.requireNonNullElse(statuses, List.of());
        excludeIds = Objects.requireNonNullElse(excludeIds, List.of());
    }

    @Override
    public String toString() {
        return "WorkMatchRequest[masked]";
    }
}
