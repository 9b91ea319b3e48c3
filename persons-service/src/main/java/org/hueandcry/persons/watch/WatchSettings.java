package org.hueandcry.persons.watch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/** How long watches last, and what they have told is kept. */
@ConfigMapping(prefix = "watches")
interface WatchSettings {

    /** Where the caller says nothing. */
    @WithDefault("P90D")
    Period standard();

    @WithDefault("P1Y")
    Period longest();

    /** From when it was told. */
    @WithDefault("P90D")
    Period matchesKept();

    static Instant plus(Instant from, Period period) {
        return from.atOffset(ZoneOffset.UTC).plus(period).toInstant();
    }

    static Instant minus(Instant from, Period period) {
        return from.atOffset(ZoneOffset.UTC).minus(period).toInstant();
    }
}
