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
