package org.hueandcry.notices.hit;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.value.CountryCode;

/** Where a hit was made. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Where the hit was made")
public record HitPlace(
        @NotNull @CountryCode String country,

        @Schema(examples = "Airport, arrivals, lane 3") @Size(max = 500)
        String description,

        @Valid Location location) {

    /** A point on earth (WGS 84). */
    @Schema(name = "HitLocation", description = "A point on earth, in degrees (WGS 84)")
    public record Location(
            @NotNull @DecimalMin("-90") @DecimalMax("90") BigDecimal latitude,
            @NotNull @DecimalMin("-180") @DecimalMax("180") BigDecimal longitude) {

        @Override
        public String toString() {
            return "Location[masked]";
        }
    }

    @Override
    public String toString() {
        return "HitPlace[masked]";
    }
}
