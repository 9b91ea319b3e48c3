package org.hueandcry.persons.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.value.CountryCode;

/** A document that identifies a person. */
@Schema(description = "A document that identifies the person")
public record IdentityDocument(
        @NotNull Type type,
        @NotBlank @Size(max = 50) String number,
        @NotNull @CountryCode String issuingCountry,
        @PastOrPresent LocalDate issuedOn,
        LocalDate expiresOn) {

    /** Kinds of documents. */
    @Schema(name = "DocumentType")
    public enum Type {
        PASSPORT,
        IDENTITY_CARD,
        RESIDENCE_PERMIT,
        DRIVING_LICENCE,
        OTHER
    }

    @Override
    public String toString() {
        return "IdentityDocument[masked]";
    }
}
