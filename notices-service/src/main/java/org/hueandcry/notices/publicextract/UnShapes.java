package org.hueandcry.notices.publicextract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.notices.content.ListedEntity;
import org.hueandcry.notices.publicextract.PublicShapes.Linked;
import org.hueandcry.notices.publicextract.PublicShapes.NoticeLinks;

/** Special notices for the United Nations in the shapes of INTERPOL's public service: every key is there, null where a value is unknown. */
final class UnShapes {

    /** Clients know a resolution by its number: of "1267 (1999)" the first. */
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private UnShapes() {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "PublicAlias")
    record Alias(
            @Schema(nullable = true, description = "always null: it is not recorded")
            String qualification,

            @Schema(nullable = true) String name,
            @Schema(nullable = true) String forename,

            @JsonProperty("name_in_original_script") @Schema(nullable = true)
            String nameInOriginalScript,

            @JsonProperty("forename_in_original_script") @Schema(nullable = true)
            String forenameInOriginalScript,

            @JsonProperty("date_of_birth") @Schema(nullable = true)
            String dateOfBirth,

            @JsonProperty("place_of_birth") @Schema(nullable = true, description = "always null: it is not recorded")
            String placeOfBirth,

            @JsonProperty("country_of_birth_id")
            @Schema(nullable = true, description = "always null: it is not recorded")
            String countryOfBirthId) {

        static Alias of(UnListing.Alias alias) {
            return new Alias(
                    null,
                    alias.name(),
                    alias.forename(),
                    alias.originalName(),
                    alias.originalForename(),
                    alias.dateOfBirth(),
                    null,
                    null);
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "PublicIdentityDocument")
    record Document(
            @Schema(nullable = true) String type,
            @Schema(nullable = true) String nr,

            @JsonProperty("issuing_country_id") @Schema(nullable = true)
            String issuingCountryId,

            @JsonProperty("issued_on") @Schema(nullable = true)
            String issuedOn,

            @JsonProperty("expiry_date") @Schema(nullable = true)
            String expiryDate,

            @JsonProperty("place_of_issue") @Schema(nullable = true, description = "always null: it is not recorded")
            String placeOfIssue,

            @JsonProperty("citizenship_id") @Schema(nullable = true, description = "always null: it is not recorded")
            String citizenshipId) {

        static Document of(UnListing.Document document) {
            return new Document(
                    document.type(),
                    document.number(),
                    document.country(),
                    document.issuedOn(),
                    document.expiresOn(),
                    null,
                    null);
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "PublicAssociate")
    record Associate(
            String name,

            @Schema(nullable = true, description = "always null: it is not recorded apart from the name")
            String forename,

            @JsonProperty("date_of_birth") @Schema(nullable = true, description = "always null: it is not recorded")
            String dateOfBirth,

            @JsonProperty("reference_number") @Schema(nullable = true, description = "always null: it is not recorded")
            String referenceNumber) {

        static List<Associate> of(List<String> names) {
            return names == null
                    ? null
                    : names.stream()
                            .map(name -> new Associate(LatinName.of(name), null, null, null))
                            .toList();
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(
            name = "PublicUnPerson",
            description = "A person under sanctions of the Security Council of the United Nations")
    record Person(
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

            @Schema(nullable = true) String summary,
            @Schema(nullable = true) String profession,
            @Schema(nullable = true) List<String> purposes,
            @Schema(nullable = true) List<Alias> aliases,

            @JsonProperty("father_name") @Schema(nullable = true)
            String fatherName,

            @JsonProperty("father_forename") @Schema(nullable = true)
            String fatherForename,

            @JsonProperty("mother_forename") @Schema(nullable = true)
            String motherForename,

            @JsonProperty("mother_name") @Schema(nullable = true)
            String motherName,

            @JsonProperty("un_reference") @Schema(nullable = true)
            String unReference,

            @JsonProperty("un_reference_date") @Schema(nullable = true)
            String unReferenceDate,

            @JsonProperty("un_resolution") @Schema(nullable = true, examples = "1267")
            Integer unResolution,

            @JsonProperty("identity_documents") @Schema(nullable = true)
            List<Document> identityDocuments,

            @JsonProperty("name_at_birth") @Schema(nullable = true)
            String nameAtBirth,

            @JsonProperty("name_in_original_script") @Schema(nullable = true)
            String nameInOriginalScript,

            @JsonProperty("forename_in_original_script") @Schema(nullable = true)
            String forenameInOriginalScript,

            @Schema(nullable = true) List<Associate> associates,

            @Schema(nullable = true, description = "addresses; spelled so")
            List<String> adresses,

            @JsonProperty("_embedded") Linked embedded,
            @JsonProperty("_links") NoticeLinks links) {

        static Person of(PublicNotice notice, Linked linked, PublicAddress address) {
            Extract extract = notice.extract();
            UnListing listing = extract.listing();
            return new Person(
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
                    number(listing.resolution()),
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
            @JsonProperty("entity_id") String entityId,
            @Schema(nullable = true) String name,

            @JsonProperty("name_in_original_script") @Schema(nullable = true)
            String nameInOriginalScript,

            @Schema(nullable = true) String summary,
            @Schema(nullable = true) List<String> purposes,

            @JsonProperty("main_activity") @Schema(nullable = true)
            String mainActivity,

            @JsonProperty("legal_form") @Schema(nullable = true)
            String legalForm,

            @Schema(nullable = true, description = "several are parted by semicolons")
            String administrators,

            @JsonProperty("additional_information") @Schema(nullable = true)
            String additionalInformation,

            @JsonProperty("registration_number") @Schema(nullable = true)
            String registrationNumber,

            @JsonProperty("formerly_known_as")
            @Schema(nullable = true, description = "several are parted by semicolons")
            String formerlyKnownAs,

            @JsonProperty("also_known_as") @Schema(nullable = true, description = "several are parted by semicolons")
            String alsoKnownAs,

            @Schema(nullable = true) List<String> addresses,

            @Schema(nullable = true, description = "the same: some clients know it by the name that persons have it by")
            List<String> adresses,

            @Schema(nullable = true) List<Associate> associates,

            @JsonProperty("un_reference") @Schema(nullable = true)
            String unReference,

            @JsonProperty("un_reference_date") @Schema(nullable = true)
            String unReferenceDate,

            @JsonProperty("un_resolution") @Schema(nullable = true, examples = "1267")
            Integer unResolution,

            @JsonProperty("_embedded") Linked embedded,
            @JsonProperty("_links") NoticeLinks links) {

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
                    number(listing.resolution()),
                    linked,
                    NoticeLinks.of(notice, address));
        }
    }

    private static String joined(List<String> names) {
        return names == null || names.isEmpty()
                ? null
                : String.join("; ", names.stream().map(LatinName::of).toList());
    }

    private static Integer number(String resolution) {
        Matcher number = NUMBER.matcher(resolution == null ? "" : resolution);
        return number.find() ? Integer.valueOf(number.group()) : null;
    }
}
