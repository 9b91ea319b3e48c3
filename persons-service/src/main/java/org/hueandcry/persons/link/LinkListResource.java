package org.hueandcry.persons.link;

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

/** The links of all records of an authority, over HTTP. */
@Path("/api/v1/persons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Links between records")
class LinkListResource {

    private final Links links;
    private final LinkViews views;

    LinkListResource(Links links, LinkViews views) {
        this.links = links;
        this.views = views;
    }

    @GET
    @Path("/links")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "listPersonLinks",
            summary = "The links of your authority's records, newest first",
            description =
                    "Roles: officer, supervisor; reviewer and ccf for all records. Only links of which you may see both records. With"
                            + " awaiting=true, the proposals that your authority has to answer.")
    public Page<LinkView> list(
            @QueryParam("status") LinkStatus status,
            @QueryParam("awaiting") @Parameter(description = "true: only what your authority has to answer yet")
                    Boolean awaiting,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        PageRequest page = PageRequest.of(limit, cursor, status, awaiting);
        Page<PersonLink> cut = page.cut(
                links.list(status, Boolean.TRUE.equals(awaiting), page),
                link -> new Position(link.proposedAt(), link.id()).toString(),
                link -> link);
        return new Page<>(views.of(cut.items()), cut.next());
    }
}
