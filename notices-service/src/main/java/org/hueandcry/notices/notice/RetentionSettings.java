package org.hueandcry.notices.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/** How long notices are kept (RPD 49-50): what the rules say stands as default, and an operator may change it. */
@ConfigMapping(prefix = "retention")
public interface RetentionSettings {

    /** How long a notice stands before its source says again that it is needed. */
    @WithDefault("P5Y")
    Period term();

    /** How long before the end the source is asked. */
    @WithDefault("P6M")
    Period askedBefore();

    /** For how long an extension lasts. */
    @WithDefault("P5Y")
    Period extension();

    /** How long the content of a notice that ended otherwise than by expiry, or never came into force, is kept. */
    @WithDefault("P1Y")
    Period keptAfterTheEnd();

    /** How long a source has to answer when it is asked: nothing expires before. */
    @WithDefault("P1M")
    Period timeToAnswer();

    /** How long a notice that is not in force yet may lie untouched. */
    @WithDefault("P5Y")
    Period unfinished();

    /** How long messages on persons, works of art, and nothing in particular are kept; those on notices go with the notice. */
    @WithDefault("P5Y")
    Period messages();

    /** How long hits on persons and works of art are kept after their last change; those on notices go with the notice. */
    @WithDefault("P5Y")
    Period hits();

    /** How long it is kept who asked the CCF, after the end of the request. */
    @WithDefault("P5Y")
    Period applicants();

    default Instant ofNotice(Instant inForceSince) {
        return plus(inForceSince, term());
    }

    default Instant extended(Instant until) {
        return plus(until, extension());
    }

    /** When the source of a notice that stands until then is asked. */
    default Instant askAt(Instant until) {
        return until.atOffset(ZoneOffset.UTC).minus(askedBefore()).toInstant();
    }

    private static Instant plus(Instant from, Period period) {
        return from.atOffset(ZoneOffset.UTC).plus(period).toInstant();
    }
}
