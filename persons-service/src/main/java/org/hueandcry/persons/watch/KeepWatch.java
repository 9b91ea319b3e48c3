package org.hueandcry.persons.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.request.Idempotency;
import org.hueandcry.kit.request.IfMatch;

/** Keeps a watch for the caller's authority, for how long it says. */
@ApplicationScoped
class KeepWatch {

    private final Watches watches;
    private final WatchViews views;
    private final WatchSettings settings;
    private final Idempotency idempotency;
    private final Caller caller;
    private final AuditTrail trail;
    private final Clock clock;

    KeepWatch(
            Watches watches,
            WatchViews views,
            WatchSettings settings,
            Idempotency idempotency,
            Caller caller,
            AuditTrail trail,
            Clock clock) {
        this.watches = watches;
        this.views = views;
        this.settings = settings;
        this.idempotency = idempotency;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    WatchView start(WatchRequest request) {
        UUID id = idempotency.once(() -> {
            Instant now = now();
            Watch watch = Watch.of(
                    request,
                    Objects.requireNonNullElseGet(request.purpose(), caller::purpose),
                    new Watch.SetBy(caller.authority(), caller.clearance(), caller.client(), caller.onBehalfOf()),
                    now,
                    request.expiresAt() == null
                            ? WatchSettings.plus(now, settings.standard())
                            : possible(request.expiresAt(), now));
            watches.add(watch);
            return watch.id();
        });
        return views.of(watches.require(id));
    }

    /** @param read the version that it is done on, where the caller names one */
    @Transactional
    WatchView extend(UUID id, IfMatch read, ExtensionRequest request) {
        watches.require(id);
        UUID done = idempotency.once(() -> {
            Watch watch = watches.require(id);
            read.mustBeIfNamed(watch.version());
            watch.lastUntil(possible(request.expiresAt(), now()));
            watches.flush();
            return id;
        });
        return views.of(watches.require(done));
    }

    /** Stops it, and forgets it with what it has told. */
    @Transactional
    void stop(UUID id) {
        Watch watch = watches.require(id);
        trail.shows(watch.id(), watch.owner());
        watches.delete(watch);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Instant possible(Instant end, Instant now) {
        if (!end.isAfter(now) || end.isAfter(WatchSettings.plus(now, settings.longest()))) {
            throw Problems.invalid(Fault.at("/expiresAt", "must be in the future, and within a year"));
        }
        return end.truncatedTo(ChronoUnit.MICROS);
    }
}
