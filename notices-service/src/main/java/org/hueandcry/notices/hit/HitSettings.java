package org.hueandcry.notices.hit;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How long the source of a record has to answer a hit, and how it is reminded. */
@ConfigMapping(prefix = "hits")
public interface HitSettings {

    Deadline deadline();

    Reminder reminder();

    /** From the report to the source's confirmation or rejection. */
    interface Deadline {

        Duration urgent();

        Duration routine();
    }

    /** The first when the deadline has passed, the next after an interval each. */
    interface Reminder {

        Duration interval();

        int most();

        /** How often it is looked whether one is due. */
        Duration check();
    }
}
