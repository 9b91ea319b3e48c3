package org.hueandcry.notices.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.visibility.Visibility;

/** The content of a red notice (RPD 82-87). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "RedNotice",
        description =
                "A request to locate and arrest a wanted person with a view to extradition. It is no arrest warrant: each country"
                        + " decides by its own law what it does on it.")
public record RedNotice(
        @NotNull @Schema(enumeration = "RED") Colour colour,
        @NotNull @About(SubjectKind.PERSON) SubjectReference subject,
        @Size(max = 18) List<@NotNull CaseType> caseTypes,
        @Size(max = 50) List<@NotNull @Valid Warrant> warrants,
        @Valid Facts facts,

        @Schema(description = "the assurance that extradition will be sought when the person is arrested (RPD 84)")
        Boolean extraditionWillBeSought,

        @Schema(description = "classes of offence that the case touches and for which no red notice may be published")
        @Size(max = 3)
        List<@NotNull ExcludedClass> excludedClasses,

        @Schema(
                description =
                        "where the case touches an administrative or private dispute: what ties it to serious or organised crime, for the review")
        @Size(max = 5_000)
        String tieToSeriousCrime,

        @Valid PublicExtract publicExtract,
        @Valid Visibility visibility)
        implements NoticeRequest {

    @Override
    public RedNotice with(Visibility other) {
        return new RedNotice(
                colour,
                subject,
                caseTypes,
                warrants,
                facts,
                extraditionWillBeSought,
                excludedClasses,
                tieToSeriousCrime,
                publicExtract,
                other);
    }

    @Override
    public RedNotice forOthers() {
        return new RedNotice(
                colour, subject, caseTypes, warrants, facts, extraditionWillBeSought, null, null, null, visibility);
    }

    @Override
    public String toString() {
        return "RedNotice[masked]";
    }
}
