package org.hueandcry.persons.notice;

import java.util.UUID;
import org.hueandcry.kit.visibility.Visibility;

/** What persons-service reads of the event {@code notice.changed.v1}; it leaves the rest unread. */
record NoticeState(
        UUID id,
        int epoch,
        long version,
        String owner,
        String reference,
        String colour,
        String state,
        Subject subject,
        Visibility visibility,
        boolean blocked) {

    /** Whom or what the notice is about; a person, or nothing that concerns this service. */
    record Subject(UUID personId) {}
}
