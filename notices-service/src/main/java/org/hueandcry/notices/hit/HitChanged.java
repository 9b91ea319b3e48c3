package org.hueandcry.notices.hit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * The whole thin state of a hit, announced with every change; {@code contracts/events/hit.changed.v1.schema.json}. It carries nothing of
 * what was found where: a topic cannot forget.
 *
 * @param client the system that reported it
 * @param owner the source: the authority whose record it is
 * @param previousState null with the first event
 * @param rejected whether the source has said that it is no hit; stays true when the hit is closed
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record HitChanged(
        UUID id,
        long version,
        String reportedBy,
        String client,
        String owner,
        HitRecord record,
        long recordVersion,
        HitStatus state,
        HitStatus previousState,
        boolean rejected,
        int reminders,
        Instant at) {

    static final String TYPE = "hit.changed.v1";
}
