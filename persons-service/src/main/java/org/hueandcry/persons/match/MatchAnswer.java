package org.hueandcry.persons.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.persons.person.PersonView;
import org.hueandcry.persons.score.Feature;

/** What was found, query by query. */
@Schema(name = "MatchAnswer", description = "What was found, under the names of your queries")
record MatchAnswer(@Schema(required = true) Map<String, Found> responses) {

    @Schema(name = "MatchResponse")
    record Found(
            @Schema(description = "best first", required = true)
            List<Result> results) {}

    /** A person that may be meant. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "MatchResult",
            description = "A person that may be meant. A score is no decision: who acts compares for themselves.")
    record Result(
            @Schema(required = true) PersonView person,

            @Schema(description = "from 0 to 1", required = true)
            double score,

            @Schema(description = "whether the score reaches the threshold", required = true)
            boolean match,

            @Schema(description = "which of the person's names was found most alike; missing where none was")
            String matchedName,

            @Schema(description = "what was compared, and how it moved the score", required = true)
            List<Feature> explanation,

            @Schema(description = "for border control: what to do before acting")
            String advice) {

        @Override
        public String toString() {
            return "Result[masked]";
        }
    }
}
