package org.hueandcry.notices.filerequest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the owner of data answers to the CCF. */
@Schema(name = "ConsultationAnswerRequest", description = "The answer of the authority that the CCF has consulted")
public record AnswerRequest(
        @NotNull @Size(max = 10_000) String text,

        @Schema(description = "whether the applicant may be told of the data") @NotNull
        Boolean consentsToDisclosure) {

    @Override
    public String toString() {
        return "AnswerRequest[masked]";
    }
}
