package org.hueandcry.artworks.particulars;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.visibility.Visibility;

/** What an authority records about a work of art: the body of a POST, and what a merge patch changes. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "ArtworkRequest",
        description =
                "What an authority records about a work of art, by the fields of Object ID. Police information only: no personal data of"
                        + " victims. The owner is the caller's authority.")
public record ArtworkRequest(
        @Schema(description = "what it is", examples = "painting") @NotNull @Size(max = 100)
        String objectType,

        @Size(max = 500) String title,
        @Size(max = 20) List<@NotNull @Valid Maker> makers,

        @Schema(description = "materials and techniques", examples = "oil on canvas") @Size(max = 1_000)
        String materials,

        @Size(max = 50) List<@NotNull @Valid Measurement> measurements,

        @Schema(description = "inscriptions and markings, and where they are") @Size(max = 2_000)
        String inscriptions,

        @Schema(description = "date or period, as it is known", examples = "c. 1870") @Size(max = 200)
        String period,

        @Schema(description = "description, with subject and distinguishing features") @Size(max = 10_000)
        String description,

        @Valid Theft theft,
        @Valid Visibility visibility) {

    /** The texts by whose words the work is found. */
    public Stream<String> searched() {
        Stream<String> names = makers == null ? Stream.empty() : makers.stream().map(Maker::name);
        return Stream.concat(Stream.of(title, description).filter(Objects::nonNull), names);
    }

    /** What identifies the work: a notice that was reviewed on other than this needs attention. */
    public List<Object> identity() {
        return Arrays.asList(
                objectType, title, makers, materials, measurements, inscriptions, period, description, theft);
    }

    /** The same with another visibility; null where the visibility is kept beside it. */
    public ArtworkRequest with(Visibility other) {
        return new ArtworkRequest(
                objectType, title, makers, materials, measurements, inscriptions, period, description, theft, other);
    }
}
