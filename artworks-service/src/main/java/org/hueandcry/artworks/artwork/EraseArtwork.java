package org.hueandcry.artworks.artwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.outbox.Outbox;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.request.IfMatch;
import org.hueandcry.kit.standing.StandingNotices;

/** Erases a record that was made in error, with its versions and keys. The announcement of it says that it is gone, and nothing else. */
@ApplicationScoped
class EraseArtwork {

    private final Artworks artworks;
    private final StandingNotices notices;
    private final Outbox outbox;
    private final Caller caller;
    private final AuditTrail trail;
    private final Clock clock;

    EraseArtwork(
            Artworks artworks, StandingNotices notices, Outbox outbox, Caller caller, AuditTrail trail, Clock clock) {
        this.artworks = artworks;
        this.notices = notices;
        this.outbox = outbox;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    void erase(UUID id, IfMatch read) {
        Artwork work = artworks.require(id);
        caller.mustOwn(work.owner());
        read.mustBeIfNamed(work.version());
        if (notices.anyAliveOn(id)) {
            throw Problems.of(
                    ProblemType.CONFLICT,
                    "A notice stands on this work: withdraw or abandon it, then erase the record.");
        }
        trail.shows(work.id(), work.owner());
        artworks.erase(work);
        outbox.add(work.id(), work.version() + 1, ArtworkChanged.TYPE, work.erased(clock.instant()));
    }
}
