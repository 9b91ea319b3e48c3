package org.hueandcry.persons.match;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.value.CountryCode;
import org.hueandcry.kit.value.NotInTheFuture;
import org.hueandcry.kit.value.PartialDate;
import org.hueandcry.persons.person.PersonView;
import org.hueandcry.persons.person.Sex;
import org.hueandcry.persons.score.Description;

/** A person as far as the caller knows them. */
@Schema(
        name = "PersonExample",
        description = "A person as far as you know them. What you leave out neither lifts a score nor lowers it.")
public record QueryByExample(
        @Schema(
                description =
                        "what the person is called, each name in any script and in any order of its parts; all are tried",
                examples = "[\"Khaled al-Masri\", \"خالد المصري\"]")
        @Size(max = 10)
        List<@NotBlank @Size(max = 400) String> names,

        @NotInTheFuture PartialDate dateOfBirth,

        @Schema(description = "true where the date of birth is an estimate")
        Boolean dateOfBirthCirca,

        Sex sex,
        @Size(max = 20) List<@NotNull @CountryCode String> nationalities,
        @Size(max = 200) String placeOfBirth,
        @Size(max = 20) List<@NotNull @Valid Document> documents) {

    /** A document as it is presented. */
    @Schema(
            name = "DocumentExample",
            description = "A document: its number, and the country that issued it if that is known")
    public record Document(
            @NotBlank @Size(max = 50) String number,
            @CountryCode String issuingCountry) {

        @Override
        public String toString() {
            return "Document[masked]";
        }
    }

    /** A record as an example, to find others of the same person. */
    static QueryByExample of(PersonView record) {
        return new QueryByExample(
                record.names().toList(),
                record.dateOfBirth(),
                record.dateOfBirthCirca(),
                record.sex(),
                record.nationalities(),
                record.placeOfBirth(),
                record.documents() == null
                        ? List.of()
                        : record.documents().stream()
                                .map(document -> new Document(document.number(), document.issuingCountry()))
                                .toList());
    }

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "needs a name with letters, or a document")
    public boolean isAnybody() {
        return !documents().isEmpty() || names().stream().anyMatch(QueryByExample::hasLetters);
    }

    private static boolean hasLetters(String name) {
        return name != null && name.codePoints().anyMatch(Character::isLetter);
    }

    public List<String> names() {
        return Objects.requireNonNullElse(names, List.of());
    }

    public List<Document> documents() {
        return Objects.requireNonNullElse(documents, List.of());
    }

    public Description described() {
        return new Description(
                names().stream().map(Description.Name::full).toList(),
                dateOfBirth,
                Boolean.TRUE.equals(dateOfBirthCirca),
                sex == null ? null : sex.name(),
                nationalities == null ? Set.of() : Set.copyOf(nationalities),
                Set.of(),
                placeOfBirth,
                null,
                documents().stream()
                        .map(document -> new Description.Document(document.number(), document.issuingCountry()))
                        .toList());
    }

    @Override
    public String toString() {
        return "QueryByExample[masked]";
    }
}
