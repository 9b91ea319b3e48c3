package org.hueandcry.artworks.match;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.artworks.artwork.ArtworkView;

/** What was found, query by query. */
@Schema(name = "WorkMatchAnswer", description = "What was found, under the names of your queries")
record WorkMatchAnswer(@Schema(required = true) Map<String, Found> responses) {

    @Schema(name = "WorkMatchResponse")
    record Found(
            @Schema(description = "best first", required = true)
            List<Result> results) {}

    /** A work that may be the one that is meant. */
    @Schema(
            name = "WorkMatchResult",
            description =
                    "A work that may be the one that is meant. A score is no decision: who acts compares for themselves.")
    record Result(
            @Schema(required = true) ArtworkView artwork,

            @Schema(description = "from 0 to 1", required = true)
            double score,

            @Schema(description = "whether the score reaches the threshold", required = true)
            boolean match,

            @Schema(description = "what was compared, and how far it is alike", required = true)
            List<Trait> explanation) {

        @Override
        public String toString() {
            return "Result[masked]";
        }
    }
}
