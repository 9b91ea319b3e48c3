package org.hueandcry.notices.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.value.CountryCode;
import org.hueandcry.kit.visibility.Visibility;

/** The content of an orange notice (RPD 93). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "OrangeNotice",
        description =
                "To warn of an event, a person, an object or a process that is a serious and imminent threat to public safety.")
public record OrangeNotice(
        @NotNull @Schema(enumeration = "ORANGE") Colour colour,

        @NotNull @About({SubjectKind.EVENT, SubjectKind.PERSON, SubjectKind.OBJECT}) @Valid
        SubjectReference subject,

        @Valid Threat threat,

        @Schema(description = "what those who receive the notice are advised to do") @Size(max = 5_000)
        String advice,

        @Size(max = 18) List<@NotNull CaseType> caseTypes,

        @Valid Facts facts,

        @Valid Visibility visibility)
        implements NoticeRequest {

    /** What threatens whom. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "What threatens whom, where and how soon")
    public record Threat(
            @Size(max = 10_000) String description,

            @Schema(description = "that it is serious, and imminent")
            Boolean seriousAndImminent,

            @Schema(description = "who or what is in danger") @Size(max = 1_000)
            String target,

            @Schema(description = "where it is expected; every country where absent") @Size(max = 250)
            List<@NotNull @CountryCode String> countries) {

        @Override
        public String toString() {
            return "Threat[masked]";
        }
    }

    @Override
    public OrangeNotice with(Visibility other) {
        return new OrangeNotice(colour, subject, threat, advice, caseTypes, facts, other);
    }

    @Override
    public String toString() {
        return "OrangeNotice[masked]";
    }
}
