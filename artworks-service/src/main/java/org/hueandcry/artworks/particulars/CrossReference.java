package org.hueandcry.artworks.particulars;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another object or record that a work has to do with. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Another object or record that the work has to do with; either artworkId or reference says which")
public record CrossReference(
        @NotNull Kind kind,

        @Schema(description = "its record here; whether you may see that is for its own owner to say")
        UUID artworkId,

        @Schema(description = "where it is recorded elsewhere", examples = "Inv. 1234, Museo Civico, Turin")
        @Size(max = 300)
        String reference) {

    /** What the other is to the work. */
    @Schema(name = "CrossReferenceKind")
    public enum Kind {
        PART_OF,
        HAS_PART,
        PENDANT,
        COPY,
        STUDY,
        SAME_WORK,
        OTHER
    }
}
