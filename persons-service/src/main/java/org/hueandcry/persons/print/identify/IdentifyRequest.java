package org.hueandcry.persons.print.identify;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.caller.Purpose;
import org.hueandcry.persons.person.PersonKind;

/** Prints of one person, and what is asked of all of them. */
@Schema(name = "IdentifyRequest")
record IdentifyRequest(
        @Schema(description = "prints of one person", required = true) @NotEmpty @Size(max = 20)
        List<@NotNull @Valid PrintExample> prints,

        @Schema(
                description =
                        "from which score on a person counts as a match; where it is missing, as follows from the number of persons that are compared")
        @Min(20)
        @Max(200)
        Integer threshold,

        @Schema(description = "how many persons are answered at most", defaultValue = "20") @Min(1) @Max(200)
        Integer limit,

        @Schema(description = "only persons of these kinds; all where it is missing") @Size(max = 20)
        List<@NotNull PersonKind> kinds,

        @Schema(description = "why you ask; where it is missing, as the header Purpose or your token says")
        Purpose purpose) {

    IdentifyRequest {
        limit = Objects.requireNonNullElse(limit, Question.DEFAULT_LIMIT);
        kinds = Objects.requireNonNullElse(kinds, List.of());
    }

    @Override
    public String toString() {
        return "IdentifyRequest[masked]";
    }
}
