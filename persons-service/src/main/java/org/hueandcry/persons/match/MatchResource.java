package org.hueandcry.persons.match;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.persons.score.Comparison;
import org.hueandcry.persons.score.Scored;

/** The search for persons by example, over HTTP. */
@Path("/api/v1/persons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Matching of persons",
        description = "Who is meant, by example, in any script and spelling, with the reasons")
class MatchResource {

    private final MatchPersons matchPersons;
    private final Comparison comparison;
    private final AuditTrail trail;

    MatchResource(MatchPersons matchPersons, Comparison comparison, AuditTrail trail) {
        this.matchPersons = matchPersons;
        this.comparison = comparison;
        this.trail = trail;
    }

    @POST
    @Path("/match")
    @RolesAllowed({Role.BORDER, Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "matchPersons",
            summary = "Find persons by example",
            description =
                    "Roles: border, officer, supervisor, reviewer, ccf. Among the persons that you may see, without those whom your system has hit in"
                            + " vain (a hit that the source has rejected) while their identity stands; records that are linked come as one. Names are compared in whatever"
                            + " script, order and spelling they are written; date of birth, sex, nationality, place of birth and documents move the"
                            + " score both ways, and the explanation says how. Border control is shown matches only, each with the minimum and the"
                            + " warnings. What is asked and what is shown are logged.")
    public MatchAnswer match(@RequestBody(required = true) MatchRequest request) {
        trail.asks(request.purpose(), request.queries());
        return matchPersons.match(request);
    }

    @GET
    @Path("/{id}/matches")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "matchesOfPerson",
            summary = "Which records of other authorities may be of the same person",
            description =
                    "Roles: officer, supervisor, reviewer, ccf. Among the records that you may see and that are not linked with this one,"
                            + " those whose score reaches the threshold, best first, 20 at most. To"
                            + " say that one is of the same person, propose a link.")
    public MatchAnswer.Found matches(
            UUID id,
            @QueryParam("threshold")
                    @Parameter(description = "from which score on, from 0.3 to 1; 0.9 where it is missing")
                    Double threshold) {
        double least = Objects.requireNonNullElse(threshold, 0.9);
        if (!(least >= 0.3 && least <= 1)) {
            throw Problems.invalid(Fault.ofParameter("threshold", "must be from 0.3 to 1"));
        }
        return matchPersons.sameAs(id, least);
    }

    @POST
    @Path("/compare")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "comparePersons",
            summary = "Compare two descriptions of a person",
            description =
                    "Roles: officer, supervisor, reviewer, ccf. For whoever wants to understand a score or to choose a threshold: nothing is"
                            + " looked up and nothing is stored.")
    public Scored compare(@RequestBody(required = true) CompareRequest request) {
        return comparison.compare(
                comparison.prepare(request.a().described()), request.b().described(), request.threshold());
    }
}
