package org.hueandcry.artworks.artwork;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.hueandcry.artworks.particulars.PhotographSide;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.outbox.Outbox;
import org.hueandcry.kit.photograph.PhotographView;
import org.hueandcry.kit.photograph.Photography;

/** Adds photographs to a record of the caller's authority, chooses the main one, and removes them. */
@ApplicationScoped
class PhotographArtwork {

    private final Artworks artworks;
    private final Photography photography;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    PhotographArtwork(Artworks artworks, Photography photography, Outbox outbox, Caller caller, Clock clock) {
        this.artworks = artworks;
        this.photography = photography;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param side what it shows, or null */
    PhotographView add(UUID id, byte[] file, PhotographSide side) {
        return photography.add(
                id, file, side == null ? null : side.name(), this::requireOwn, good -> announce(id, good));
    }

    PhotographView choose(UUID id, UUID photograph) {
        return photography.choose(id, photograph, this::requireOwn, good -> announce(id, good));
    }

    void remove(UUID id, UUID photograph) {
        photography.remove(id, photograph, this::requireOwn, good -> announce(id, good));
    }

    private void requireOwn(UUID id) {
        caller.mustOwn(artworks.require(id).owner());
    }

    private void announce(UUID id, boolean good) {
        Artwork work = artworks.require(id);
        work.photographed(good, clock.instant());
        artworks.store(work, null);
        outbox.add(work.id(), work.version(), ArtworkChanged.TYPE, work.changed(false));
    }
}
