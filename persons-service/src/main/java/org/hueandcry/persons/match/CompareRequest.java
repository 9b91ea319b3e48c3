package org.hueandcry.persons.match;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.persons.score.Comparison;

/** Two descriptions to be compared. */
@Schema(name = "CompareRequest")
record CompareRequest(
        @NotNull @Valid QueryByExample a,
        @NotNull @Valid QueryByExample b,

        @Schema(description = "from which score on it counts as a match", defaultValue = "0.7")
        @DecimalMin("0.3")
        @DecimalMax("1")
        Double threshold) {

    CompareRequest {
        threshold = Objects.requireNonNullElse(threshold, Comparison.DEFAULT_THRESHOLD);
    }

    @Override
    public String toString() {
        return "CompareRequest[masked]";
    }
}
