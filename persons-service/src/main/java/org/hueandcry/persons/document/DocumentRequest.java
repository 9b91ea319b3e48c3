package org.hueandcry.persons.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.value.CountryCode;
import org.hueandcry.kit.value.NotInTheFuture;
import org.hueandcry.kit.value.PartialDate;
import org.hueandcry.kit.visibility.Visibility;
import org.hueandcry.persons.mrz.IssuingState;
import org.hueandcry.persons.person.IdentityDocument;

/** What an authority records about a document: the body of a POST, and what a merge patch changes. No holder: the document alone is sought. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "DocumentRequest",
        description =
                "What an authority records about a document that is lost, stolen or revoked. The owner is the caller's authority. It names no"
                        + " holder: the number, type and issuing country are enough to find it.")
record DocumentRequest(
        @NotNull IdentityDocument.Type type,

        @Schema(description = "as printed; blanks, hyphens and case make no difference")
        @NotNull
        @Size(max = 50)
        @Pattern(regexp = ".*[\\p{L}\\p{N}].*", message = "has neither a letter nor a digit")
        String number,

        @Schema(
                description =
                        "the country that issued it, or the code of ICAO 9303 of an organisation that did (UNO, XPO, EUE ...)",
                examples = "FR")
        @NotNull
        @IssuingState
        String issuingCountry,

        @NotNull DocumentStatus status,

        @Schema(description = "when it was lost, stolen or revoked") @NotInTheFuture
        PartialDate dateOfLoss,

        @Schema(description = "where it was lost or stolen") @CountryCode
        String countryOfLoss,

        @Schema(description = "how it was lost or stolen; border control is not shown it") @Size(max = 2_000)
        String circumstances,

        @Valid Visibility visibility) {

    /** The same with another visibility; null where the visibility is kept beside it. */
    DocumentRequest with(Visibility other) {
        return new DocumentRequest(
                type, number, issuingCountry, status, dateOfLoss, countryOfLoss, circumstances, other);
    }

    /** As asked for, or open to all: others can only stop a document that they are told of. */
    Visibility visibilityOrOpen() {
        return Objects.requireNonNullElse(visibility, Visibility.OPEN);
    }

    @Override
    public String toString() {
        return "DocumentRequest[masked]";
    }
}
