package org.hueandcry.notices.hit;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The hits of an authority, in numbers. */
@Schema(description = "The hits of your authority, in numbers")
public record HitOverview(
        @Schema(required = true) List<Count> counts,

        @Schema(description = "received, and not answered in time", required = true)
        long overdue,

        @Schema(description = "received, and to be answered within the hour", required = true)
        long dueWithinHour) {

    /** How many there are of a kind; a kind without any is left out. */
    @Schema(name = "HitCount")
    public record Count(
            @Schema(required = true) HitSide role,
            @Schema(required = true) HitStatus status,
            @Schema(required = true) Urgency urgency,
            @Schema(required = true) long hits) {}
}
