package org.hueandcry.persons.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.value.PartialDate;
import org.hueandcry.persons.mrz.IssuingState;
import org.hueandcry.persons.mrz.Misreading;
import org.hueandcry.persons.mrz.Mrz;
import org.hueandcry.persons.mrz.MrzFormat;
import org.hueandcry.persons.person.Sex;

/** What a machine-readable zone says, field by field. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Mrz",
        description =
                "What a machine-readable zone says, field by field; missing what it does not say. To look for the holder, ask POST"
                        + " /api/v1/persons/match with name and date of birth.")
record MrzView(
        @Schema(required = true) MrzFormat format,

        @Schema(description = "whether all check digits fit", required = true)
        boolean valid,

        @Schema(examples = "P", required = true) String documentCode,

        @Schema(description = "as written, by ICAO 9303", examples = "D")
        String issuingState,

        @Schema(description = "the same by the codes used here; missing where there is none", examples = "DE")
        String issuingCountry,

        @Schema(required = true) String number,

        @Schema(description = "the name that comes first: in most countries the family's; may be cut")
        String primaryIdentifier,

        @Schema(description = "the other names; may be cut") String secondaryIdentifier,

        @Schema(description = "as written, by ICAO 9303", examples = "D")
        String nationality,

        @Schema(description = "the same by the codes used here; missing where there is none", examples = "DE")
        String nationalityCountry,

        @Schema(description = "in the last century in which it is not yet to come; missing where it is no date")
        PartialDate dateOfBirth,

        Sex sex,

        @Schema(description = "missing where it is no date") PartialDate dateOfExpiry,

        @Schema(description = "what the issuing state has put there, such as a personal number", required = true)
        List<String> optionalData,

        @Schema(required = true) List<CheckDigit> checkDigits,

        @Schema(
                description =
                        "where check digits do not fit: readings in which they all do, had a machine mistaken O for 0, I for 1, B for 8, S"
                                + " for 5, Z for 2, G for 6, or Q or D for 0. The check was made for these, too.",
                required = true)
        List<Suggestion> suggestions) {

    /** A check digit, as it should be and as it is. */
    @Schema(name = "MrzCheckDigit", description = "A check digit, as it should be and as it is")
    record CheckDigit(
            @Schema(
                    description = "the field that it is of; composite: of several together",
                    examples = "dateOfBirth",
                    required = true)
            String field,

            @Schema(required = true) String expected,
            @Schema(required = true) String found,
            @Schema(required = true) boolean valid) {

        @Override
        public String toString() {
            return "CheckDigit[" + field + ", " + valid + "]";
        }
    }

    /** Another reading, with what is different in it. */
    @Schema(name = "MrzSuggestion", description = "Another reading, with what is different in it")
    record Suggestion(
            @Schema(description = "the lines, parted by line breaks", required = true)
            String mrz,

            @Schema(description = "what was looked for by it", required = true)
            Presented document,

            @Schema(required = true) List<Change> changes) {

        @Override
        public String toString() {
            return "Suggestion[masked]";
        }
    }

    /** A character that was read as another. */
    @Schema(
            name = "MrzChange",
            description = "A character that may have been read as another; lines and positions count from 1")
    record Change(
            @Schema(required = true) int line,
            @Schema(required = true) int position,
            @Schema(examples = "O", required = true) String from,
            @Schema(examples = "0", required = true) String to) {

        @Override
        public String toString() {
            return "Change[" + line + ", " + position + "]";
        }
    }

    static MrzView of(Mrz mrz, List<Misreading> misreadings, LocalDate today) {
        return new MrzView(
                mrz.format(),
                mrz.isValid(),
                mrz.documentCode(),
                known(mrz.issuingState()),
                IssuingState.Code.of(mrz.issuingState()).orElse(null),
                mrz.number(),
                known(mrz.primaryIdentifier()),
                known(mrz.secondaryIdentifier()),
                known(mrz.nationality()),
                IssuingState.Code.of(mrz.nationality()).orElse(null),
                mrz.dateOfBirth(today).orElse(null),
                sex(mrz.sex()),
                mrz.dateOfExpiry(today).orElse(null),
                mrz.optionalData(),
                mrz.checkDigits().stream()
                        .map(digit -> new CheckDigit(digit.field(), digit.expected(), digit.found(), digit.valid()))
                        .toList(),
                misreadings.stream()
                        .map(misreading -> new Suggestion(
                                misreading.mrz().written(),
                                Presented.of(misreading.mrz()),
                                misreading.changes().stream()
                                        .map(change -> new Change(
                                                change.line(), change.position(), change.from(), change.to()))
                                        .toList()))
                        .toList());
    }

    private static String known(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Sex sex(char code) {
        return switch (code) {
            case 'M' -> Sex.MALE;
            case 'F' -> Sex.FEMALE;
            default -> Sex.UNKNOWN;
        };
    }

    @Override
    public String toString() {
        return "MrzView[masked]";
    }
}
