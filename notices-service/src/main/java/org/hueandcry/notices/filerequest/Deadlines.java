package org.hueandcry.notices.filerequest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalDate;

/** How many months the CCF has for a decision, from admissibility on. */
@ConfigMapping(prefix = "file-requests.months-to-decide")
public interface Deadlines {

    @WithDefault("4")
    int access();

    @WithDefault("9")
    int correction();

    @WithDefault("9")
    int deletion();

    /** The last day on which a request is decided in time. */
    default LocalDate decisionDue(Kind kind, LocalDate admissibleOn) {
        return admissibleOn.plusMonths(
                switch (kind) {
                    case ACCESS -> access();
                    case CORRECTION -> correction();
                    case DELETION -> deletion();
                });
    }
}
