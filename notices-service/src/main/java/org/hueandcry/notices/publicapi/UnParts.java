package org.hueandcry.notices.publicapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.notices.publicextract.LatinName;
import org.hueandcry.notices.publicextract.UnListing;

/** What a special notice for the United Nations lists, in the shapes of INTERPOL's public service. */
final class UnParts {

    private UnParts() {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "PublicAlias")
    record Alias(
            @Schema(required = true, nullable = true, description = Described.NOT_RECORDED)
            String qualification,

            @Schema(required = true, nullable = true) String name,
            @Schema(required = true, nullable = true) String forename,

            @JsonProperty("name_in_original_script") @Schema(required = true, nullable = true)
            String nameInOriginalScript,

            @JsonProperty("forename_in_original_script") @Schema(required = true, nullable = true)
            String forenameInOriginalScript,

            @JsonProperty("date_of_birth")
            @Schema(required = true, nullable = true, description = Described.DATE, pattern = Described.DATE_PATTERN)
            String dateOfBirth,

            @JsonProperty("place_of_birth")
            @Schema(required = true, nullable = true, description = Described.NOT_RECORDED)
            String placeOfBirth,

            @JsonProperty("country_of_birth_id")
            @Schema(required = true, nullable = true, description = Described.NOT_RECORDED)
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
            @Schema(required = true, nullable = true) String type,
            @Schema(required = true, nullable = true) String nr,

            @JsonProperty("issuing_country_id")
            @Schema(required = true, nullable = true, description = Described.COUNTRY)
            String issuingCountryId,

            @JsonProperty("issued_on")
            @Schema(required = true, nullable = true, description = Described.DATE, pattern = Described.DATE_PATTERN)
            String issuedOn,

            @JsonProperty("expiry_date")
            @Schema(required = true, nullable = true, description = Described.DATE, pattern = Described.DATE_PATTERN)
            String expiryDate,

            @JsonProperty("place_of_issue")
            @Schema(required = true, nullable = true, description = Described.NOT_RECORDED)
            String placeOfIssue,

            @JsonProperty("citizenship_id")
            @Schema(required = true, nullable = true, description = Described.NOT_RECORDED)
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
            @Schema(required = true) String name,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "always null: it is not recorded apart from the name")
            String forename,

            @JsonProperty("date_of_birth")
            @Schema(required = true, nullable = true, description = Described.NOT_RECORDED)
            String dateOfBirth,

            @JsonProperty("reference_number")
            @Schema(required = true, nullable = true, description = Described.NOT_RECORDED)
            String referenceNumber) {

        static List<Associate> of(List<String> names) {
            return names == null
                    ? null
                    : names.stream()
                            .map(name -> new Associate(LatinName.of(name), null, null, null))
                            .toList();
        }
    }
}
