package org.hueandcry.notices.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.visibility.Visibility;

/** The content of a green notice (RPD 89). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "GreenNotice",
        description =
                "To warn about a person's criminal activities, where they are a possible threat to public safety.")
public record GreenNotice(
        @NotNull @Schema(enumeration = "GREEN") Colour colour,
        @NotNull @About(SubjectKind.PERSON) @Valid SubjectReference subject,

        @Schema(description = "on what the assessment rests")
        Ground ground,

        @Schema(description = "the national authority that holds the person to be a possible threat") @Size(max = 200)
        String assessedBy,

        @PastOrPresent LocalDate assessedOn,

        @Schema(description = "why the person is a possible threat, and what may be expected of them")
        @Size(max = 10_000)
        String assessment,

        @Size(max = 18) List<@NotNull CaseType> caseTypes,

        @Valid Facts facts,

        @Valid Visibility visibility)
        implements NoticeRequest {

    /** On what an assessment rests. */
    @Schema(name = "GreenGround")
    public enum Ground {
        CONVICTION,
        OTHER_REASONABLE_GROUND
    }

    @Override
    public GreenNotice with(Visibility other) {
        return new GreenNotice(colour, subject, ground, assessedBy, assessedOn, assessment, caseTypes, facts, other);
    }

    @Override
    public String toString() {
        return "GreenNotice[masked]";
    }
}
