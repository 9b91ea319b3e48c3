package org.hueandcry.notices.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a step is taken. */
@Schema(
        name = "StepRequest",
        description =
                "Why the step is taken. Return, refusal, suspension, extension, withdrawal and cancellation need a reason of their own"
                        + " list; publication, clearance, resumption and abandonment may give one; submission and dispatch take a text"
                        + " only. OTHER and CONTRARY_TO_ARTICLE_3 need a text, and a return a text or questions. Publication and clearance"
                        + " need articleThree.")
public record StepRequest(
        @Schema(examples = "ARRESTED") Reason reason,

        @Schema(description = "in words") @Size(max = 5_000) String text,

        @Schema(
                description =
                        "with publication and clearance: the reviewer's finding that nothing in it is of a political, military, religious"
                                + " or racial character (Constitution, article 3), with its grounds",
                examples = "An ordinary fraud; no such character is apparent.")
        @Size(max = 5_000)
        String articleThree,

        @Schema(
                description =
                        "with publication, clearance and resumption, where identifying data of the subject changed since it was submitted or"
                                + " last reviewed: the version of the subject's record that the reviewer has read, which must be the present one",
                examples = "4")
        @Positive
        Long subjectVersion,

        @Schema(
                description =
                        "with a return: what the source is asked; each is answered before the notice is submitted again")
        @Size(max = 50)
        List<@NotNull @Valid Asked> questions) {

    /** A question to the source. */
    @Schema(name = "QuestionRequest")
    public record Asked(
            @Schema(description = "JSON pointer into the notice of what it is about", examples = "/warrants/0/law")
            @Size(max = 200)
            @Pattern(regexp = "(/.*)?", message = "must be a JSON pointer")
            String pointer,

            @NotBlank @Size(max = 2_000) String text) {

        @Override
        public String toString() {
            return "Asked[masked]";
        }
    }

    static final StepRequest WITHOUT_REASON = new StepRequest(null, null, null, null, null);

    @Override
    public String toString() {
        return "StepRequest[" + reason + "]";
    }
}
