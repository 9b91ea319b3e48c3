package org.hueandcry.persons.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.hueandcry.kit.visibility.Visibility;

/** What persons-service reads of the event {@code notice.changed.v1}; it leaves the rest unread. */
@JsonIgnoreProperties(ignoreUnknown = true)
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
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Subject(UUID personId) {}
}
