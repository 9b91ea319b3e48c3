package org.hueandcry.persons.person;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.value.CountryCode;
import org.hueandcry.kit.value.NotInTheFuture;
import org.hueandcry.kit.value.PartialDate;

/** When and where a body, or a person of whom nobody knows who they are, was found, and what is estimated of them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "When and where a body, or a person who cannot be identified, was found, and what is estimated of them")
public record Discovery(
        @NotInTheFuture PartialDate on,
        @Size(max = 200) String place,
        @CountryCode String country,

        @Schema(description = "at death, or of the living when they were found") @Valid
        EstimatedAge estimatedAge,

        @Valid EstimatedDeath estimatedDeath) {

    /** How old the person seems, in whole years. */
    @Schema(description = "How old the person seems, in whole years")
    public record EstimatedAge(
            @Min(0) @Max(130) Integer from,
            @Min(0) @Max(130) Integer to) {

        @JsonIgnore
        @Schema(hidden = true)
        @AssertTrue(message = "from must not be above to")
        public boolean isInOrder() {
            return from == null || to == null || from <= to;
        }

        @Override
        public String toString() {
            return "EstimatedAge[masked]";
        }
    }

    /** When the person seems to have died. */
    @Schema(description = "When the person seems to have died")
    public record EstimatedDeath(
            @NotInTheFuture PartialDate from,
            @NotInTheFuture PartialDate to) {

        @JsonIgnore
        @Schema(hidden = true)
        @AssertTrue(message = "from must not be after to")
        public boolean isInOrder() {
            return from == null || to == null || !from.earliest().isAfter(to.latest());
        }

        @Override
        public String toString() {
            return "EstimatedDeath[masked]";
        }
    }

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "the estimated death must not begin after the day of the discovery")
    public boolean isAfterTheDeath() {
        return on == null
                || estimatedDeath == null
                || estimatedDeath.from() == null
                || !estimatedDeath.from().earliest().isAfter(on.latest());
    }

    @Override
    public String toString() {
        return "Discovery[masked]";
    }
}
