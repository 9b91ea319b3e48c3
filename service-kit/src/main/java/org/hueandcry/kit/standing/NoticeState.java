package org.hueandcry.kit.standing;

import java.util.Map;
import java.util.UUID;
import org.hueandcry.kit.visibility.Visibility;

/**
 * What a service that records reads of the event {@code notice.changed.v1}; it leaves the rest unread.
 *
 * @param subject whom or what the notice is about: an identifier by its kind, for example {@code personId}
 */
record NoticeState(
        UUID id,
        int epoch,
        long version,
        String owner,
        String reference,
        String colour,
        String state,
        Map<String, String> subject,
        Visibility visibility,
        boolean blocked) {}
