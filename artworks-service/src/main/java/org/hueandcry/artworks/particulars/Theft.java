package org.hueandcry.artworks.particulars;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.value.CountryCode;
import org.hueandcry.kit.value.NotInTheFuture;
import org.hueandcry.kit.value.PartialDate;

/** When and where a work was stolen, and under which reference police recorded it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "When and where the work was stolen, and under which reference police recorded it; no data of victims")
public record Theft(
        @NotInTheFuture PartialDate date,
        @Size(max = 200) String place,
        @CountryCode String country,
        @Size(max = 100) String policeReference,
        PlaceKind placeKind,

        @Schema(description = "how it was stolen; no data of victims") @Size(max = 5_000)
        String circumstances) {

    @JsonIgnore
    @Schema(hidden = true)
    public boolean isReported() {
        return policeReference != null;
    }
}
