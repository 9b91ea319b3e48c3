package org.hueandcry.artworks.artwork;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has become of a work. */
@Schema(name = "StatusRequest", description = "What has become of the work")
public record StatusRequest(
        @NotNull Status status,
        @Schema(description = "in words") @Size(max = 2_000) String text) {

    @Override
    public String toString() {
        return "StatusRequest[" + status + "]";
    }
}
