package org.hueandcry.artworks.artwork;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a work is. */
@Schema(name = "ArtworkStatus")
public enum Status {
    STOLEN,
    /** It was found, and nobody knows whose it is. */
    FOUND_OWNER_UNKNOWN,
    /** It is known where it is. */
    LOCATED,
    /** Police have it. */
    RECOVERED,
    /** Whom it belongs to has it. */
    RETURNED;

    /** What it may become: only what comes after. */
    List<Status> next() {
        return switch (this) {
            case STOLEN -> List.of(LOCATED, RECOVERED, RETURNED);
            case LOCATED -> List.of(RECOVERED, RETURNED);
            case FOUND_OWNER_UNKNOWN, RECOVERED -> List.of(RETURNED);
            case RETURNED -> List.of();
        };
    }
}
