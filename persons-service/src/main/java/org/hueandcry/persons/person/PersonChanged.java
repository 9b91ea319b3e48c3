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

    public static final String TYPE = "person.changed.v1";

    /**
     * The last announcement of a record.
     *
     * @param version the last that there was
     */
    public static PersonChanged erased(
            UUID id, long version, String owner, Visibility visibility, boolean blocked, Instant at) {
        return new PersonChanged(
                id,
                version + 1,
                version + 1,
                at,
                owner,
                State.ERASED,
                State.RECORDED,
                visibility,
                blocked,
                IdentifyingData.NONE,
                at);
    }

    /** Whether the record exists. */
    public enum State {
        RECORDED,
        ERASED
    }
}
