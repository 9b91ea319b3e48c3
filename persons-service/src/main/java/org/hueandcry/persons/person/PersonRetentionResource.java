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
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.request.IfMatch;
import org.jboss.resteasy.reactive.RestResponse;

/** How long persons are kept, over HTTP. */
@Path("/api/v1/persons/{id}/extension")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Persons")
class PersonRetentionResource {

    private final ExtendPerson extendPerson;

    PersonRetentionResource(ExtendPerson extendPerson) {
        this.extendPerson = extendPerson;
    }

    @POST
    @RolesAllowed({Role.SUPERVISOR, Role.REVIEWER})
    @Operation(
            operationId = "extendPerson",
            summary = "Keep the record for another term",
            description =
                    "Role: supervisor of the owner, or reviewer where the General Secretariat is the owner. Possible once the owner has been asked, six"
                            + " months before the end (toReview); 409 before. What is not extended is erased at its end, with its photographs and"
                            + " links, or once no notice stands on the person any more.")
    public RestResponse<PersonView> extend(
            UUID id, @HeaderParam("If-Match") String ifMatch, @RequestBody(required = true) ExtensionRequest why) {
        PersonView view = extendPerson.extend(id, IfMatch.of(ifMatch), why.reason());
        return RestResponse.ResponseBuilder.ok(view)
                .tag(IfMatch.tag(view.version()))
                .build();
    }
}
