package org.hueandcry.kit.outbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.hueandcry.kit.caller.Role;

/** For operators, inside the cluster: after a restore, or for a consumer that starts from nothing. */
@Path("/internal/announcements")
class AnnouncementResource {

    private final OutboxRows rows;

    AnnouncementResource(OutboxRows rows) {
        this.rows = rows;
    }

    /** How many aggregates will be announced again. */
    public record Announced(int aggregates) {}

    @POST
    @RolesAllowed(Role.OPERATOR)
    @Operation(hidden = true)
    public Announced announceAgain() throws SQLException {
        return new Announced(rows.announceAgain());
    }
}
