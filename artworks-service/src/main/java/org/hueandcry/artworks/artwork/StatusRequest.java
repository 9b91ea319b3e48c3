package org.hueandcry.artworks.artwork;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.value.CountryCode;
import org.hueandcry.kit.value.NotInTheFuture;
import org.hueandcry.kit.value.PartialDate;

/** What has become of a work. */
@Schema(name = "StatusRequest", description = "What has become of the work")
public record StatusRequest(
        @NotNull Status status,

        @Schema(description = "when it was located, recovered, returned") @NotInTheFuture
        PartialDate date,

        @Size(max = 200) String place,
        @CountryCode String country,

        @Schema(description = "in words; for the owner, the General Secretariat and the CCF only") @Size(max = 2_000)
        String text) {

    @Override
    public String toString() {
        return "StatusRequest[" + status + "]";
    }
}
