package org.hueandcry.notices.subject;

import java.time.Instant;
import java.util.UUID;
import org.hueandcry.kit.visibility.Visibility;
import org.hueandcry.notices.content.SubjectKind;

/**
 * The state of a subject, of whichever kind, to be kept.
 *
 * @param person null where it is a work of art
 * @param artwork null where it is a person
 */
record SubjectState(
        SubjectKind kind,
        UUID id,
        int epoch,
        long version,
        long identityVersion,
        Instant identityChangedAt,
        String owner,
        String state,
        Visibility visibility,
        boolean blocked,
        IdentifyingData person,
        WorkOfArt artwork) {

    /** Whether nothing of it may be shown to the public. */
    boolean isRestricted() {
        return blocked || visibility.isRestricted() || isErased();
    }

    /** Whether its owner has erased it. */
    boolean isErased() {
        return !"RECORDED".equals(state);
    }
}
