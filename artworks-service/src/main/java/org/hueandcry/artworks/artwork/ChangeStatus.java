package org.hueandcry.artworks.artwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.outbox.Outbox;
import org.hueandcry.kit.request.Idempotency;
import org.hueandcry.kit.request.IfMatch;

/** Takes down what has become of a work of the caller's authority. */
@ApplicationScoped
class ChangeStatus {

    private final Artworks artworks;
    private final ArtworkViews views;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    ChangeStatus(
            Artworks artworks, ArtworkViews views, Outbox outbox, Idempotency idempotency, Caller caller, Clock clock) {
        this.artworks = artworks;
        this.views = views;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param read the version that the change is made on, where the caller names one */
    @Transactional
    ArtworkView change(UUID id, IfMatch read, StatusRequest request) {
        caller.mustOwn(artworks.require(id).owner());
        UUID done = idempotency.once(() -> {
            Artwork work = artworks.require(id);
            read.mustBeIfNamed(work.version());
            work.become(request, clock.instant());
            artworks.store(work, request.text());
            outbox.add(work.id(), work.version(), ArtworkChanged.TYPE, work.changed(false));
            return id;
        });
        return views.of(artworks.require(done));
    }
}
