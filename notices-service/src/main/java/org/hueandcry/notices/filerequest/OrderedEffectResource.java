package org.hueandcry.notices.filerequest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.page.Page;
import org.hueandcry.kit.page.PageRequest;

/** What the decisions of the CCF order, over HTTP, for those who carry it out. */
@Path("/api/v1/file-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Effects of the CCF's decisions", description = "What the decisions order, and nothing of the applicant")
class OrderedEffectResource {

    private final FileRequests requests;
    private final FileRequestViews views;
    private final CarryOutEffect carryOutEffect;

    OrderedEffectResource(FileRequests requests, FileRequestViews views, CarryOutEffect carryOutEffect) {
        this.requests = requests;
        this.views = views;
        this.carryOutEffect = carryOutEffect;
    }

    @GET
    @Path("/effects")
    @Transactional
    @RolesAllowed({Role.REVIEWER, Role.CCF, Role.SUPERVISOR})
    @Operation(
            operationId = "listOrderedEffects",
            summary = "What the CCF has ordered, newest first",
            description = "Roles: reviewer, ccf; supervisor, for the records of its own authority.")
    public Page<OrderedEffectView> list(
            @QueryParam("open") @Parameter(description = "whether they are still to be carried out") Boolean open,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        PageRequest page = PageRequest.of(limit, cursor, "effects", open);
        return page.cut(requests.effects(open, page), FileRequests::position, views::of);
    }

    @POST
    @Path("/{id}/effects/{number}/execution")
    @RolesAllowed({Role.REVIEWER, Role.CCF, Role.SUPERVISOR})
    @Operation(
            operationId = "carryOutEffect",
            summary = "Record that an effect was carried out",
            description =
                    "Roles: reviewer, ccf; supervisor of the owner of the record; of DISCLOSE, ccf alone. It is checked, 409: DELETE, while a"
                            + " notice has not come to its end and been erased, which follows within the hour, or a person or work of art is"
                            + " not known to be erased; CORRECT, while a person or work of art has no newer version, or a notice in force no"
                            + " addendum made since.")
    public OrderedEffectView carryOut(UUID id, int number, @RequestBody(required = false) RemarkRequest remark) {
        return carryOutEffect.carryOut(id, number, Objects.requireNonNullElse(remark, RemarkRequest.NONE));
    }
}
