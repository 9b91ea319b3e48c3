package org.hueandcry.persons.reconciliation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.page.Page;
import org.hueandcry.kit.page.PageRequest;
import org.hueandcry.kit.page.Position;

/** What is proposed of all records of an authority, over HTTP. */
@Path("/api/v1/persons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Missing and found")
class ReconciliationListResource {

    private final Reconciliations reconciliations;
    private final ReconciliationViews views;

    ReconciliationListResource(Reconciliations reconciliations, ReconciliationViews views) {
        this.reconciliations = reconciliations;
        this.views = views;
    }

    @GET
    @Path("/reconciliations")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "listReconciliations",
            summary = "What is proposed of your authority's missing and found, what was told last first",
            description =
                    "Roles: officer, supervisor; reviewer and ccf for all records. Only proposals of which you may see both records; one that was"
                            + " opened to you later is told then. With awaiting=true, those that your authority has not agreed to yet.")
    public Page<ReconciliationView> list(
            @QueryParam("state") ReconciliationState state,
            @QueryParam("awaiting") @Parameter(description = "true: only what your authority has to answer yet")
                    Boolean awaiting,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        PageRequest page = PageRequest.of(limit, cursor, state, awaiting);
        Page<Reconciliation> cut = page.cut(
                reconciliations.list(state, Boolean.TRUE.equals(awaiting), page),
                proposal -> new Position(proposal.listedAt(), proposal.id()).toString(),
                proposal -> proposal);
        return new Page<>(views.of(cut.items()), cut.next());
    }
}
