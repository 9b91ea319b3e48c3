package org.hueandcry.artworks.particulars;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who made a work, as far as is known. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Who made the work: artist, workshop, manufacturer")
public record Maker(
        @Schema(examples = "Paul Cézanne") @NotNull @Size(max = 300)
        String name) {}
