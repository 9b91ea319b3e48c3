package org.hueandcry.persons.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.caller.Purpose;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.persons.mrz.IssuingState;
import org.hueandcry.persons.mrz.Mrz;
import org.hueandcry.persons.person.IdentityDocument;

/** A document that is presented, by its machine-readable zone or by what is printed on it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "DocumentCheckRequest",
        description =
                "A document as it is presented: either its machine-readable zone, or its number, with type and issuing country where you know"
                        + " them.")
record DocumentCheckRequest(
        @Schema(description = "blanks, hyphens and case make no difference")
        @Size(max = 50)
        @Pattern(regexp = ".*[\\p{L}\\p{N}].*", message = "has neither a letter nor a digit")
        String number,

        IdentityDocument.Type type,

        @Schema(
                description =
                        "the country that issued it, or the code of ICAO 9303 of an organisation that did (UNO, XPO, EUE ...)",
                examples = "FR")
        @IssuingState
        String issuingCountry,

        @Schema(description = "instead of number, type and issuing country, which are read from it")
        Mrz mrz,

        @Schema(description = "why you ask; where it is missing, as the header Purpose or your token says")
        Purpose purpose) {

    /** Refuses (400) what names no document, or names it twice. */
    void mustNameOneDocument() {
        if (mrz == null && number == null) {
            throw Problems.invalid(Fault.at("/number", "is missing: give the number of the document, or its mrz"));
        }
        if (mrz != null && (number != null || type != null || issuingCountry != null)) {
            throw Problems.invalid(
                    Fault.at("/mrz", "says number, type and issuing country: leave those out beside it"));
        }
    }

    Presented presented() {
        return mrz == null ? new Presented(number, type, issuingCountry) : Presented.of(mrz);
    }

    @Override
    public String toString() {
        return "DocumentCheckRequest[masked]";
    }
}
