package org.hueandcry.persons.watch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.caller.Purpose;
import org.hueandcry.persons.match.Colour;
import org.hueandcry.persons.match.QueryByExample;
import org.hueandcry.persons.person.PersonKind;
import org.hueandcry.persons.score.Comparison;

/** A query by example to be kept. */
@Schema(name = "WatchRequest", description = "A query by example to be kept, and run against what is recorded later")
record WatchRequest(
        @NotNull @Valid QueryByExample query,

        @Schema(description = "from which score on you are told", defaultValue = "0.7")
        @DecimalMin("0.5")
        @DecimalMax("1")
        Double threshold,

        @Schema(description = "only persons of these kinds; all where it is missing") @Size(max = 20)
        List<@NotNull PersonKind> kinds,

        @Schema(
                description = "only persons on whom a notice of one of these colours is in force, then or later",
                examples = "[\"RED\"]")
        @Size(max = 20)
        List<@NotNull Colour> colours,

        @Schema(description = "why you watch; where it is missing, as the header Purpose or your token says")
        Purpose purpose,

        @Schema(description = "a reference of your own, to know the watch again by", examples = "2026-4711/3")
        @Size(min = 1, max = 200)
        String reference,

        @Schema(description = "when the watch ends: in 90 days where it is missing, and in a year at the latest")
        Instant expiresAt) {

    WatchRequest {
        threshold = Objects.requireNonNullElse(threshold, Comparison.DEFAULT_THRESHOLD);
        kinds = Objects.requireNonNullElse(kinds, List.of());
        colours = Objects.requireNonNullElse(colours, List.of());
    }

    @Override
    public String toString() {
        return "WatchRequest[masked]";
    }
}
