package org.hueandcry.persons.person;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.value.CountryCode;
import org.hueandcry.kit.value.NotInTheFuture;
import org.hueandcry.kit.value.PartialDate;
import org.hueandcry.kit.visibility.Visibility;

/** What an authority records about a person: the body of a POST, and what a merge patch changes. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "PersonRequest",
        description = "What an authority records about a person. The owner is the caller's authority.")
public record PersonRequest(
        @NotNull PersonKind kind,

        @Schema(description = "required, but for UNABLE_TO_IDENTIFY and UNIDENTIFIED_BODY") @Valid
        PersonName name,

        @Size(max = 50) List<@NotNull @Valid OtherName> otherNames,
        Sex sex,
        @NotInTheFuture PartialDate dateOfBirth,

        @Schema(description = "true where the date of birth is an estimate")
        Boolean dateOfBirthCirca,

        @Size(max = 200) String placeOfBirth,
        @CountryCode String countryOfBirth,
        @Size(max = 20) List<@NotNull @CountryCode String> nationalities,
        @Size(max = 20) List<@NotNull @CountryCode String> unconfirmedNationalities,
        @Valid Parents parents,

        @Schema(description = "languages spoken, by ISO 639-2/B", examples = "[\"FRE\", \"ARA\"]") @Size(max = 20)
        List<@NotNull @LanguageCode String> languages,

        @Size(max = 300) String occupation,
        @Size(max = 50) List<@NotNull @Valid IdentityDocument> documents,
        @Valid Description description,

        @Schema(description = "of a missing person") @Valid Disappearance disappearance,

        @Schema(description = "of a body, and of whoever cannot be identified") @Valid
        Discovery discovery,

        @Size(max = 10) List<@NotNull Warning> warnings,

        @Schema(description = "reference under which the owner's laboratory holds a DNA profile") @Size(max = 100)
        String dnaProfileReference,

        @Valid Visibility visibility) {

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "a person of this kind needs a name")
    public boolean isNamedWhereNeeded() {
        return kind == null || kind.mayLackName() || name != null;
    }

    /** All that the person is called. */
    Stream<String> names() {
        Stream<String> main = name == null ? Stream.empty() : name.parts();
        Stream<String> others =
                otherNames == null ? Stream.empty() : otherNames.stream().flatMap(OtherName::parts);
        return Stream.concat(main, others);
    }

    /** What identifies the person: a notice that was reviewed on other than this needs attention. */
    List<Object> identity() {
        return Arrays.asList(
                name,
                otherNames,
                sex,
                dateOfBirth,
                dateOfBirthCirca,
                placeOfBirth,
                countryOfBirth,
                nationalities,
                unconfirmedNationalities,
                parents,
                documents,
                dnaProfileReference);
    }

    /** The same with another visibility; null where the visibility is kept beside it. */
    PersonRequest with(Visibility other) {
        return new PersonRequest(
                kind,
                name,
                otherNames,
                sex,
                dateOfBirth,
                dateOfBirthCirca,
                placeOfBirth,
                countryOfBirth,
                nationalities,
                unconfirmedNationalities,
                parents,
                languages,
                occupation,
                documents,
                description,
                disappearance,
                discovery,
                warnings,
                dnaProfileReference,
                other);
    }

    @Override
    public String toString() {
        return "PersonRequest[masked]";
    }
}
