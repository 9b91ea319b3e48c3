package org.hueandcry.persons.person;

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

/** Provisional blocking of persons by the CCF, over HTTP. */
@Path("/api/v1/persons/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "Blocking of persons",
        description =
                "The CCF keeps a record from all but its owner, the General Secretariat and itself while it examines a request")
class PersonBlockingResource {

    private final BlockPerson blockPerson;

    PersonBlockingResource(BlockPerson blockPerson) {
        this.blockPerson = blockPerson;
    }

    @POST
    @Path("/block")
    @RolesAllowed(Role.CCF)
    @Operation(
            operationId = "blockPerson",
            summary = "Block the person provisionally",
            description =
                    "Role: ccf. From then on only the owner, the General Secretariat and the CCF see the record, its photographs and the notices"
                            + " on it; notices hide, and lose their public extract, once notices-service has heard of it. The owner may"
                            + " still correct or erase the record, and cannot unblock it. 409 where it is blocked already.")
    public RestResponse<PersonView> block(
            UUID id, @HeaderParam("If-Match") String ifMatch, @RequestBody(required = true) BlockRequest why) {
        return block(id, ifMatch, why.blocking(true));
    }

    @POST
    @Path("/unblock")
    @RolesAllowed(Role.CCF)
    @Operation(
            operationId = "unblockPerson",
            summary = "Lift the blocking of the person",
            description =
                    "Role: ccf. The record and the notices on it are seen again by all who may see them. A public extract comes back only with"
                            + " the next publication or resumption of its notice. 409 where the record is not blocked.")
    public RestResponse<PersonView> unblock(
            UUID id, @HeaderParam("If-Match") String ifMatch, @RequestBody(required = true) BlockRequest why) {
        return block(id, ifMatch, why.blocking(false));
    }

    private RestResponse<PersonView> block(UUID id, String ifMatch, Blocking blocking) {
        PersonView view = blockPerson.block(id, IfMatch.of(ifMatch), blocking);
        return RestResponse.ResponseBuilder.ok(view)
                .tag(IfMatch.tag(view.version()))
                .build();
    }
}
