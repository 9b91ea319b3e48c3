package org.hueandcry.artworks.artwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.hueandcry.kit.blocking.Blocking;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.outbox.Outbox;
import org.hueandcry.kit.request.Idempotency;
import org.hueandcry.kit.request.IfMatch;

/** Blocks a record provisionally for the CCF, or lifts that. Whoever may not see it any more, the policies keep from it at once. */
@ApplicationScoped
class BlockArtwork {

    private final Artworks artworks;
    private final ArtworkViews views;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    BlockArtwork(
            Artworks artworks, ArtworkViews views, Outbox outbox, Idempotency idempotency, Caller caller, Clock clock) {
        this.artworks = artworks;
        this.views = views;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param read the version that it is done on, where the caller names one */
    @Transactional
    ArtworkView block(UUID id, IfMatch read, Blocking blocking) {
        artworks.require(id);
        caller.mustBeFileControl();
        UUID done = idempotency.once(() -> {
            Artwork work = artworks.require(id);
            read.mustBeIfNamed(work.version());
            work.block(blocking, clock.instant());
            artworks.storeBlocking(work, blocking);
            outbox.add(work.id(), work.version(), ArtworkChanged.TYPE, work.changed(false));
            return id;
        });
        return views.of(artworks.require(done));
    }
}
