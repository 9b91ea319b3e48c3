package org.hueandcry.persons.print;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.hueandcry.persons.person.PersonKind;

/** How large what is sent may be, and how long prints are kept (RPD 49-50): what the rules say stands as default, and an operator may change it. */
@ConfigMapping(prefix = "prints")
interface PrintSettings {

    /** The largest body with prints; the server breaks off a little above. */
    @WithDefault("20M")
    MemorySize largest();

    /** Of persons whose identity is known. */
    @WithDefault("P5Y")
    Period keptOfKnown();

    /** Of bodies, and of persons who cannot say who they are. */
    @WithDefault("P15Y")
    Period keptOfUnknown();

    /** Until when the record is kept for the sake of prints that are added now; null: they do not prolong it. */
    default Instant prolonging(PersonKind kind, Instant now) {
        return kind.mayLackName()
                ? now.atOffset(ZoneOffset.UTC).plus(keptOfUnknown()).toInstant()
                : null;
    }

    default Instant endedOfKnown(Instant now) {
        return now.atOffset(ZoneOffset.UTC).minus(keptOfKnown()).toInstant();
    }

    default Instant endedOfUnknown(Instant now) {
        return now.atOffset(ZoneOffset.UTC).minus(keptOfUnknown()).toInstant();
    }
}
