package org.hueandcry.persons.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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

/** Provisional blocking of documents by the CCF, over HTTP. */
@Path("/api/v1/documents/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "Blocking of documents",
        description =
                "The CCF keeps a record from all but its owner, the General Secretariat and itself while it examines a request")
class DocumentBlockingResource {

    private final BlockDocument blockDocument;

    DocumentBlockingResource(BlockDocument blockDocument) {
        this.blockDocument = blockDocument;
    }

    @POST
    @Path("/block")
    @RolesAllowed(Role.CCF)
    @Operation(
            operationId = "blockDocument",
            summary = "Block the document provisionally",
            description =
                    "Role: ccf. From then on only the owner, the General Secretariat and the CCF see the record, and no check finds it for"
                            + " others. The owner may still correct or erase it, and cannot unblock it. 409 where it is blocked already.")
    public RestResponse<DocumentView> block(
            UUID id, @HeaderParam("If-Match") String ifMatch, @RequestBody(required = true) BlockRequest why) {
        return block(id, ifMatch, why.blocking(true));
    }

    @POST
    @Path("/unblock")
    @RolesAllowed(Role.CCF)
    @Operation(
            operationId = "unblockDocument",
            summary = "Lift the blocking of the document",
            description =
                    "Role: ccf. The record is seen and found again by all who may see it. 409 where the record is not blocked.")
    public RestResponse<DocumentView> unblock(
            UUID id, @HeaderParam("If-Match") String ifMatch, @RequestBody(required = true) BlockRequest why) {
        return block(id, ifMatch, why.blocking(false));
    }

    private RestResponse<DocumentView> block(UUID id, String ifMatch, Blocking blocking) {
        DocumentView view = blockDocument.block(id, IfMatch.of(ifMatch), blocking);
        return RestResponse.ResponseBuilder.ok(view)
                .tag(IfMatch.tag(view.version()))
                .build();
    }
}
