package org.hueandcry.notices.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.visibility.Visibility;

/** The content of a blue notice (RPD 88). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "BlueNotice",
        description =
                "To locate or identify a person of interest in a criminal investigation, or to obtain information on them.")
public record BlueNotice(
        @NotNull @Schema(enumeration = "BLUE") Colour colour,
        @NotNull @About(SubjectKind.PERSON) @Valid SubjectReference subject,

        @Schema(description = "what the person is in the case")
        Involvement involvement,

        @Schema(description = "whether it is known who the person is")
        Boolean identified,

        @Size(max = 5) List<@NotNull InformationSought> informationSought,

        @Schema(description = "what is asked of those who receive the notice, in words") @Size(max = 5_000)
        String request,

        @Size(max = 18) List<@NotNull CaseType> caseTypes,

        @Valid Facts facts,

        @Valid Visibility visibility)
        implements NoticeRequest {

    /** What a person is in a case. */
    @Schema(name = "Involvement")
    public enum Involvement {
        CONVICTED,
        CHARGED,
        SUSPECT,
        WITNESS,
        VICTIM,
        OTHERWISE_OF_INTEREST
    }

    @Override
    public BlueNotice with(Visibility other) {
        return new BlueNotice(
                colour, subject, involvement, identified, informationSought, request, caseTypes, facts, other);
    }

    @Override
    public String toString() {
        return "BlueNotice[masked]";
    }
}
