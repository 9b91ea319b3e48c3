package org.hueandcry.notices.publicapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.notices.publicextract.Extract;

/** What the details of all notices on persons have in common: fourteen keys, null where a value is unknown. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record PersonDetail(
        @Schema(required = true, nullable = true, description = "kilograms")
        Integer weight,

        @Schema(required = true, nullable = true) String forename,

        @JsonProperty("date_of_birth")
        @Schema(
                required = true,
                nullable = true,
                description = Described.DATE,
                pattern = Described.DATE_PATTERN,
                examples = "1975/03")
        String dateOfBirth,

        @JsonProperty("entity_id") @Schema(required = true, examples = "2026/17")
        String entityId,

        @JsonProperty("languages_spoken_ids") @Schema(required = true, nullable = true, description = "by ISO 639-2/B")
        List<String> languagesSpokenIds,

        @Schema(required = true, nullable = true, description = Described.COUNTRY)
        List<String> nationalities,

        @Schema(required = true, nullable = true, description = "metres")
        BigDecimal height,

        @JsonProperty("sex_id")
        @Schema(
                required = true,
                nullable = true,
                description = Described.SEX,
                pattern = Described.SEX_PATTERN,
                examples = "M")
        String sexId,

        @JsonProperty("country_of_birth_id") @Schema(required = true, nullable = true, description = Described.COUNTRY)
        String countryOfBirthId,

        @Schema(required = true, nullable = true) String name,

        @JsonProperty("distinguishing_marks") @Schema(required = true, nullable = true)
        String distinguishingMarks,

        @JsonProperty("eyes_colors_id") @Schema(required = true, nullable = true, description = Described.EYES)
        List<String> eyesColorsId,

        @JsonProperty("hairs_id") @Schema(required = true, nullable = true, description = Described.HAIR)
        List<String> hairsId,

        @JsonProperty("place_of_birth") @Schema(required = true, nullable = true)
        String placeOfBirth) {

    static PersonDetail of(PublicNotice notice) {
        Extract extract = notice.extract();
        return new PersonDetail(
                extract.weight(),
                extract.forename(),
                extract.dateOfBirth(),
                notice.id().reference(),
                extract.languages(),
                extract.nationalities(),
                extract.height(),
                extract.sex(),
                extract.countryOfBirth(),
                extract.name(),
                extract.marks(),
                PublicShapes.listed(extract.eyes()),
                PublicShapes.listed(extract.hair()),
                extract.placeOfBirth());
    }
}
