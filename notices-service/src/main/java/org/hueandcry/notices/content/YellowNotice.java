package org.hueandcry.notices.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.visibility.Visibility;

/** The content of a yellow notice (RPD 90). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "YellowNotice",
        description = "To locate a missing person, or to identify a person who is unable to identify themselves.")
public record YellowNotice(
        @NotNull @Schema(enumeration = "YELLOW") Colour colour,
        @NotNull @About(SubjectKind.PERSON) SubjectReference subject,

        @Schema(description = "what is unknown: where the person is, or who they are")
        Situation situation,

        @Valid PoliceReport policeReport,
        @Valid Circumstances circumstances,

        @Schema(description = "that the person is a minor") Boolean subjectIsMinor,

        @Schema(description = "for an adult: that national law on privacy does not stand against the notice")
        Boolean privacyLawPermits,

        @Valid PublicExtract publicExtract,
        @Valid Visibility visibility)
        implements NoticeRequest {

    /** What is unknown. */
    @Schema(name = "YellowSituation")
    public enum Situation {
        /** Whereabouts unknown. */
        MISSING,
        /** Identity unknown. */
        UNABLE_TO_IDENTIFY
    }

    @Override
    public YellowNotice with(Visibility other) {
        return new YellowNotice(
                colour,
                subject,
                situation,
                policeReport,
                circumstances,
                subjectIsMinor,
                privacyLawPermits,
                publicExtract,
                other);
    }

    @Override
    public YellowNotice forOthers() {
        return new YellowNotice(
                colour, subject, situation, policeReport, circumstances, subjectIsMinor, null, null, visibility);
    }

    @Override
    public String toString() {
        return "YellowNotice[masked]";
    }
}
