package org.hueandcry.persons.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.persons.mrz.IssuingState;
import org.hueandcry.persons.mrz.Mrz;

/** A document that identifies a person. */
@Schema(description = "A document that identifies the person")
@MrzOfTheDocument
public record IdentityDocument(
        @NotNull Type type,
        @NotBlank @Size(max = 50) String number,
        @NotNull @IssuingState String issuingCountry,
        @PastOrPresent LocalDate issuedOn,
        LocalDate expiresOn,

        @Schema(description = "must be of this document, and its check digits must fit")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Mrz mrz) {

    /** Kinds of documents. */
    @Schema(name = "DocumentType")
    public enum Type {
        PASSPORT,
        IDENTITY_CARD,
        RESIDENCE_PERMIT,
        VISA,
        DRIVING_LICENCE,
        OTHER
    }

    /** For the public, who are shown no more than is asked for: it also holds a date of birth and a personal number. */
    IdentityDocument withoutMrz() {
        return new IdentityDocument(type, number, issuingCountry, issuedOn, expiresOn, null);
    }

    @Override
    public String toString() {
        return "IdentityDocument[masked]";
    }
}
