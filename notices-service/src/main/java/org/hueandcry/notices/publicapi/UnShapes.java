package org.hueandcry.notices.publicapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.notices.content.ListedEntity;
import org.hueandcry.notices.publicapi.PublicShapes.Linked;
import org.hueandcry.notices.publicapi.PublicShapes.NoticeLinks;
import org.hueandcry.notices.publicapi.UnParts.Alias;
import org.hueandcry.notices.publicapi.UnParts.Associate;
import org.hueandcry.notices.publicapi.UnParts.Document;
import org.hueandcry.notices.publicextract.Extract;
import org.hueandcry.notices.publicextract.LatinName;
import org.hueandcry.notices.publicextract.UnListing;

/** Special notices for the United Nations in the shapes of INTERPOL's public service: every key is there, null where a value is unknown. */
final class UnShapes {

    private UnShapes() {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(
            name = "PublicUnPerson",
            description = "A person under sanctions of the Security Council of the United Nations")
    record Person(
            @JsonUnwrapped PersonDetail person,

            @Schema(required = true, nullable = true) String summary,
            @Schema(required = true, nullable = true) String profession,
            @Schema(required = true, nullable = true) List<String> purposes,
            @Schema(required = true, nullable = true) List<Alias> aliases,

            @JsonProperty("father_name") @Schema(required = true, nullable = true)
            String fatherName,

            @JsonProperty("father_forename") @Schema(required = true, nullable = true)
            String fatherForename,

            @JsonProperty("mother_forename") @Schema(required = true, nullable = true)
            String motherForename,

            @JsonProperty("mother_name") @Schema(required = true, nullable = true)
            String motherName,

            @JsonProperty("un_reference") @Schema(required = true, nullable = true)
            String unReference,

            @JsonProperty("un_reference_date")
            @Schema(required = true, nullable = true, description = Described.DATE, pattern = Described.DATE_PATTERN)
            String unReferenceDate,

            @JsonProperty("un_resolution") @Schema(required = true, nullable = true, examples = "1267")
            Integer unResolution,

            @JsonProperty("identity_documents") @Schema(required = true, nullable = true)
            List<Document> identityDocuments,

            @JsonProperty("name_at_birth") @Schema(required = true, nullable = true)
            String nameAtBirth,

            @JsonProperty("name_in_original_script") @Schema(required = true, nullable = true)
            String nameInOriginalScript,

            @JsonProperty("forename_in_original_script") @Schema(required = true, nullable = true)
            String forenameInOriginalScript,

            @Schema(required = true, nullable = true) List<Associate> associates,

            @Schema(required = true, nullable = true, description = "addresses; spelled so")
            List<String> adresses,

            @JsonProperty("_embedded") @Schema(required = true)
            Linked embedded,

            @JsonProperty("_links") @Schema(required = true) NoticeLinks links) {

        static Person of(PublicNotice notice, Linked linked, PublicAddress address) {
            Extract extract = notice.extract();
            UnListing listing = extract.listing();
            return new Person(
                    PersonDetail.of(notice),
                    listing.summary(),
                    listing.profession(),
                    PublicShapes.listed(listing.purposes()),
                    listing.aliases().stream().map(Alias::of).toList(),
                    listing.fatherName(),
                    extract.fatherForename(),
                    extract.motherForename(),
                    extract.motherName(),
                    listing.reference(),
                    listing.referenceDate(),
                    PublicNotice.resolution(listing.resolution()),
                    listing.documents().stream().map(Document::of).toList(),
                    extract.birthName(),
                    listing.originalName(),
                    listing.originalForename(),
                    Associate.of(listing.associates()),
                    listing.addresses(),
                    linked,
                    NoticeLinks.of(notice, address));
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(
            name = "PublicUnEntity",
            description = "An undertaking or a group under sanctions of the Security Council of the United Nations")
    record Entity(
            @JsonProperty("entity_id") @Schema(required = true, examples = "2026/17")
            String entityId,

            @Schema(required = true, nullable = true) String name,

            @JsonProperty("name_in_original_script") @Schema(required = true, nullable = true)
            String nameInOriginalScript,

            @Schema(required = true, nullable = true) String summary,
            @Schema(required = true, nullable = true) List<String> purposes,

            @JsonProperty("main_activity") @Schema(required = true, nullable = true)
            String mainActivity,

            @JsonProperty("legal_form") @Schema(required = true, nullable = true)
            String legalForm,

            @Schema(required = true, nullable = true, description = "several are parted by semicolons")
            String administrators,

            @JsonProperty("additional_information") @Schema(required = true, nullable = true)
            String additionalInformation,

            @JsonProperty("registration_number") @Schema(required = true, nullable = true)
            String registrationNumber,

            @JsonProperty("formerly_known_as")
            @Schema(required = true, nullable = true, description = "several are parted by semicolons")
            String formerlyKnownAs,

            @JsonProperty("also_known_as")
            @Schema(required = true, nullable = true, description = "several are parted by semicolons")
            String alsoKnownAs,

            @Schema(required = true, nullable = true) List<String> addresses,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "the same: some clients know it by the name that persons have it by")
            List<String> adresses,

            @Schema(required = true, nullable = true) List<Associate> associates,

            @JsonProperty("un_reference") @Schema(required = true, nullable = true)
            String unReference,

            @JsonProperty("un_reference_date")
            @Schema(required = true, nullable = true, description = Described.DATE, pattern = Described.DATE_PATTERN)
            String unReferenceDate,

            @JsonProperty("un_resolution") @Schema(required = true, nullable = true, examples = "1267")
            Integer unResolution,

            @JsonProperty("_embedded") @Schema(required = true)
            Linked embedded,

            @JsonProperty("_links") @Schema(required = true) NoticeLinks links) {

        static Entity of(PublicNotice notice, Linked linked, PublicAddress address) {
            Extract extract = notice.extract();
            UnListing listing = extract.listing();
            ListedEntity entity = listing.entity();
            return new Entity(
                    notice.id().reference(),
                    extract.name(),
                    listing.originalName(),
                    listing.summary(),
                    PublicShapes.listed(listing.purposes()),
                    entity.mainActivity(),
                    entity.legalForm(),
                    joined(entity.administrators()),
                    listing.additionalInformation(),
                    entity.registrationNumber(),
                    joined(entity.formerlyKnownAs()),
                    joined(entity.alsoKnownAs()),
                    listing.addresses(),
                    listing.addresses(),
                    Associate.of(listing.associates()),
                    listing.reference(),
                    listing.referenceDate(),
                    PublicNotice.resolution(listing.resolution()),
                    linked,
                    NoticeLinks.of(notice, address));
        }
    }

    private static String joined(List<String> names) {
        return names == null || names.isEmpty()
                ? null
                : String.join("; ", names.stream().map(LatinName::of).toList());
    }
}
