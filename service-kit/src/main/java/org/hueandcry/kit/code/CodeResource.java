package org.hueandcry.kit.code;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.problem.Problems;

/** The lists of codes of a service, over HTTP. The gateway asks each service for its own, and answers itself which there are. */
@Path("/api/v1/codes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Codes", description = "The closed lists of codes, with labels in Arabic, English, French and Spanish")
class CodeResource {

    @GET
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.BORDER, Role.CCF})
    @Operation(
            operationId = "listCodeLists",
            summary = "Which lists of codes there are",
            description = "Roles: officer, supervisor, reviewer, border, ccf.")
    public CodeListsView lists() {
        return new CodeListsView(
                CodeLists.here().stream().map(ListOfCodes::path).toList());
    }

    @GET
    @Path("/{list}")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.BORDER, Role.CCF})
    @Operation(
            operationId = "getCodeList",
            summary = "A list of codes, with their labels",
            description = "Roles: officer, supervisor, reviewer, border, ccf.")
    public CodesView list(@PathParam("list") @Parameter(example = "confidentiality") String name) {
        ListOfCodes list = CodeLists.here().stream()
                .filter(one -> one.path().equals(name))
                .findFirst()
                .orElseThrow(Problems::notFound);
        return new CodesView(name, list.view());
    }
}
