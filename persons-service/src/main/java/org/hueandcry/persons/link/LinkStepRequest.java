package org.hueandcry.persons.link;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a step is taken. */
@Schema(name = "PersonLinkStepRequest")
record LinkStepRequest(
        @Schema(description = "in words; for the two owners, the General Secretariat and the CCF") @Size(max = 2_000)
        String reason) {

    @Override
    public String toString() {
        return "LinkStepRequest[masked]";
    }
}
