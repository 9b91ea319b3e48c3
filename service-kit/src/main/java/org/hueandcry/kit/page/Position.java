package org.hueandcry.kit.page;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** The place of a record in a list by time: the time alone may be shared. */
public record Position(Instant at, UUID id) {

    /** Four digits of the year: what lies outside cannot be compared in the database. */
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    /** As a cursor holds it. */
    @Override
    public String toString() {
        return at + "/" + id;
    }

    public static Position parse(String position) {
        int slash = position.indexOf('/');
        Instant at = OffsetDateTime.parse(position.substring(0, slash)).toInstant();
        if (at.isBefore(Instant.EPOCH) || at.isAfter(LAST)) {
            throw new IllegalArgumentException("outside all records");
        }
        return new Position(at, UUID.fromString(position.substring(slash + 1)));
    }
}
