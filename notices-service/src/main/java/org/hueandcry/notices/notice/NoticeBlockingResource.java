package org.hueandcry.notices.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.kit.blocking.BlockRequest;
import org.hueandcry.kit.blocking.Blocking;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.request.IfMatch;
import org.jboss.resteasy.reactive.RestResponse;

/** Provisional blocking of notices and diffusions by the CCF, over HTTP. */
@Path("/api/v1/{form: notices|diffusions}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "Blocking of notices",
        description =
                "The CCF keeps a notice from all but its owner, the General Secretariat and itself while it examines a request")
class NoticeBlockingResource {

    private final BlockNotice blockNotice;

    NoticeBlockingResource(BlockNotice blockNotice) {
        this.blockNotice = blockNotice;
    }

    @POST
    @Path("/{id}/block")
    @RolesAllowed(Role.CCF)
    @Operation(
            operationId = "blockNotice",
            summary = "Block the notice provisionally",
            description =
                    "Role: ccf. From then on only the owner, the General Secretariat and the CCF see the notice, and it has no public extract. While it"
                            + " is blocked it is neither published nor resumed; the owner may still change it as its state allows, or withdraw"
                            + " it, and cannot unblock it. 409 where it is blocked already.")
    public RestResponse<NoticeView> block(
            @PathParam("form") Form form,
            UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(required = true) BlockRequest why) {
        return block(form, id, ifMatch, why.blocking(true));
    }

    @POST
    @Path("/{id}/unblock")
    @RolesAllowed(Role.CCF)
    @Operation(
            operationId = "unblockNotice",
            summary = "Lift the blocking of the notice",
            description =
                    "Role: ccf. The notice is seen again by all who may see it. A public extract comes back only with the next publication or"
                            + " resumption: the General Secretariat suspends and resumes a notice that stayed in force. 409 where it is"
                            + " not blocked.")
    public RestResponse<NoticeView> unblock(
            @PathParam("form") Form form,
            UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(required = true) BlockRequest why) {
        return block(form, id, ifMatch, why.blocking(false));
    }

    private RestResponse<NoticeView> block(Form form, UUID id, String ifMatch, Blocking blocking) {
        NoticeView view = blockNotice.block(form, id, IfMatch.of(ifMatch), blocking);
        return RestResponse.ResponseBuilder.ok(view)
                .tag(IfMatch.tag(view.version()))
                .build();
    }
}
