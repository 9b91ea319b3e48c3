package org.hueandcry.notices.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom or what a notice is about: one of the two, and by its colour. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Whom or what the notice is about, recorded by the notice's owner; exactly one is given")
public record SubjectReference(
        @Schema(description = "a person; of every colour but STOLEN_ART")
        UUID personId,

        @Schema(description = "a work of art; of STOLEN_ART")
        UUID artworkId) {

    public static SubjectReference ofPerson(UUID id) {
        return new SubjectReference(id, null);
    }

    public static SubjectReference ofArtwork(UUID id) {
        return new SubjectReference(null, id);
    }

    boolean isOneOf(SubjectKind kind) {
        return (personId == null) != (artworkId == null) && kind() == kind;
    }

    public SubjectKind kind() {
        return artworkId == null ? SubjectKind.PERSON : SubjectKind.ARTWORK;
    }

    public UUID id() {
        return artworkId == null ? personId : artworkId;
    }
}
