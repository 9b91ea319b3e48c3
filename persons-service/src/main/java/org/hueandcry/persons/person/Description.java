package org.hueandcry.persons.person;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person looks like. */
@Schema(description = "Physical description")
public record Description(
        @Schema(description = "height in centimetres") @Min(20) @Max(280)
        Integer heightCm,

        @Schema(description = "weight in kilograms") @Min(1) @Max(700)
        Integer weightKg,

        @Size(max = 200) String build,
        Eyes eyes,
        Hair hair,

        @Schema(description = "scars, tattoos and other distinguishing marks") @Size(max = 2_000)
        String marks) {

    /** Colours of eyes, by the codes of the public notices service. */
    @Schema(name = "EyeColour")
    public enum Eyes {
        BLA,
        BLU,
        BLUL,
        BRO,
        BROD,
        BROH,
        BROL,
        GRE,
        GRY,
        OTHC,
        OTHD,
        OTHL
    }

    /** Colours of hair, by the codes of the public notices service. */
    @Schema(name = "HairColour")
    public enum Hair {
        BLA,
        BRO,
        BROF,
        GRY,
        GRYG,
        HAIB,
        HAID,
        OTHD,
        RED,
        REDA,
        WHI,
        YELB
    }

    @JsonIgnore
    @Schema(hidden = true)
    boolean saysAnything() {
        return Stream.of(heightCm, weightKg, build, eyes, hair, marks).anyMatch(Objects::nonNull);
    }

    @Override
    public String toString() {
        return "Description[masked]";
    }
}
