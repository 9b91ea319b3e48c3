package org.hueandcry.notices.publicextract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.notices.publicextract.PublicNotices.Shown;

/** The shapes of INTERPOL's public service, key by key: every key is there, null where a value is unknown. */
final class PublicShapes {

    private PublicShapes() {}

    @Schema(name = "PublicLink")
    record Link(@Schema(required = true) String href) {}

    /** The links of a notice; {@code thumbnail} is absent where there is no photograph. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PublicNoticeLinks")
    record NoticeLinks(
            @Schema(required = true) Link self,
            @Schema(required = true) Link images,
            Link thumbnail) {

        static NoticeLinks of(Shown notice, PublicAddress address) {
            return new NoticeLinks(
                    address.notice(notice.reference()),
                    address.images(notice.reference()),
                    notice.pictures().isEmpty()
                            ? null
                            : address.image(
                                    notice.reference(), notice.pictures().get(0)));
        }
    }

    /** One line of a list. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "PublicNoticeLine")
    record Line(
            @Schema(nullable = true) String forename,

            @JsonProperty("date_of_birth") @Schema(nullable = true, examples = "1975/03")
            String dateOfBirth,

            @JsonProperty("entity_id") @Schema(examples = "2026/17")
            String entityId,

            @Schema(nullable = true) List<String> nationalities,
            @Schema(nullable = true) String name,
            @JsonProperty("_links") NoticeLinks links) {

        static Line of(Shown notice, PublicAddress address) {
            Extract extract = notice.extract();
            return new Line(
                    extract.forename(),
                    extract.dateOfBirth(),
                    notice.reference(),
                    extract.nationalities(),
                    extract.name(),
                    NoticeLinks.of(notice, address));
        }
    }

    @Schema(name = "PublicNoticeLines")
    record Lines(List<Line> notices) {}

    /** The links of a page; {@code next} is absent on the last. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PublicPageLinks")
    record PageLinks(Link self, Link first, Link next, Link last) {}

    @Schema(name = "PublicNoticeList", description = "A page of the notices that the public is shown, newest first")
    record Listed(
            @Schema(description = "how many there are on all pages")
            int total,

            @Schema(description = "the filters, page and resultPerPage as they were understood")
            Map<String, Object> query,

            @JsonProperty("_embedded") Lines embedded,
            @JsonProperty("_links") PageLinks links) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "PublicArrestWarrant")
    record Warrant(
            @JsonProperty("issuing_country_id") @Schema(nullable = true)
            String issuingCountryId,

            @Schema(nullable = true) String charge,

            @JsonProperty("charge_translation") @Schema(nullable = true)
            String chargeTranslation) {}

    @Schema(name = "PublicLinkedNotices")
    record Linked(@Schema(description = "always empty") List<Link> links) {

        static final Linked NONE = new Linked(List.of());
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

            @JsonProperty("languages_spoken_ids") @Schema(nullable = true)
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

        static Red of(Shown notice, PublicAddress address) {
            Extract extract = notice.extract();
            return new Red(
                    extract.warrants() == null
                            ? null
                            : extract.warrants().stream()
                                    .map(warrant -> new Warrant(warrant.country(), warrant.charge(), null))
                                    .toList(),
                    extract.weight(),
                    extract.forename(),
                    extract.dateOfBirth(),
                    notice.reference(),
                    null,
                    extract.nationalities(),
                    extract.height(),
                    extract.sex(),
                    extract.countryOfBirth(),
                    extract.name(),
                    extract.marks(),
                    listed(extract.eyes()),
                    listed(extract.hair()),
                    extract.placeOfBirth(),
                    Linked.NONE,
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

            @JsonProperty("languages_spoken_ids") @Schema(nullable = true)
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

        static Yellow of(Shown notice, PublicAddress address) {
            Extract extract = notice.extract();
            return new Yellow(
                    extract.weight(),
                    extract.forename(),
                    extract.dateOfBirth(),
                    notice.reference(),
                    null,
                    extract.nationalities(),
                    extract.height(),
                    extract.sex(),
                    extract.countryOfBirth(),
                    extract.name(),
                    extract.marks(),
                    listed(extract.eyes()),
                    listed(extract.hair()),
                    extract.placeOfBirth(),
                    extract.birthName(),
                    extract.place(),
                    extract.country(),
                    extract.dateOfEvent(),
                    null,
                    null,
                    null,
                    Linked.NONE,
                    NoticeLinks.of(notice, address));
        }
    }

    @Schema(name = "PublicImageLinks")
    record ImageLinks(Link self) {}

    @Schema(name = "PublicImage")
    record Image(
            @JsonProperty("picture_id") String pictureId,
            @JsonProperty("_links") ImageLinks links) {}

    @Schema(name = "PublicImages")
    record Images(List<Image> images) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PublicImageListLinks")
    record ImageListLinks(Link self, Link notice, Link thumbnail) {}

    @Schema(name = "PublicImageList", description = "The photographs of a notice, the first as its thumbnail")
    record ImageList(
            @JsonProperty("_embedded") Images embedded,
            @JsonProperty("_links") ImageListLinks links) {

        static ImageList of(Shown notice, PublicAddress address) {
            NoticeLinks links = NoticeLinks.of(notice, address);
            return new ImageList(
                    new Images(notice.pictures().stream()
                            .map(picture -> new Image(
                                    String.valueOf(picture),
                                    new ImageLinks(address.image(notice.reference(), picture))))
                            .toList()),
                    new ImageListLinks(links.images(), links.self(), links.thumbnail()));
        }
    }

    private static List<String> listed(String code) {
        return code == null ? null : List.of(code);
    }
}
