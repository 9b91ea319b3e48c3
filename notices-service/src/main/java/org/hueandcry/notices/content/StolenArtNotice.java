package org.hueandcry.notices.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.visibility.Visibility;

/** The content of a notice on a stolen work of art (RPD 94). What is known of the work stands in its record. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "StolenArtNotice", description = "To locate a stolen work of art, or to identify one that was found.")
public record StolenArtNotice(
        @NotNull @Schema(enumeration = "STOLEN_ART") Colour colour,
        @NotNull @About(SubjectKind.ARTWORK) SubjectReference subject,
        @Valid Circumstances circumstances,
        @Valid Visibility visibility)
        implements NoticeRequest {

    @Override
    public StolenArtNotice with(Visibility other) {
        return new StolenArtNotice(colour, subject, circumstances, other);
    }

    @Override
    public String toString() {
        return "StolenArtNotice[masked]";
    }
}
