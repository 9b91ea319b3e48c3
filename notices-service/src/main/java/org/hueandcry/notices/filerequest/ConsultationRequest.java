package org.hueandcry.notices.filerequest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.value.CountryCode;

/** What the CCF asks an owner of data. */
@Schema(name = "ConsultationRequest", description = "A question to an authority whose data the request concerns")
public record ConsultationRequest(
        @Schema(description = "the owner of at least one of the records", examples = "FR")
        @NotNull
        @CountryCode(orUnitedNations = true)
        String authority,

        @Schema(
                description =
                        "all that the authority learns of the request, besides its number, its kind and the records of its own")
        @NotNull
        @Size(max = 10_000)
        String question,

        @Schema(description = "the day by which it is to answer") @NotNull
        LocalDate answerDue) {

    @Override
    public String toString() {
        return "ConsultationRequest[" + authority + ", masked]";
    }
}
