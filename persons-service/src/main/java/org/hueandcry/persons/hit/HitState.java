package org.hueandcry.persons.hit;

import java.util.Map;
import java.util.UUID;

/**
 * What this service reads of the event {@code hit.changed.v1}; it leaves the rest unread.
 *
 * @param reportedBy the authority that had the hit
 * @param client its system that had it
 * @param record on what it is: an identifier by its kind, for example {@code personId}
 * @param recordVersion the version that was read
 * @param rejected whether the source has said that it is no hit
 */
record HitState(
        UUID id,
        int epoch,
        long version,
        String reportedBy,
        String client,
        Map<String, String> record,
        long recordVersion,
        boolean rejected) {}
