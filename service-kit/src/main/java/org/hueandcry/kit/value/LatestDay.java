package org.hueandcry.kit.value;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ClockProvider;
import java.time.Clock;
import java.time.ZoneOffset;

/** The clock that dates are validated by: what is today somewhere on earth does not lie in the future. */
@ApplicationScoped
class LatestDay implements ClockProvider {

    private final Clock clock;

    LatestDay(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Clock getClock() {
        return clock.withZone(ZoneOffset.ofHours(14));
    }
}
