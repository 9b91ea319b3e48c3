package org.hueandcry.notices.filerequest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A consultation, the same for the CCF and for the authority consulted. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OwnerConsultation", description = "A question of the CCF to an authority whose data a request concerns")
public record OwnerConsultationView(
        @Schema(description = "the request; only the CCF can read it", required = true)
        UUID requestId,

        @Schema(description = "counts the consultations of the request", required = true)
        int number,

        @Schema(description = "of the request", examples = "CCF/2026/17", required = true)
        String reference,

        @Schema(description = "what the applicant asks for", required = true)
        Kind kind,

        @Schema(description = "the authority consulted", required = true)
        String authority,

        @Schema(description = "the records of that authority that are concerned", required = true)
        List<RecordReference> records,

        @Schema(required = true) String question,
        @Schema(required = true) Instant askedAt,
        @Schema(required = true) LocalDate answerDue,

        @Schema(description = "whether the day has passed without an answer", required = true)
        boolean overdue,

        @Schema(description = "absent until it is given") Answer answer) {

    /** What the authority answered. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ConsultationAnswer")
    public record Answer(
            @Schema(required = true) String text,
            @Schema(required = true) boolean consentsToDisclosure,
            @Schema(required = true) Instant at,

            @Schema(description = "the system that answered", required = true)
            String client,

            @Schema(description = "the person the system named, if it named one")
            String onBehalfOf) {

        @Override
        public String toString() {
            return "Answer[masked]";
        }
    }

    @Override
    public String toString() {
        return "OwnerConsultationView[" + requestId + ", " + number + "]";
    }
}
