package org.hueandcry.notices.publicextract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.notices.publicextract.PublicShapes.Linked;
import org.hueandcry.notices.publicextract.PublicShapes.NoticeLinks;

/** Red and yellow notices in the shapes of INTERPOL's public service, key by key: every key is there, null where a value is unknown. */
final class ColourShapes {

    private ColourShapes() {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "PublicArrestWarrant")
    record Warrant(
            @JsonProperty("issuing_country_id") @Schema(nullable = true)
            String issuingCountryId,

            @Schema(nullable = true) String charge,

            @JsonProperty("charge_translation") @Schema(nullable = true)
            String chargeTranslation) {

        static List<Warrant> of(PublicNotice notice) {
            List<Extract.PublicWarrant> warrants = notice.extract().warrants();
            return warrants == null
                    ? null
                    : IntStream.range(0, warrants.size())
                            .mapToObj(i -> new Warrant(
                                    warrants.get(i).country(), warrants.get(i).charge(), notice.charge(i)))
                            .toList();
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(
            name = "PublicRedNotice",
            description = "A request to locate and provisionally arrest a person. It is no arrest warrant.")
    record Red(
            @JsonProperty("arrest_warrants") @Schema(nullable = true)
            List<Warrant> arrestWarrants,

            @Schema(nullable = true, description = "kilograms")
            Integer weight,

            @Schema(nullable = true) String forename,

            @JsonProperty("date_of_birth") @Schema(nullable = true)
            String dateOfBirth,

            @JsonProperty("entity_id") String entityId,

            @JsonProperty("languages_spoken_ids") @Schema(nullable = true, description = "by ISO 639-2/B")
            List<String> languagesSpokenIds,

            @Schema(nullable = true) List<String> nationalities,
            @Schema(nullable = true, description = "metres") BigDecimal height,
            @JsonProperty("sex_id") @Schema(nullable = true) String sexId,

            @JsonProperty("country_of_birth_id") @Schema(nullable = true)
            String countryOfBirthId,

            @Schema(nullable = true) String name,

            @JsonProperty("distinguishing_marks") @Schema(nullable = true)
            String distinguishingMarks,

            @JsonProperty("eyes_colors_id") @Schema(nullable = true)
            List<String> eyesColorsId,

            @JsonProperty("hairs_id") @Schema(nullable = true)
            List<String> hairsId,

            @JsonProperty("place_of_birth") @Schema(nullable = true)
            String placeOfBirth,

            @JsonProperty("_embedded") Linked embedded,
            @JsonProperty("_links") NoticeLinks links) {

        static Red of(PublicNotice notice, Linked linked, PublicAddress address) {
            Extract extract = notice.extract();
            return new Red(
                    Warrant.of(notice),
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
                    extract.placeOfBirth(),
                    linked,
                    NoticeLinks.of(notice, address));
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "PublicYellowNotice", description = "A missing person, or one who cannot identify themselves")
    record Yellow(
            @Schema(nullable = true, description = "kilograms")
            Integer weight,

            @Schema(nullable = true) String forename,

            @JsonProperty("date_of_birth") @Schema(nullable = true)
            String dateOfBirth,

            @JsonProperty("entity_id") String entityId,

            @JsonProperty("languages_spoken_ids") @Schema(nullable = true, description = "by ISO 639-2/B")
            List<String> languagesSpokenIds,

            @Schema(nullable = true) List<String> nationalities,
            @Schema(nullable = true, description = "metres") BigDecimal height,
            @JsonProperty("sex_id") @Schema(nullable = true) String sexId,

            @JsonProperty("country_of_birth_id") @Schema(nullable = true)
            String countryOfBirthId,

            @Schema(nullable = true) String name,

            @JsonProperty("distinguishing_marks") @Schema(nullable = true)
            String distinguishingMarks,

            @JsonProperty("eyes_colors_id") @Schema(nullable = true)
            List<String> eyesColorsId,

            @JsonProperty("hairs_id") @Schema(nullable = true)
            List<String> hairsId,

            @JsonProperty("place_of_birth") @Schema(nullable = true)
            String placeOfBirth,

            @JsonProperty("birth_name") @Schema(nullable = true)
            String birthName,

            @Schema(nullable = true) String place,
            @Schema(nullable = true) String country,

            @JsonProperty("date_of_event") @Schema(nullable = true)
            String dateOfEvent,

            @JsonProperty("father_forename") @Schema(nullable = true)
            String fatherForename,

            @JsonProperty("mother_forename") @Schema(nullable = true)
            String motherForename,

            @JsonProperty("mother_name") @Schema(nullable = true)
            String motherName,

            @JsonProperty("_embedded") Linked embedded,
            @JsonProperty("_links") NoticeLinks links) {

        static Yellow of(PublicNotice notice, Linked linked, PublicAddress address) {
            Extract extract = notice.extract();
            return new Yellow(
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
                    extract.placeOfBirth(),
                    extract.birthName(),
                    extract.place(),
                    extract.country(),
                    extract.dateOfEvent(),
                    extract.fatherForename(),
                    extract.motherForename(),
                    extract.motherName(),
                    linked,
                    NoticeLinks.of(notice, address));
        }
    }
}
