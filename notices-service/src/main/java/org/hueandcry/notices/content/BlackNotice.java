package org.hueandcry.notices.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.value.NotInTheFuture;
import org.hueandcry.kit.value.PartialDate;
import org.hueandcry.kit.visibility.Visibility;

/** The content of a black notice (RPD 91). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "BlackNotice", description = "To obtain information on a body that has not been identified.")
public record BlackNotice(
        @NotNull @Schema(enumeration = "BLACK") Colour colour,
        @NotNull @About(SubjectKind.PERSON) @Valid SubjectReference subject,

        @Valid PoliceReport policeReport,

        @Schema(description = "how, when and where the body was discovered") @Valid
        Circumstances discovery,

        @Schema(description = "that the dead person has not been identified")
        Boolean identityUnknown,

        @NotInTheFuture @Schema(description = "when the person died, as far as it can be said")
        PartialDate estimatedDateOfDeath,

        @Schema(description = "state of the body, clothing, objects found with it") @Size(max = 5_000)
        String findings,

        @Valid Visibility visibility)
        implements NoticeRequest {

    @Override
    public BlackNotice with(Visibility other) {
        return new BlackNotice(
                colour, subject, policeReport, discovery, identityUnknown, estimatedDateOfDeath, findings, other);
    }

    @Override
    public String toString() {
        return "BlackNotice[masked]";
    }
}
