package org.hueandcry.notices.supplement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An update of a notice in force. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Addendum", description = "What happened since the notice came into force")
public record AddendumView(
        @Schema(required = true) int number,

        @Schema(description = "the country that it concerns")
        String country,

        @Schema(required = true) LocalDate date,
        @Schema(required = true) String text,

        @Schema(description = "the authority that added it", required = true)
        String addedBy,

        @Schema(required = true) Instant addedAt) {

    @Override
    public String toString() {
        return "Addendum[" + number + "]";
    }
}
