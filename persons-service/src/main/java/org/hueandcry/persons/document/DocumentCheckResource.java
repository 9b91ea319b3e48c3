package org.hueandcry.persons.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.caller.Role;

/** The check of a document, over HTTP. */
@Path("/api/v1/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents")
class DocumentCheckResource {

    private final CheckDocument checkDocument;
    private final AuditTrail trail;

    DocumentCheckResource(CheckDocument checkDocument, AuditTrail trail) {
        this.checkDocument = checkDocument;
        this.trail = trail;
    }

    @POST
    @Path("/check")
    @RolesAllowed({Role.BORDER, Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "checkDocument",
            summary = "Check a document that is presented",
            description =
                    "Roles: border, officer, supervisor, reviewer, ccf. A hit or none, among the lost, stolen and revoked documents and the"
                            + " documents of persons that you may see. By number, with type and issuing country where known, or by the"
                            + " machine-readable zone (TD1, TD2, TD3, visas), whose check digits are verified: a wrong one is answered with"
                            + " what is expected, and with readings in which all fit where a machine may have misread letters and digits;"
                            + " these are checked, too. Numbers are compared without blanks, hyphens and case. Border control is shown"
                            + " the minimum and must ask the source before acting. What is asked and what is shown are logged.")
    public DocumentCheck check(@RequestBody(required = true) DocumentCheckRequest request) {
        request.mustNameOneDocument();
        trail.asks(request.purpose(), request);
        return checkDocument.check(request);
    }
}
