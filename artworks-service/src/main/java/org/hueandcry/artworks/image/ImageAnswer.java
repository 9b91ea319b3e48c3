package org.hueandcry.artworks.image;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.artworks.artwork.ArtworkView;

/** What a photograph has found. */
@Schema(name = "ImageSearchAnswer", description = "The works that a photograph may show, the best first")
record ImageAnswer(@Schema(required = true) List<Result> results) {

    /** A work that may be shown. */
    @Schema(
            name = "ImageSearchResult",
            description =
                    "A work that the photograph may show. A score is no decision: who acts compares for themselves.")
    record Result(
            @Schema(required = true) ArtworkView artwork,

            @Schema(description = "the photograph of the work that is most alike", required = true)
            UUID photoId,

            @Schema(description = "from 0 to 1", required = true)
            double score,

            @Schema(description = "whether it is taken to be the same picture", required = true)
            boolean match,

            @Schema(description = "which stages found it, and how strongly", required = true)
            List<Finding> explanation) {

        static Result of(ArtworkView work, Resemblance resemblance) {
            return new Result(
                    work, resemblance.photograph(), resemblance.score(), resemblance.match(), resemblance.findings());
        }
    }
}
