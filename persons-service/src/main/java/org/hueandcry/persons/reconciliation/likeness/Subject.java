package org.hueandcry.persons.reconciliation.likeness;

import java.time.Instant;
import java.util.UUID;
import org.hueandcry.persons.person.PersonRequest;

/**
 * A record as it is compared with those of the other side.
 *
 * @param notice the notice by which it is on its side; null where the record says so itself
 * @param prints whether there are fingerprints
 */
public record Subject(
        UUID id,
        String owner,
        long version,
        long identityVersion,
        Side side,
        UUID notice,
        PersonRequest record,
        Instant recordedAt,
        boolean prints) {

    @Override
    public String toString() {
        return "Subject[" + id + "]";
    }
}
