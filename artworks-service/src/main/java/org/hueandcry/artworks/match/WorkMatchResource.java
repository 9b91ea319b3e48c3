package org.hueandcry.artworks.match;

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

/** The search for works by example, over HTTP. */
@Path("/api/v1/artworks/match")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matching of works of art", description = "Which work is meant, by example, with the reasons")
class WorkMatchResource {

    private final MatchWorks matchWorks;
    private final AuditTrail trail;

    WorkMatchResource(MatchWorks matchWorks, AuditTrail trail) {
        this.matchWorks = matchWorks;
        this.trail = trail;
    }

    @POST
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "matchArtworks",
            summary = "Find works by example",
            description =
                    "Roles: officer, supervisor, reviewer, ccf. Among the works that you may see. Titles and makers are compared in whatever order and"
                            + " spelling, materials and kinds in five languages, sizes in any unit and whichever side is the height, periods as years;"
                            + " the explanation says what was alike. What is asked and what is shown are logged.")
    public WorkMatchAnswer match(@RequestBody(required = true) WorkMatchRequest request) {
        trail.asks(request.purpose(), request.queries());
        return matchWorks.match(request);
    }
}
