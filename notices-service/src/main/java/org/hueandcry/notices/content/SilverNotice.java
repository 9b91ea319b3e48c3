package org.hueandcry.notices.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.value.CountryCode;
import org.hueandcry.kit.visibility.Visibility;

/** The content of a silver notice (resolution of the General Assembly, 2023). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "SilverNotice",
        description =
                "To locate criminal assets and obtain information on them. A pilot: never public, and limited to the countries of visibleTo.")
public record SilverNotice(
        @NotNull @Schema(enumeration = "SILVER") Colour colour,
        @NotNull @About(SubjectKind.ASSET) @Valid SubjectReference subject,

        @Schema(description = "the offences from which the asset comes") @Size(max = 18)
        List<@NotNull CaseType> caseTypes,

        @Schema(description = "the decision or the investigation on which the request rests") @Valid
        Proceedings proceedings,

        @Size(max = 5) List<@NotNull InformationSought> informationSought,

        @Schema(description = "what is asked of those who receive the notice, in words") @Size(max = 5_000)
        String request,

        @Valid Facts facts,

        @Valid Visibility visibility)
        implements NoticeRequest {

    /** The proceedings in which an asset is sought. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AssetProceedings", description = "The decision or the investigation on which the request rests")
    public record Proceedings(
            @Size(max = 100) String reference,
            @Size(max = 200) String authority,
            @CountryCode String country,
            @PastOrPresent LocalDate openedOn) {

        @Override
        public String toString() {
            return "Proceedings[masked]";
        }
    }

    @Override
    public SilverNotice with(Visibility other) {
        return new SilverNotice(colour, subject, caseTypes, proceedings, informationSought, request, facts, other);
    }

    @Override
    public String toString() {
        return "SilverNotice[masked]";
    }
}
