package org.hueandcry.kit.photograph;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A photograph of a record, without the picture itself. */
@Schema(
        name = "Photograph",
        description = "A photograph; the picture is at /photos/{photoId}, a small one at /photos/{photoId}/thumbnail")
public record PhotographView(
        @Schema(required = true) UUID id,

        @Schema(description = "the number under which it is public, if it ever is", required = true)
        long pictureId,

        @Schema(description = "in pixels", required = true) int width,
        @Schema(description = "in pixels", required = true) int height,
        @Schema(required = true) Instant addedAt,

        @Schema(
                description = "whether it is the main one: the one that the owner has chosen, or else the first",
                required = true)
        boolean main,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "what it shows of the record, where that was said when it was added", examples = "BACK")
        String view) {

    /** Whether somebody or something could be recognised by it; that it shows them is for people to judge. */
    boolean isGood() {
        return Math.min(width, height) >= 100;
    }
}
