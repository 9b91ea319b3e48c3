package org.hueandcry.notices.filerequest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.value.CountryCode;

/** Who asks. Nobody but the CCF ever sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Applicant", description = "Who asks; shown to the CCF alone")
public record Applicant(
        @NotNull @Size(max = 200) String name,

        @Schema(description = "how the applicant, or who acts for them, is reached") @Size(max = 1_000)
        String contact,

        @CountryCode String nationality) {

    @Override
    public String toString() {
        return "Applicant[masked]";
    }
}
