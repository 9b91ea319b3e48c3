package org.hueandcry.artworks.match;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.artworks.measurement.MeasuresRead;
import org.hueandcry.artworks.particulars.ArtworkRequest;
import org.hueandcry.artworks.particulars.Classification;
import org.hueandcry.artworks.particulars.Inscription;
import org.hueandcry.artworks.particulars.Maker;
import org.hueandcry.artworks.search.Sides;

/** A work as far as somebody knows it, in their own words. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "WorkExample",
        description =
                "A work as far as you know it, in your own words, units and language. What you leave out neither lifts a score nor lowers it."
                        + " A kind and a material alone are shared by too many works to find one: give a title, a maker, an inscription, sizes or a number.")
public record WorkExample(
        @Schema(description = "what it is", examples = "Ölgemälde") @Size(max = 100)
        String objectType,

        @Valid Classification classification,
        @Size(max = 500) String title,

        @Schema(
                description = "who made it, each name in any order and with initials; all are tried",
                examples = "[\"Turner, J. M. W.\"]")
        @Size(max = 10)
        List<@NotNull @Size(max = 300) String> makers,

        @Schema(examples = "huile sur toile") @Size(max = 1_000)
        String materials,

        @Schema(description = "its sizes with their unit, whichever side is the height", examples = "24 x 19 3/4 in")
        @Size(max = 2_000)
        String measurementsText,

        @Schema(examples = "late 19th century") @Size(max = 200)
        String period,

        @Schema(description = "what is written on it, signatures and marks too") @Size(max = 20)
        List<@NotNull @Size(max = 1_000) String> inscriptions,

        @Size(max = 10_000) String description,

        @Schema(description = "a number in any inventory") @Size(min = 1, max = 100)
        String inventoryNumber) {

    /** Where nothing is said in words. */
    static final WorkExample WITHOUT_WORDS =
            new WorkExample(null, null, null, null, null, null, null, null, null, null);

    /** A record as an example of itself. */
    public static WorkExample of(ArtworkRequest record) {
        return new WorkExample(
                record.objectType(),
                record.classification(),
                record.title(),
                Objects.requireNonNullElse(record.makers(), List.<Maker>of()).stream()
                        .map(Maker::name)
                        .filter(Objects::nonNull)
                        .toList(),
                record.materials(),
                Sides.of(MeasuresRead.of(record).measures()).stream()
                        .map(Sides::inWords)
                        .collect(Collectors.joining("; ")),
                record.period(),
                Objects.requireNonNullElse(record.inscriptions(), List.<Inscription>of()).stream()
                        .map(Inscription::text)
                        .filter(Objects::nonNull)
                        .toList(),
                Stream.concat(
                                Stream.of(record.description(), record.distinguishingFeatures()),
                                Objects.requireNonNullElse(record.subjects(), List.<String>of()).stream())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("; ")),
                record.inventoryNumber());
    }

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(
            message =
                    "needs a title, a maker, an inscription, a description, sizes or a number: a kind, a material or a period alone are shared by too many works")
    public boolean isTelling() {
        return Stream.concat(
                        Stream.of(title, description, measurementsText, inventoryNumber),
                        Stream.concat(makers().stream(), inscriptions().stream()))
                .filter(Objects::nonNull)
                .anyMatch(text -> text.codePoints().anyMatch(Character::isLetterOrDigit));
    }

    public List<String> makers() {
        return Objects.requireNonNullElse(makers, List.of());
    }

    public List<String> inscriptions() {
        return Objects.requireNonNullElse(inscriptions, List.of());
    }

    /** The class that was given or that the words for it say. */
    Optional<Classification> classified() {
        return ArtworkRequest.classified(classification, objectType);
    }

    @Override
    public String toString() {
        return "WorkExample[masked]";
    }
}
