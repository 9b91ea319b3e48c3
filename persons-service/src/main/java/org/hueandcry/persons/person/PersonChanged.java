package org.hueandcry.persons.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.hueandcry.kit.visibility.Visibility;

/**
 * The whole thin state of a person, announced with every change; {@code contracts/events/person.changed.v1.schema.json}. It carries
 * no personal data: a topic cannot forget.
 *
 * @param identityVersion the version with which identifying data changed last
 * @param state RECORDED, or ERASED as the last state
 * @param previousState null with the first event
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PersonChanged(
        UUID id,
        long version,
        long identityVersion,
        Instant identityChangedAt,
        String owner,
        State state,
        State previousState,
        Visibility visibility,
        boolean blocked,
        IdentifyingData identifyingData,
        Instant at) {

    static final String TYPE = "person.changed.v1";

    /** Whether the record exists. */
    public enum State {
        RECORDED,
        ERASED
    }
}
