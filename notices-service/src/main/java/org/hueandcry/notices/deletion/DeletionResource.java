package org.hueandcry.notices.deletion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.page.Page;
import org.hueandcry.kit.page.PageRequest;
import org.hueandcry.kit.page.Position;
import org.hueandcry.kit.problem.Problems;

/** What to delete from national files, over HTTP. */
@Path("/api/v1/deletions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Deletions",
        description =
                "Withdrawn, cancelled, expired and removed notices and diffusions, to be deleted from national files")
class DeletionResource {

    private final DeletionDuties duties;
    private final Caller caller;
    private final AuditTrail trail;
    private final Clock clock;

    DeletionResource(DeletionDuties duties, Caller caller, AuditTrail trail, Clock clock) {
        this.duties = duties;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    @GET
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR})
    @Operation(
            operationId = "listDeletions",
            summary = "What your authority has still to delete from its files, oldest first",
            description =
                    "Roles: officer, supervisor. Each stays on the list until your authority acknowledges that it has deleted it.")
    public Page<DeletionView> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        PageRequest page = PageRequest.of(limit, cursor, caller.authority());
        Page<DeletionView> shown = page.cut(
                duties.open(caller.authority(), page),
                duty -> new Position(duty.since(), duty.noticeId()).toString(),
                duty -> duty);
        shown.items().forEach(duty -> trail.shows(duty.noticeId(), duty.owner()));
        return shown;
    }

    @POST
    @Path("/{noticeId}/acknowledgement")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR})
    @APIResponse(responseCode = "204", description = "Acknowledged")
    @Operation(
            operationId = "acknowledgeDeletion",
            summary = "Say that your authority has deleted it from its files",
            description = "Roles: officer, supervisor. Said again, nothing changes.")
    public void acknowledge(UUID noticeId) {
        if (!duties.acknowledge(caller.authority(), noticeId, caller.client(), clock.instant())) {
            throw Problems.notFound();
        }
    }
}
