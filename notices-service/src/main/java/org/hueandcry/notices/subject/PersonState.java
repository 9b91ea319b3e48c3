package org.hueandcry.notices.subject;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;
import org.hueandcry.kit.visibility.Visibility;

/** What notices-service reads of the event {@code person.changed.v1}; it leaves the rest unread. */
@JsonIgnoreProperties(ignoreUnknown = true)
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
        IdentifyingData identifyingData) {}
