package org.hueandcry.persons.link;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which other record is of the same person. */
@Schema(name = "PersonLinkRequest")
record LinkRequest(
        @Schema(description = "the other authority's record of the same person") @NotNull
        UUID personId,

        @Schema(description = "what speaks for it; for the two owners, the General Secretariat and the CCF")
        @Size(max = 2_000)
        String reason) {

    @Override
    public String toString() {
        return "LinkRequest[masked]";
    }
}
