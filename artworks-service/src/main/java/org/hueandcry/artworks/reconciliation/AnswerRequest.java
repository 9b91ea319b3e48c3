package org.hueandcry.artworks.reconciliation;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a proposal is answered so. */
@Schema(name = "WorkReconciliationAnswerRequest")
record AnswerRequest(
        @Schema(description = "in words; for the two owners, the General Secretariat and the CCF") @Size(max = 2_000)
        String reason) {

    @Override
    public String toString() {
        return "AnswerRequest[masked]";
    }
}
