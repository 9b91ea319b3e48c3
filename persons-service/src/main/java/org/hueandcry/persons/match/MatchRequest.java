package org.hueandcry.persons.match;

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
import org.hueandcry.kit.caller.Purpose;
import org.hueandcry.persons.person.PersonKind;
import org.hueandcry.persons.score.Comparison;

/** Up to a hundred queries by example, and what is asked of all of them. */
@Schema(name = "MatchRequest")
record MatchRequest(
        @Schema(
                description = "the queries, 1 to 100, each under a name of your own under which it is answered",
                required = true)
        @NotEmpty
        @Size(max = 100)
        Map<@NotBlank @Size(max = 100) String, @NotNull @Valid QueryByExample> queries,

        @Schema(description = "from which score on a person counts as a match", defaultValue = "0.7")
        @DecimalMin("0.3")
        @DecimalMax("1")
        Double threshold,

        @Schema(description = "how many persons a query is answered with at most", defaultValue = "10")
        @Min(1)
        @Max(100)
        Integer limit,

        @Schema(description = "only persons of these kinds; all where it is missing") @Size(max = 20)
        List<@NotNull PersonKind> kinds,

        @Schema(
                description = "only persons on whom a notice of one of these colours is in force",
                examples = "[\"RED\"]")
        @Size(max = 20)
        List<@NotNull Colour> colours,

        @Schema(description = "persons to leave out: hits that you have cleared already") @Size(max = 1000)
        List<@NotNull UUID> excludeIds,

        @Schema(description = "why you ask; where it is missing, as the header Purpose or your token says")
        Purpose purpose) {

    MatchRequest {
        threshold = Objects.requireNonNullElse(threshold, Comparison.DEFAULT_THRESHOLD);
        limit = Objects.requireNonNullElse(limit, 10);
        kinds = Objects.requireNonNullElse(kinds, List.of());
        colours = Objects.requireNonNullElse(colours, List.of());
        excludeIds = Objects.requireNonNullElse(excludeIds, List.of());
    }

    @Override
    public String toString() {
        return "MatchRequest[masked]";
    }
}
