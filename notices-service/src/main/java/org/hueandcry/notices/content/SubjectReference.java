package org.hueandcry.notices.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom or what a notice is about: one of these, and by its colour. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "Whom or what the notice is about; exactly one is given. Persons and works of art are recorded by the notice's owner;"
                        + " entities, assets, events and objects are described here.",
        minProperties = 1,
        maxProperties = 1)
public record SubjectReference(
        @Schema(description = "a person; of RED, BLUE, GREEN, YELLOW, BLACK, and of ORANGE and UN_SPECIAL")
        UUID personId,

        @Schema(description = "a work of art; of STOLEN_ART")
        UUID artworkId,

        @Schema(description = "an undertaking or group; of UN_SPECIAL") @Valid
        ListedEntity entity,

        @Schema(description = "of SILVER") @Valid CriminalAsset asset,
        @Schema(description = "of ORANGE") @Valid DangerousEvent event,

        @Schema(description = "of PURPLE and ORANGE") @Valid ObjectOfInterest object) {

    public static SubjectReference ofPerson(UUID id) {
        return new SubjectReference(id, null, null, null, null, null);
    }

    public static SubjectReference ofArtwork(UUID id) {
        return new SubjectReference(null, id, null, null, null, null);
    }

    /** Of a notice that itself says what it is about: there is nothing to refer to. */
    public static SubjectReference ofNothing() {
        return new SubjectReference(null, null, null, null, null, null);
    }

    /** Which of them are given: one, in a notice that was read. */
    @JsonIgnore
    Set<SubjectKind> kinds() {
        Set<SubjectKind> given = new LinkedHashSet<>();
        add(given, SubjectKind.PERSON, personId);
        add(given, SubjectKind.ARTWORK, artworkId);
        add(given, SubjectKind.ENTITY, entity);
        add(given, SubjectKind.ASSET, asset);
        add(given, SubjectKind.EVENT, event);
        add(given, SubjectKind.OBJECT, object);
        return given;
    }

    private static void add(Set<SubjectKind> given, SubjectKind kind, Object value) {
        if (value != null) {
            given.add(kind);
        }
    }

    @JsonIgnore
    public SubjectKind kind() {
        return kinds().iterator().next();
    }

    /** Its id in the service that records it; null where the notice itself says what is known of it. */
    @JsonIgnore
    public UUID id() {
        return artworkId == null ? personId : artworkId;
    }

    @Override
    public String toString() {
        return "SubjectReference" + kinds();
    }
}
