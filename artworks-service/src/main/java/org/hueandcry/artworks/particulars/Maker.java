package org.hueandcry.artworks.particulars;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who made a work, as far as is known. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Who made the work: artist, workshop, manufacturer")
public record Maker(
        @Schema(examples = "Paul Cézanne") @NotNull @Size(max = 300)
        String name,

        @Schema(description = "what the maker did; left out: the work itself")
        Role role,

        @Schema(description = "how near the work is to the maker; left out: by the maker")
        Attribution attribution,

        @Schema(description = "when the maker lived or was active, in words", examples = "1839–1906") @Size(max = 100)
        String dates,

        @Schema(description = "id in the Union List of Artist Names of the Getty", examples = "500004793")
        @Pattern(regexp = "500\\d{6}", message = "is expected to be an ULAN id: 500 and six digits")
        String ulanId) {

    /** What a maker did. */
    @Schema(name = "MakerRole")
    public enum Role {
        ARTIST,
        PAINTER,
        SCULPTOR,
        DRAUGHTSMAN,
        PRINTMAKER,
        PHOTOGRAPHER,
        ARCHITECT,
        DESIGNER,
        AUTHOR,
        GOLDSMITH,
        POTTER,
        WEAVER,
        INSTRUMENT_MAKER,
        FOUNDER,
        MANUFACTURER,
        PUBLISHER,
        OTHER
    }

    /** How near a work is to the maker who is named. */
    @Schema(name = "Attribution")
    public enum Attribution {
        ATTRIBUTED_TO,
        WORKSHOP_OF,
        CIRCLE_OF,
        FOLLOWER_OF,
        SCHOOL_OF,
        MANNER_OF,
        AFTER,
        COPY_OF
    }
}
