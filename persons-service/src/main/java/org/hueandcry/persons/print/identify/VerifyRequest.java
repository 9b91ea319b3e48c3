package org.hueandcry.persons.print.identify;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.caller.Purpose;

/** Prints that are compared with those of one recorded person. */
@Schema(name = "VerifyRequest")
record VerifyRequest(
        @Schema(description = "prints of one person", required = true) @NotEmpty @Size(max = 20)
        List<@NotNull @Valid PrintExample> prints,

        @Schema(description = "from which score on it counts as a match", defaultValue = "40") @Min(20) @Max(200)
        Integer threshold,

        @Schema(description = "why you ask; where it is missing, as the header Purpose or your token says")
        Purpose purpose) {

    @Override
    public String toString() {
        return "VerifyRequest[masked]";
    }
}
