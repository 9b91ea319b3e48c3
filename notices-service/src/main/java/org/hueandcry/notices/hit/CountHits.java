package org.hueandcry.notices.hit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hueandcry.kit.caller.Caller;

/** Counts the hits of the caller's authority. */
@ApplicationScoped
public class CountHits {

    private final Hits hits;
    private final Caller caller;
    private final Clock clock;

    CountHits(Hits hits, Caller caller, Clock clock) {
        this.hits = hits;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public HitOverview count() {
        Instant now = clock.instant();
        String authority = caller.authority();
        return new HitOverview(
                hits.counts(authority),
                hits.overdue(authority, now),
                hits.dueWithin(Duration.ofHours(1), authority, now));
    }
}
