package org.hueandcry.artworks.particulars;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.value.NotInTheFuture;
import org.hueandcry.kit.value.PartialDate;
import org.hueandcry.kit.visibility.Visibility;

/** What an authority records about a work of art: the body of a POST, and what a merge patch changes. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "ArtworkRequest",
        description =
                "What an authority records about a work of art, by the fields of Object ID. Police information only: no personal data of"
                        + " victims. The owner is the caller's authority.")
public record ArtworkRequest(
        @Schema(description = "what it is, in the owner's words", examples = "painting") @NotNull @Size(max = 100)
        String objectType,

        @Valid Classification classification,
        @Size(max = 500) String title,
        @Size(max = 20) List<@NotNull @Valid Maker> makers,

        @Schema(description = "materials and techniques", examples = "oil on canvas") @Size(max = 1_000)
        String materials,

        @Size(max = 50) List<@NotNull @Valid Measurement> measurements,

        @Schema(
                description =
                        "measurements as the source words them, where no more is known; what can be read of them is shown as measures",
                examples = "support: 179 x 113 mm")
        @Size(max = 2_000)
        String measurementsText,

        @Size(max = 50) List<@NotNull @Valid Inscription> inscriptions,

        @Schema(
                description = "date or period in words, as it is known; what can be read of it is shown as years",
                examples = "c. 1870")
        @Size(max = 200)
        String period,

        @Schema(description = "what is pictured or represented", examples = "still life, apples") @Size(max = 50)
        List<@NotNull @Size(max = 200) String> subjects,

        @Schema(description = "description in words") @Size(max = 10_000)
        String description,

        @Schema(description = "damage, repairs, flaws of making: what tells it from others of its kind")
        @Size(max = 5_000)
        String distinguishingFeatures,

        @Schema(description = "where it was made or found first", examples = "Delft") @Size(max = 200)
        String placeOfOrigin,

        @Schema(description = "what was written about it: catalogues, articles, certificates") @Size(max = 50)
        List<@NotNull @Size(max = 500) String> relatedMaterial,

        @Size(max = 50) List<@NotNull @Valid CrossReference> crossReferences,

        @Schema(description = "what it consists of: the wings of a triptych, the pieces of a service") @Size(max = 200)
        List<@NotNull @Valid WorkPart> parts,

        @Schema(
                description =
                        "the system or collection that inventoryNumber is of; the two together are one work of the owner's, however often it is sent",
                examples = "Museo Civico, Turin")
        @Size(min = 1, max = 100)
        String source,

        @Schema(description = "number in the inventory of the source", examples = "A00001") @Size(min = 1, max = 100)
        String inventoryNumber,

        @Schema(description = "when this description was made") @NotInTheFuture
        PartialDate dateDocumented,

        @Valid Theft theft,
        @Valid Find find,
        @Valid Reward reward,
        @Valid BureauContact contact,

        @Schema(
                description =
                        "whether dealers and museums that take due care find the work; left out: they do not, and only hear that undisclosed records exist")
        Boolean dueDiligence,

        @Schema(description = "whether the public is shown the work, without police details; left out: it is not")
        Boolean shownToPublic,

        @Valid Visibility visibility) {

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "classification.type is of another category than classification.category")
    public boolean isClassifiedConsistently() {
        return classification == null || classification.isConsistent();
    }

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "inventoryNumber needs the source that it is a number of, and source an inventoryNumber")
    public boolean isNumberedWhole() {
        return (source == null) == (inventoryNumber == null);
    }

    /** The class that was given or that the words of its type say; empty where they say none. */
    public Optional<Classification> classified() {
        return classified(classification, objectType);
    }

    /** The same of any description. */
    public static Optional<Classification> classified(Classification given, String objectType) {
        if (given != null) {
            return Optional.of(given.completed());
        }
        return objectType == null ? Optional.empty() : KnownKinds.in(objectType);
    }

    /** Whether it was found, and not stolen as far as anybody knows. */
    public boolean wasFound() {
        return find != null && theft == null;
    }

    /** What identifies the work: a notice that was reviewed on other than this needs attention. */
    public List<Object> identity() {
        return Arrays.asList(
                objectType,
                classification,
                title,
                makers,
                materials,
                measurements,
                measurementsText,
                inscriptions,
                period,
                subjects,
                description,
                distinguishingFeatures,
                placeOfOrigin,
                parts,
                inventoryNumber,
                theft,
                find);
    }

    /** The same with another visibility; null where the visibility is kept beside it. */
    public ArtworkRequest with(Visibility other) {
        return new ArtworkRequest(
                objectType,
                classification,
                title,
                makers,
                materials,
                measurements,
                measurementsText,
                inscriptions,
                period,
                subjects,
                description,
                distinguishingFeatures,
                placeOfOrigin,
                relatedMaterial,
                crossReferences,
                parts,
                source,
                inventoryNumber,
                dateDocumented,
                theft,
                find,
                reward,
                contact,
                dueDiligence,
                shownToPublic,
                other);
    }
}
