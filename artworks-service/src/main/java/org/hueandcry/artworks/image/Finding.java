package org.hueandcry.artworks.image;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one way of comparing says of two pictures. */
@Schema(name = "ImageSearchStage", description = "What one way of comparing says")
public record Finding(
        @Schema(required = true) Stage stage,

        @Schema(description = "from 0 to 1", required = true)
        double strength,

        @Schema(description = "in words", required = true) String found) {

    /** The ways of comparing. */
    @Schema(name = "ImageSearchStageName")
    public enum Stage {
        WHOLE_PICTURE,
        LOCAL_FEATURES,
        GEOMETRY
    }

    static Finding of(Stage stage, double strength, String found) {
        return new Finding(stage, Math.round(strength * 1000) / 1000.0, found);
    }
}
