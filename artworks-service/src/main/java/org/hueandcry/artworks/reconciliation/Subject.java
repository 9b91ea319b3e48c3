package org.hueandcry.artworks.reconciliation;

import java.util.List;
import java.util.UUID;

/**
 * A work that is compared with the other side, as it was stored.
 *
 * @param identity the version of the last change of what identifies it
 */
record Subject(UUID id, String owner, String status, long version, long identity) {

    private static final List<String> STOLEN = List.of("STOLEN", "LOCATED");
    private static final List<String> FOUND = List.of("FOUND_OWNER_UNKNOWN");

    boolean isStolen() {
        return STOLEN.contains(status);
    }

    boolean isFound() {
        return FOUND.contains(status);
    }

    /** The statuses of the works of the other side; none where it is on no side. */
    List<String> otherSide() {
        return isStolen() ? FOUND : isFound() ? STOLEN : List.of();
    }
}
