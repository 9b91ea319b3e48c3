package org.hueandcry.persons.person;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/** How long records of persons are kept (RPD 49-50): what the rules say stands as default, and an operator may change it. */
@ConfigMapping(prefix = "retention")
public interface RetentionSettings {

    /** How long a record is kept before its owner says again that it is needed. */
    @WithDefault("P5Y")
    Period term();

    /** How long before the end the owner is asked. */
    @WithDefault("P6M")
    Period askedBefore();

    /** For how long an extension lasts. */
    @WithDefault("P5Y")
    Period extension();

    /** How long an owner has to answer when it is asked: nothing expires before. */
    @WithDefault("P1M")
    Period timeToAnswer();

    default Instant ofRecord(Instant recordedAt) {
        return plus(recordedAt, term());
    }

    /** From the end of the term, or from now where that has passed. */
    default Instant extended(Instant until, Instant now) {
        return plus(until.isBefore(now) ? now : until, extension());
    }

    /** When the owner of a record that is kept until then is asked. */
    default Instant askAt(Instant until) {
        return minus(until, askedBefore());
    }

    /** The end of records whose owners are asked now. */
    default Instant askedNow(Instant now) {
        return plus(now, askedBefore());
    }

    /** Owners asked by then have had their time to answer. */
    default Instant answeredBy(Instant now) {
        return minus(now, timeToAnswer());
    }

    private static Instant plus(Instant from, Period period) {
        return from.atOffset(ZoneOffset.UTC).plus(period).toInstant();
    }

    private static Instant minus(Instant from, Period period) {
        return from.atOffset(ZoneOffset.UTC).minus(period).toInstant();
    }
}
