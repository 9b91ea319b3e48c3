package org.hueandcry.artworks.match;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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
                        "the works in words, up to 50, each under a name of your own (a lot number) under which it is answered")
        @Size(max = 50)
        Map<@NotBlank @Size(max = 100) String, @NotNull @Valid WorkExample> queries,

        @Schema(
                description =
                        "photographs of the works, up to 10 and 8 MB together, each under the name of a query, or under another where it is all that is known:"
                                + " JPEG or PNG. They are not kept: the audit trail has their hashes.")
        @Size(max = 10)
        Map<@NotBlank @Size(max = 100) String, @NotNull byte[]> photographs,

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
        queries = Objects.requireNonNullElse(queries, Map.of());
        photographs = Objects.requireNonNullElse(photographs, Map.of());
        threshold = Objects.requireNonNullElse(threshold, MatchWorks.USUAL_THRESHOLD);
        limit = Objects.requireNonNullElse(limit, 10);
        statuses = Objects.requireNonNullElse(statuses, List.of());
        excludeIds = Objects.requireNonNullElse(excludeIds, List.of());
    }

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "needs at least one query or photograph")
    public boolean isAskingForSomething() {
        return !queries.isEmpty() || !photographs.isEmpty();
    }

    @Override
    public String toString() {
        return "WorkMatchRequest[masked]";
    }
}
