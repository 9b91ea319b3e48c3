package org.hueandcry.persons.watch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.persons.person.PersonView;
import org.hueandcry.persons.score.Feature;

/** What a watch has told. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "WatchMatch",
        description =
                "What a watch has told: a person who matched, and how they match as they are recorded now. A score is no decision:"
                        + " who acts compares for themselves, and asks the authority that recorded the person.")
record WatchMatchView(
        @Schema(required = true) UUID watchId,

        @Schema(description = "your own reference of the watch")
        String watchReference,

        @Schema(description = "when it was told", required = true)
        Instant at,

        @Schema(description = "the version of the person that it was told of", required = true)
        long personVersion,

        @Schema(description = "the score when it was told", required = true)
        double scoreWhenTold,

        @Schema(description = "the person as they are recorded now", required = true)
        PersonView person,

        @Schema(description = "from 0 to 1", required = true)
        double score,

        @Schema(
                description =
                        "whether the score reaches the threshold of the watch; a correction may have changed that",
                required = true)
        boolean match,

        @Schema(description = "which of the person's names was found most alike; missing where none was")
        String matchedName,

        @Schema(description = "what was compared, and how it moved the score", required = true)
        List<Feature> explanation) {

    @Override
    public String toString() {
        return "WatchMatchView[" + watchId + "]";
    }
}
