package org.hueandcry.artworks.artwork;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.hueandcry.artworks.particulars.IdentifyingData;
import org.hueandcry.kit.visibility.Visibility;

/**
 * The whole thin state of a work, announced with every change; {@code contracts/events/artwork.changed.v1.schema.json}.
 *
 * @param identityVersion the version with which identifying data changed last
 * @param state RECORDED, or ERASED as the last state
 * @param previousState null with the first event
 * @param theftReported whether police have recorded the theft
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ArtworkChanged(
        UUID id,
        long version,
        long identityVersion,
        Instant identityChangedAt,
        String owner,
        State state,
        State previousState,
        Status status,
        Instant statusChangedAt,
        Visibility visibility,
        boolean blocked,
        IdentifyingData identifyingData,
        boolean theftReported,
        Instant at) {

    static final String TYPE = "artwork.changed.v1";

    /** Whether the record exists. */
    enum State {
        RECORDED,
        ERASED
    }
}
