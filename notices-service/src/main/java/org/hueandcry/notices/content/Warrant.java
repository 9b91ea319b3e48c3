package org.hueandcry.notices.content;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.value.CountryCode;

/** An arrest warrant or judicial decision with the effect of one. */
@Schema(description = "An arrest warrant, or a judicial decision with the effect of one, for one charge")
public record Warrant(
        @Schema(examples = "TJ-2026-17") @Size(max = 100) String reference,
        @PastOrPresent LocalDate issuedOn,

        @Schema(description = "the judicial authority that issued it") @Size(max = 200)
        String authority,

        @Schema(description = "the country of that authority") @CountryCode
        String country,

        @Size(max = 500) String charge,

        @Schema(description = "the provision of law that covers the charge") @Size(max = 500)
        String law,

        @Schema(description = "wanted for prosecution: the maximum penalty in months; a life sentence is 1200")
        @Min(0)
        @Max(1_200)
        Integer maximumPenaltyMonths,

        @Schema(description = "wanted to serve a sentence: the sentence imposed, in months") @Min(0) @Max(1_200)
        Integer sentenceMonths,

        @Schema(description = "wanted to serve a sentence: what remains of it, in months") @Min(0) @Max(1_200)
        Integer remainingMonths) {

    @Override
    public String toString() {
        return "Warrant[masked]";
    }
}
