package org.hueandcry.artworks.particulars;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.value.CountryCode;
import org.hueandcry.kit.value.NotInTheFuture;
import org.hueandcry.kit.value.PartialDate;

/** When and where a work was found whose owner nobody knows. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "When and where a work was found whose owner is unknown. A work that is recorded with this, and not with a theft, begins as"
                        + " FOUND_OWNER_UNKNOWN")
public record Find(
        @NotInTheFuture PartialDate date,
        @Size(max = 200) String place,
        @CountryCode String country,
        @Size(max = 100) String policeReference,
        PlaceKind placeKind,
        @Size(max = 5_000) String circumstances) {}
