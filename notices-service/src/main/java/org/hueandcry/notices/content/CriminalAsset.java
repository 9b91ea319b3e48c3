package org.hueandcry.notices.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.value.CountryCode;

/** Property that is the proceeds of crime, or is believed to be. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Property that is the proceeds of crime, or is believed to be")
public record CriminalAsset(
        Type type,

        @Schema(examples = "Motor yacht, 42 m, white hull") @Size(max = 5_000)
        String description,

        @Schema(
                description =
                        "what tells it from others: the number of a register, a chassis, a hull, an account, an address of a ledger",
                examples = "IMO 9074729")
        @Size(max = 200)
        String identifier,

        @Schema(description = "where it is, or was last") @CountryCode
        String country,

        @Schema(description = "address or last known place") @Size(max = 500)
        String place,

        @Schema(description = "who holds it, or in whose name it stands") @Size(max = 500)
        String holder,

        @Schema(description = "in whole units and hundredths of the currency")
        @DecimalMin("0")
        @DecimalMax("1000000000000000")
        @Digits(integer = 16, fraction = 2)
        BigDecimal estimatedValue,

        @Schema(description = "ISO 4217", examples = "EUR")
        @Pattern(regexp = "[A-Z]{3}", message = "must be a currency's three letters")
        String currency) {

    /** What kind of property. */
    @Schema(name = "AssetType")
    public enum Type {
        REAL_ESTATE,
        VEHICLE,
        VESSEL,
        AIRCRAFT,
        ACCOUNT,
        CRYPTO_ASSET,
        COMPANY_SHARE,
        VALUABLES,
        OTHER
    }

    @Override
    public String toString() {
        return "CriminalAsset[" + type + "]";
    }
}
