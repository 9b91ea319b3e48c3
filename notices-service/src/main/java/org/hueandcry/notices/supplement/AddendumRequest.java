package org.hueandcry.notices.supplement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.value.CountryCode;

/** An update of a notice in force. */
@Schema(description = "What happened since the notice came into force")
public record AddendumRequest(
        @Schema(description = "the country that it concerns, if it concerns one", examples = "BR") @CountryCode
        String country,

        @Schema(description = "the day of what it tells") @NotNull @PastOrPresent
        LocalDate date,

        @Schema(examples = "Extradition refused") @NotBlank @Size(max = 5_000)
        String text) {

    @Override
    public String toString() {
        return "AddendumRequest[masked]";
    }
}
