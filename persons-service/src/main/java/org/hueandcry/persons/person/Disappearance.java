package org.hueandcry.persons.person;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.value.CountryCode;
import org.hueandcry.kit.value.NotInTheFuture;
import org.hueandcry.kit.value.PartialDate;

/** Since when, and from where, a person is missing. */
@Schema(description = "Since when a person is missing, and where they were seen last")
public record Disappearance(
        @Schema(description = "when the person was seen last") @NotInTheFuture
        PartialDate since,

        @Size(max = 200) String place,
        @CountryCode String country) {

    @Override
    public String toString() {
        return "Disappearance[masked]";
    }
}
