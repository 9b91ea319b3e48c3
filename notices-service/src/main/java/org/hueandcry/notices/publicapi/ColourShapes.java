package org.hueandcry.notices.publicapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.notices.publicapi.PublicShapes.Linked;
import org.hueandcry.notices.publicapi.PublicShapes.NoticeLinks;
import org.hueandcry.notices.publicextract.Extract;

/** Red and yellow notices in the shapes of INTERPOL's public service, key by key: every key is there, null where a value is unknown. */
final class ColourShapes {

    private ColourShapes() {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "PublicArrestWarrant")
    record Warrant(
            @JsonProperty("issuing_country_id")
            @Schema(required = true, nullable = true, description = Described.COUNTRY)
            String issuingCountryId,

            @Schema(required = true, nullable = true) String charge,

            @JsonProperty("charge_translation")
            @Schema(required = true, nullable = true, description = "in English, where it has been translated")
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
            @JsonProperty("arrest_warrants") @Schema(required = true, nullable = true)
            List<Warrant> arrestWarrants,

            @JsonUnwrapped PersonDetail person,

            @JsonProperty("_embedded") @Schema(required = true)
            Linked embedded,

            @JsonProperty("_links") @Schema(required = true) NoticeLinks links) {

        static Red of(PublicNotice notice, Linked linked, PublicAddress address) {
            return new Red(Warrant.of(notice), PersonDetail.of(notice), linked, NoticeLinks.of(notice, address));
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "PublicYellowNotice", description = "A missing person, or one who cannot identify themselves")
    record Yellow(
            @JsonUnwrapped PersonDetail person,

            @JsonProperty("birth_name") @Schema(required = true, nullable = true)
            String birthName,

            @Schema(required = true, nullable = true) String place,

            @Schema(required = true, nullable = true, description = Described.COUNTRY)
            String country,

            @JsonProperty("date_of_event")
            @Schema(
                    required = true,
                    nullable = true,
                    description = Described.DATE,
                    pattern = Described.DATE_PATTERN,
                    examples = "2026/05/01")
            String dateOfEvent,

            @JsonProperty("father_forename") @Schema(required = true, nullable = true)
            String fatherForename,

            @JsonProperty("mother_forename") @Schema(required = true, nullable = true)
            String motherForename,

            @JsonProperty("mother_name") @Schema(required = true, nullable = true)
            String motherName,

            @JsonProperty("_embedded") @Schema(required = true)
            Linked embedded,

            @JsonProperty("_links") @Schema(required = true) NoticeLinks links) {

        static Yellow of(PublicNotice notice, Linked linked, PublicAddress address) {
            Extract extract = notice.extract();
            return new Yellow(
                    PersonDetail.of(notice),
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
