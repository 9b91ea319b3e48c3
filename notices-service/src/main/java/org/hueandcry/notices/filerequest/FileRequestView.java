package org.hueandcry.notices.filerequest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request, as the CCF alone sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "FileRequest",
        description =
                "A person's request to the CCF for access to what is recorded of them, its correction or deletion")
public record FileRequestView(
        @Schema(required = true) UUID id,

        @Schema(description = "CCF/YYYY/N, never used again", examples = "CCF/2026/17", required = true)
        String reference,

        @Schema(
                description =
                        "rises with every change and step; the ETag. Answers and executions, which others record, leave it as it is.",
                required = true)
        long version,

        @Schema(required = true) Kind kind,
        @Schema(required = true) Status status,

        @Schema(
                description =
                        "absent once it is erased, long after the end of the request; so are all words of the applicant's case")
        Applicant applicant,

        @Schema(required = true) LocalDate receivedOn,
        String summary,
        @Schema(required = true) List<ConcernedRecord> about,

        @Schema(description = "the day from which on the time for a decision runs")
        LocalDate admissibleOn,

        @Schema(
                description =
                        "the last day on which it is decided in time: 4 months after admissibleOn for ACCESS, 9 for CORRECTION and"
                                + " DELETION, unless the operator has set others")
        LocalDate decisionDue,

        @Schema(description = "whether that day has passed without a decision", required = true)
        boolean overdue,

        @Schema(required = true) List<OwnerConsultationView> consultations,
        Outcome outcome,

        @Schema(description = "of the decision, or of inadmissibility")
        String reasons,

        @Schema(description = "what the decision orders", required = true)
        List<OrderedEffectView> effects,

        @Schema(
                description = "the steps that are possible now, each a POST to its name below the request",
                required = true)
        List<Step> nextSteps,

        @Schema(required = true) Instant recordedAt,
        @Schema(required = true) Instant changedAt,

        @Schema(description = "when it was forgotten who had asked")
        Instant erasedAt) {

    /** A record that the request is about. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ConcernedRecord", description = "a record that the request is about, and what is known of it here")
    public record ConcernedRecord(
            UUID noticeId,
            UUID personId,
            UUID artworkId,

            String owner,

            @Schema(
                    description =
                            "whether it is blocked, as far as is known here; absent where you do not see the record now")
            Boolean blocked) {

        static ConcernedRecord of(RecordReference record, String owner, ConcernedRecords.Known known) {
            return new ConcernedRecord(
                    record.noticeId(),
                    record.personId(),
                    record.artworkId(),
                    owner,
                    known == null ? null : known.blocked());
        }
    }

    @Override
    public String toString() {
        return "FileRequestView[" + id + "]";
    }
}
