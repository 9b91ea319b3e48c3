package org.hueandcry.notices.subject;

import java.time.Instant;
import java.util.UUID;
import org.hueandcry.kit.visibility.Visibility;
import org.hueandcry.notices.content.SubjectKind;

/** What notices-service reads of the event {@code artwork.changed.v1}; it leaves the rest unread. */
record ArtworkState(
        UUID id,
        int epoch,
        long version,
        long identityVersion,
        Instant identityChangedAt,
        String owner,
        String state,
        String status,
        Instant statusChangedAt,
        Visibility visibility,
        boolean blocked,
        WorkOfArt.Features identifyingData,
        boolean theftReported) {

    SubjectState asSubject() {
        return new SubjectState(
                SubjectKind.ARTWORK,
                id,
                epoch,
                version,
                identityVersion,
                identityChangedAt,
                owner,
                state,
                visibility,
                blocked,
                null,
                new WorkOfArt(status, statusChangedAt, theftReported, identifyingData));
    }
}
