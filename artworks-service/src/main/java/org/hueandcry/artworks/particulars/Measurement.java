package org.hueandcry.artworks.particulars;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One measure of a work, and which. */
@Schema(description = "One measure of the work: which dimension, how much, in which unit")
public record Measurement(
        @NotNull Dimension dimension,

        @NotNull @Positive @Digits(integer = 7, fraction = 3)
        BigDecimal value,

        @Schema(
                examples = "cm",
                enumeration = {"mm", "cm", "m", "in", "ft", "g", "kg"})
        @NotNull
        @Pattern(regexp = "mm|cm|m|in|ft|g|kg", message = "must be one of mm, cm, m, in, ft, g, kg")
        String unit) {

    /** What is measured. */
    public enum Dimension {
        HEIGHT,
        WIDTH,
        DEPTH,
        LENGTH,
        DIAMETER,
        WEIGHT,
        OTHER
    }
}
