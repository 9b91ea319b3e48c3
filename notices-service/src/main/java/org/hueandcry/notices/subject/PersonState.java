package org.hueandcry.notices.subject;

import java.time.Instant;
import java.util.UUID;
import org.hueandcry.kit.visibility.Visibility;
import org.hueandcry.notices.content.SubjectKind;

/** What notices-service reads of the event {@code person.changed.v1}; it leaves the rest unread. */
record PersonState(
        UUID id,
        int epoch,
        long version,
        long identityVersion,
        Instant identityChangedAt,
        String owner,
        String state,
        Visibility visibility,
        boolean blocked,
        IdentifyingData identifyingData) {

    SubjectState asSubject() {
        return new SubjectState(
                SubjectKind.PERSON,
                id,
                epoch,
                version,
                identityVersion,
                identityChangedAt,
                owner,
                state,
                visibility,
                blocked,
                identifyingData,
                null);
    }
}
