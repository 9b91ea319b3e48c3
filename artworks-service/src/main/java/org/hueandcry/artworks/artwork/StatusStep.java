package org.hueandcry.artworks.artwork;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.value.PartialDate;

/** A step in the history of a work. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ArtworkStatusStep", description = "A step in the history of the work")
public record StatusStep(
        @Schema(required = true) Status status,

        @Schema(description = "when it was taken down here", required = true)
        Instant at,

        @Schema(description = "when it happened, as far as is known")
        PartialDate date,

        String place,
        String country) {

    static StatusStep of(StatusRequest request, Instant at) {
        return new StatusStep(request.status(), at, request.date(), request.place(), request.country());
    }
}
