package org.hueandcry.artworks.artwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.hueandcry.artworks.particulars.ArtworkRequest;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.outbox.Outbox;
import org.hueandcry.kit.request.IfMatch;
import org.hueandcry.kit.request.MergePatch;
import org.hueandcry.kit.request.RequestReader;

/** Changes a record of the caller's authority. */
@ApplicationScoped
class ChangeArtwork {

    private final Artworks artworks;
    private final ArtworkViews views;
    private final Outbox outbox;
    private final RequestReader reader;
    private final Caller caller;
    private final Clock clock;

    ChangeArtwork(
            Artworks artworks, ArtworkViews views, Outbox outbox, RequestReader reader, Caller caller, Clock clock) {
        this.artworks = artworks;
        this.views = views;
        this.outbox = outbox;
        this.reader = reader;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ArtworkView change(UUID id, IfMatch read, MergePatch patch) {
        Artwork work = artworks.require(id);
        caller.mustOwn(work.owner());
        read.mustBe(work.version());
        ArtworkRequest changed = patch.applyTo(work.asRequest(), ArtworkRequest.class, reader);
        caller.mustBeClearedFor(changed.visibility());
        caller.mustBeEntitledToLoosen(work.visibility(), changed.visibility());
        boolean numbered = work.isNumberedAs(changed);
        if (work.change(changed, clock.instant())) {
            artworks.store(work, null);
            if (!numbered) {
                artworks.keepKnown(work);
            }
            outbox.add(work.id(), work.version(), ArtworkChanged.TYPE, work.changed(false));
        }
        return views.of(work);
    }
}
