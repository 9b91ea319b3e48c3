package org.hueandcry.persons.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.kit.audit.AuditTrail;

/** Shows watches to their authority, and on the audit trail. */
@ApplicationScoped
class WatchViews {

    private final WatchMatches matches;
    private final AuditTrail trail;

    WatchViews(WatchMatches matches, AuditTrail trail) {
        this.matches = matches;
        this.trail = trail;
    }

    WatchView of(Watch watch) {
        return of(List.of(watch)).get(0);
    }

    List<WatchView> of(List<Watch> watches) {
        Map<UUID, Instant> last = matches.lastOf(watches.stream().map(Watch::id).toList());
        return watches.stream()
                .map(watch -> {
                    trail.shows(watch.id(), watch.owner());
                    return WatchView.of(watch, last.get(watch.id()));
                })
                .toList();
    }
}
