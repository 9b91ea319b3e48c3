package org.hueandcry.persons.print.identify;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.persons.person.PersonView;
import org.hueandcry.persons.print.gallery.FingerScore;
import org.hueandcry.persons.print.gallery.Resemblance;

/** Whose prints those asked about may be. */
@Schema(name = "IdentifyAnswer")
record IdentifyAnswer(
        @Schema(description = "best first", required = true) List<Result> results,

        @Schema(
                description =
                        "from which score on a person counts as a match; it follows the number of persons that are compared, roughly",
                required = true)
        double threshold,

        @Schema(description = "what this is not", required = true)
        String advice) {

    /** What a score of prints is never. */
    static final String ADVICE =
            "Candidates for a fingerprint examiner, never a decision: whoever acts has the prints compared by an examiner, and asks the authority"
                    + " that recorded the person.";

    /** A person whose prints are like those asked about. */
    @Schema(name = "IdentifyResult", description = "A candidate for an examiner, never a decision")
    record Result(
            @Schema(required = true) PersonView person,

            @Schema(
                    description =
                            "all fingers together: a score of 40 is reached by the prints of two different persons once in 10,000 comparisons, and"
                                    + " each 10 more is ten times rarer",
                    required = true)
            double score,

            @Schema(
                    description =
                            "how often the prints of two different persons are as alike, however many fingers were compared",
                    required = true)
            double falseMatchRate,

            @Schema(description = "whether the score reaches the threshold", required = true)
            boolean match,

            @Schema(description = "which prints speak for it, best first", required = true)
            List<Finger> fingers) {

        @Override
        public String toString() {
            return "Result[masked]";
        }
    }

    /** Two prints that are alike. */
    @Schema(name = "IdentifiedFinger")
    record Finger(
            @Schema(description = "which of the prints asked about, from 0", required = true)
            int probe,

            @Schema(description = "of the person's print, as in Fingerprint", required = true)
            int position,

            @Schema(description = "of these two prints alone, by SourceAFIS", required = true)
            double score,

            @Schema(description = "the person's print", required = true)
            UUID printId) {

        static List<Finger> of(Resemblance found) {
            return found.fingers().stream().map(Finger::of).toList();
        }

        private static Finger of(FingerScore finger) {
            return new Finger(
                    finger.probe(), finger.position(), Math.round(finger.score() * 100) / 100.0, finger.print());
        }
    }

    @Override
    public String toString() {
        return "IdentifyAnswer[masked]";
    }
}
