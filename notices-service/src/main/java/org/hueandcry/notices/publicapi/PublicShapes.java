package org.hueandcry.notices.publicapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.notices.publicextract.Extract;

/** The shapes of INTERPOL's public service that all its notices have in common: lists, links, images; and those of our feed. */
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

        static NoticeLinks of(PublicNotice notice, PublicAddress address) {
            return new NoticeLinks(address.notice(notice.id()), address.images(notice.id()), thumb(notice, address));
        }
    }

    /** One line of a list. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "PublicNoticeLine")
    record Line(
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

            @Schema(required = true, nullable = true, description = Described.COUNTRY)
            List<String> nationalities,

            @Schema(required = true, nullable = true) String name,
            @JsonProperty("_links") @Schema(required = true) NoticeLinks links) {

        static Line of(PublicNotice notice, PublicAddress address) {
            Extract extract = notice.extract();
            return new Line(
                    extract.forename(),
                    extract.dateOfBirth(),
                    notice.id().reference(),
                    extract.nationalities(),
                    extract.name(),
                    NoticeLinks.of(notice, address));
        }
    }

    @Schema(name = "PublicNoticeLines")
    record Lines(@Schema(required = true) List<Line> notices) {}

    /** The links of a page; {@code next} is absent on the last. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PublicPageLinks")
    record PageLinks(
            @Schema(required = true) Link self,
            @Schema(required = true) Link first,
            Link next,
            @Schema(required = true) Link last) {}

    @Schema(name = "PublicNoticeList", description = "A page of the notices that the public is shown, newest first")
    record Listed(
            @Schema(required = true, description = "how many there are on all pages")
            int total,

            @Schema(required = true, description = "the filters, page and resultPerPage as they were understood")
            Map<String, Object> query,

            @JsonProperty("_embedded") @Schema(required = true)
            Lines embedded,

            @JsonProperty("_links") @Schema(required = true) PageLinks links) {}

    /** The links of a linked notice; {@code thumbnail} is absent where there is no photograph. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PublicLinkedNoticeLinks")
    record LinkedLinks(@Schema(required = true) Link self, Link thumbnail) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "PublicLinkedNotice", description = "Another public notice that the source has linked with this one")
    record LinkedNotice(
            @Schema(required = true, nullable = true) String forename,

            @Schema(
                    required = true,
                    enumeration = {"RED", "YELLOW", "UN"})
            String color,

            @Schema(required = true, nullable = true) String name,

            @JsonProperty("entity_id") @Schema(required = true, examples = "2026/17")
            String entityId,

            @JsonProperty("_links") @Schema(required = true) LinkedLinks links) {}

    @Schema(name = "PublicLinkedNotices")
    record Linked(@Schema(required = true) List<LinkedNotice> links) {

        static Linked of(List<PublicNotice> linked, PublicAddress address) {
            return new Linked(linked.stream()
                    .map(notice -> new LinkedNotice(
                            notice.extract().forename(),
                            notice.kind().colour(),
                            notice.extract().name(),
                            notice.id().reference(),
                            new LinkedLinks(address.notice(notice.id()), thumb(notice, address))))
                    .toList());
        }
    }

    @Schema(name = "PublicImageLinks")
    record ImageLinks(@Schema(required = true) Link self) {}

    @Schema(name = "PublicImage")
    record Image(
            @JsonProperty("picture_id") @Schema(required = true, examples = "52558228")
            String pictureId,

            @JsonProperty("_links") @Schema(required = true) ImageLinks links) {}

    @Schema(name = "PublicImages")
    record Images(@Schema(required = true) List<Image> images) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PublicImageListLinks")
    record ImageListLinks(
            @Schema(required = true) Link self,
            @Schema(required = true) Link notice,
            Link thumbnail) {}

    @Schema(name = "PublicImageList", description = "The photographs of a notice, the first as its thumbnail")
    record ImageList(
            @JsonProperty("_embedded") @Schema(required = true)
            Images embedded,

            @JsonProperty("_links") @Schema(required = true) ImageListLinks links) {

        static ImageList of(PublicNotice notice, PublicAddress address) {
            return new ImageList(
                    new Images(notice.pictures().stream()
                            .map(picture -> new Image(
                                    String.valueOf(picture), new ImageLinks(address.image(notice.id(), picture))))
                            .toList()),
                    new ImageListLinks(
                            address.images(notice.id()), address.notice(notice.id()), thumb(notice, address)));
        }
    }

    /** One line of the feed; {@code _links} is absent where the notice is no longer shown. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "PublicChange",
            description =
                    "The last change of a notice: of ADDED and UPDATED take what stands at the link, and forget what is REMOVED")
    record Change(
            @JsonProperty("entity_id") @Schema(required = true, examples = "2026/17")
            String entityId,

            @Schema(
                    required = true,
                    enumeration = {"red", "yellow", "un/persons", "un/entities"})
            String list,

            @Schema(
                    required = true,
                    enumeration = {"ADDED", "UPDATED", "REMOVED"})
            String change,

            @Schema(required = true) Instant at,
            @JsonProperty("_links") ImageLinks links) {}

    @Schema(name = "PublicChanges", description = "What has changed since a cursor, oldest first")
    record Changes(
            @Schema(required = true) List<Change> changes,

            @Schema(
                    required = true,
                    description = "the cursor to ask with next: at once where changes were given, else after a while")
            String next,

            @JsonProperty("_links") @Schema(required = true) ChangesLinks links) {}

    @Schema(name = "PublicChangesLinks")
    record ChangesLinks(
            @Schema(required = true) Link self,
            @Schema(required = true) Link next) {}

    @Schema(name = "PublicCountry")
    record Country(
            @Schema(required = true, examples = "FR") String value,
            @Schema(required = true, examples = "France") String name) {}

    static List<String> listed(String code) {
        return code == null ? null : List.of(code);
    }

    private static Link thumb(PublicNotice notice, PublicAddress address) {
        return notice.pictures().isEmpty()
                ? null
                : address.image(notice.id(), notice.pictures().get(0));
    }
}
