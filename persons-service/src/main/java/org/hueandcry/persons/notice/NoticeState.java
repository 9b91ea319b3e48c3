package org.hueandcry.persons.notice;

import java.util.Map;
import java.util.Optional;
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
        Map<String, Object> subject,
        Visibility visibility,
        boolean blocked) {

    /** Whom the notice is about; empty where it is about something that does not concern this service. */
    Optional<UUID> person() {
        return Optional.ofNullable(subject)
                .map(about -> about.get("personId"))
                .map(id -> UUID.fromString(id.toString()));
    }
}
