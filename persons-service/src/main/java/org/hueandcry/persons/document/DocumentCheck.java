package org.hueandcry.persons.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.persons.person.PersonView;

/** Whether a document is a hit, and what it was found in. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "DocumentCheck",
        description =
                "Whether a document is a hit among the records that you may see. No hit does not say that there is no record.")
record DocumentCheck(
        @Schema(description = "whether one of the hits is a match", required = true)
        boolean hit,

        @Schema(description = "what was looked for", required = true)
        Presented document,

        @Schema(
                description =
                        "what has this number, matches first; border control is shown matches only. Empty where there is none.",
                required = true)
        List<Hit> hits,

        @Schema(description = "what the machine-readable zone says, where one was given")
        MrzView mrz,

        @Schema(required = true) Instant checkedAt) {

    /** A record with the number of the document. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "DocumentHit",
            description =
                    "A record with the number of the document. It is no decision: who acts compares for themselves.")
    record Hit(
            @Schema(required = true) DocumentHitKind kind,

            @Schema(
                    description =
                            "whether it counts as a hit: the issuing country is not another one, and the document has not been found again."
                                    + " The type may be another, which some record wrongly.",
                    required = true)
            boolean match,

            @Schema(
                    description = "which of number, type and issuingCountry are known on both sides and the same",
                    examples = "[\"number\", \"issuingCountry\"]",
                    required = true)
            List<String> matched,

            @Schema(
                    description = "true where the numbers are the same only if O is taken for 0 and I for 1",
                    required = true)
            boolean misread,

            @Schema(
                    description =
                            "true where it was found by a suggested reading of the machine-readable zone, and not as that was given",
                    required = true)
            boolean suggested,

            @Schema(description = "the document as it stands on record", required = true)
            Presented recorded,

            @Schema(description = "of kind DOCUMENT; for border control without dates, places and circumstances")
            DocumentView document,

            @Schema(
                    description =
                            "of kind PERSON: whoever is recorded with the document; for border control the minimum, with warnings and notices")
            PersonView person,

            @Schema(description = "for border control: what to do before acting")
            String advice) {

        @Override
        public String toString() {
            return "Hit[" + kind + "]";
        }
    }

    @Override
    public String toString() {
        return "DocumentCheck[" + hit + "]";
    }
}
