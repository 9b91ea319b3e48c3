package org.hueandcry.artworks.particulars;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What stands written, stamped or struck on a work, and where. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An inscription or marking: what it says or shows, and where on the object")
public record Inscription(
        @Schema(examples = "P. Cézanne 1870") @NotNull @Size(max = 2_000)
        String text,

        Kind kind,

        @Schema(description = "where on the object", examples = "lower left, on the front") @Size(max = 300)
        String place) {

    /** What kind of marking it is. */
    @Schema(name = "InscriptionKind")
    public enum Kind {
        SIGNATURE,
        DATE,
        TITLE,
        DEDICATION,
        HALLMARK,
        STAMP,
        LABEL,
        COLLECTORS_MARK,
        EDITION_NUMBER,
        INVENTORY_NUMBER,
        OTHER
    }
}
