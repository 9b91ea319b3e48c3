package org.hueandcry.gateway.door;

import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The time by which quotas fill up again. Tests put another in its place. */
class SystemTime {

    @Produces
    @ApplicationScoped
    TimeMeter time() {
        return TimeMeter.SYSTEM_NANOTIME;
    }
}
