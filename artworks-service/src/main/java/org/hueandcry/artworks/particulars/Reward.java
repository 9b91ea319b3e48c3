package org.hueandcry.artworks.particulars;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is offered for a work's recovery. */
@Schema(description = "What is offered for what leads to the work's recovery")
public record Reward(
        @NotNull @Positive @Digits(integer = 12, fraction = 2)
        BigDecimal amount,

        @Schema(description = "ISO 4217", examples = "EUR")
        @NotNull
        @Pattern(regexp = "[A-Z]{3}", message = "is expected to be three capital letters (ISO 4217)")
        String currency) {}
