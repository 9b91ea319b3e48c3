package org.hueandcry.artworks.artwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.hueandcry.artworks.particulars.ArtworkRequest;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.outbox.Outbox;
import org.hueandcry.kit.request.Idempotency;

/** Records a work of art for the caller's authority. */
@ApplicationScoped
class RecordArtwork {

    private final Artworks artworks;
    private final ArtworkViews views;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    RecordArtwork(
            Artworks artworks, ArtworkViews views, Outbox outbox, Idempotency idempotency, Caller caller, Clock clock) {
        this.artworks = artworks;
        this.views = views;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ArtworkView record(ArtworkRequest request) {
        UUID id = idempotency.once(() -> {
            caller.mustBeClearedFor(request.visibility());
            Artwork work = Artwork.record(UUID.randomUUID(), caller.authority(), request, clock.instant());
            artworks.store(work, null);
            artworks.keepKnown(work);
            outbox.add(work.id(), work.version(), ArtworkChanged.TYPE, work.changed(true));
            return work.id();
        });
        return views.of(artworks.require(id));
    }
}
