package org.hueandcry.artworks.measurement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.artworks.particulars.Measurement.Dimension;

/** One measure in millimetres, or grams. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One measure, whatever unit it was given in")
public record Measure(
        @Schema(description = "which part of the work, in the source's words; missing: the work", examples = "frame")
        String part,

        @Schema(required = true) Dimension dimension,

        @Schema(description = "in millimetres; of a WEIGHT in grams", examples = "610", required = true)
        BigDecimal value) {

    /** To a tenth. */
    static BigDecimal rounded(BigDecimal value) {
        BigDecimal tenths = value.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return tenths.scale() < 0 ? tenths.setScale(0) : tenths;
    }
}
