package org.hueandcry.artworks.artwork;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a work is. */
@Schema(name = "ArtworkStatus")
public enum Status {
    STOLEN,
    /** It is known where it is. */
    LOCATED,
    /** Police have it. */
    RECOVERED,
    /** Whom it belongs to has it. */
    RETURNED;

    /** What it may become: only what comes after. */
    List<Status> next() {
        Set<Status> after =
                this == RETURNED ? EnumSet.noneOf(Status.class) : EnumSet.range(values()[ordinal() + 1], RETURNED);
        return List.copyOf(after);
    }
}
