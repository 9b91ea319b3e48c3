package org.hueandcry.artworks.particulars;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the things that a work consists of: a wing of a triptych, a plate of a service. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ArtworkPart", description = "A part of the work: a wing of a triptych, a piece of a service")
public record WorkPart(
        @Schema(description = "how it is called or numbered", examples = "left wing") @NotNull @Size(max = 100)
        String designation,

        @Size(max = 500) String title,
        @Size(max = 2_000) String description,

        @Schema(description = "as in measurementsText of the work") @Size(max = 500)
        String measurementsText,

        @Schema(description = "number in the owner's inventory, where it has one of its own") @Size(max = 100)
        String inventoryNumber,

        @Schema(description = "whether this part is missing; left out: as the whole work")
        Boolean missing) {}
