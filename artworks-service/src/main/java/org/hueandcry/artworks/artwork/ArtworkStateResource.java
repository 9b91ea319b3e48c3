package org.hueandcry.artworks.artwork;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.outbox.Outbox;

/**
 * A work's state as it is announced, for a service that has not heard of the work yet. It is asked with the token of the caller
 * for whom that service works, and answers the work's owner only: nobody else has a notice to draft on them.
 */
@Path("/internal/artworks/{id}/state")
@Produces(MediaType.APPLICATION_JSON)
class ArtworkStateResource {

    private final Artworks artworks;
    private final Outbox outbox;
    private final Caller caller;
    private final AuditTrail trail;

    ArtworkStateResource(Artworks artworks, Outbox outbox, Caller caller, AuditTrail trail) {
        this.artworks = artworks;
        this.outbox = outbox;
        this.caller = caller;
        this.trail = trail;
    }

    @GET
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR})
    @Operation(hidden = true)
    public String state(UUID id) {
        Artwork work = artworks.require(id);
        caller.mustOwn(work.owner());
        trail.shows(work.id(), work.owner());
        return outbox.asAnnounced(work.changed(false));
    }
}
