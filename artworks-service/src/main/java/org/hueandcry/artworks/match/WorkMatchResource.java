package org.hueandcry.artworks.match;

import com.fasterxml.jackson.core.JsonPointer;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.artworks.Sha256;
import org.hueandcry.artworks.image.AskedPicture;
import org.hueandcry.artworks.image.FindResembling;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.request.RequestReader;

/** The search for works by example, over HTTP. */
@Path("/api/v1/artworks/match")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matching of works of art", description = "Which work is meant, by example, with the reasons")
class WorkMatchResource {

    private final MatchWorks matchWorks;
    private final FindResembling findResembling;
    private final RequestReader reader;
    private final AuditTrail trail;

    WorkMatchResource(MatchWorks matchWorks, FindResembling findResembling, RequestReader reader, AuditTrail trail) {
        this.matchWorks = matchWorks;
        this.findResembling = findResembling;
        this.reader = reader;
        this.trail = trail;
    }

    @POST
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "matchArtworks",
            summary = "Find works by example",
            description =
                    "Roles: officer, supervisor, reviewer, ccf. Among the works that you may see, by a description, a photograph, or both together. Titles"
                            + " and makers are compared in whatever order and spelling, materials and kinds in five languages, sizes in any unit and"
                            + " whichever side is the height, periods as years, photographs as searchArtworksByImage does; the explanation says what was"
                            + " alike. A work whose photographs are not alike loses nothing by it. What is asked and what is shown are logged.")
    public WorkMatchAnswer match(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = WorkMatchRequest.class)))
                    byte[] body) {
        WorkMatchRequest request = reader.bind(reader.tree(body), WorkMatchRequest.class);
        trail.asks(request.purpose(), new Asked(request.queries(), hashes(request.photographs())));
        return matchWorks.match(samples(request), request);
    }

    /** What the trail keeps of a question. */
    private record Asked(Map<String, WorkExample> queries, Map<String, String> photographs) {}

    private static Map<String, String> hashes(Map<String, byte[]> photographs) {
        Map<String, String> hashes = new LinkedHashMap<>();
        photographs.forEach((name, photograph) -> hashes.put(name, Sha256.of(photograph)));
        return hashes;
    }

    /** By name, what is known in words and what photographs show. Outside of any transaction. */
    private Map<String, MatchWorks.Sample> samples(WorkMatchRequest request) {
        Map<String, MatchWorks.Sample> samples = new LinkedHashMap<>();
        request.queries().forEach((name, example) -> samples.put(name, new MatchWorks.Sample(example, List.of())));
        request.photographs()
                .forEach((name, photograph) -> samples.merge(
                        name,
                        new MatchWorks.Sample(WorkExample.WITHOUT_WORDS, List.of(read(name, photograph))),
                        (words, picture) -> new MatchWorks.Sample(words.example(), picture.photographs())));
        return samples;
    }

    /** A refusal names the photograph. */
    private AskedPicture read(String name, byte[] photograph) {
        try {
            return findResembling.read(photograph);
        } catch (HttpProblem refused) {
            List<Fault> faults = Problems.faultsOf(refused);
            if (faults.isEmpty()) {
                throw refused;
            }
            String at = JsonPointer.empty()
                    .appendProperty("photographs")
                    .appendProperty(name)
                    .toString();
            throw Problems.invalid(
                    faults.stream().map(fault -> Fault.at(at, fault.detail())).toList());
        }
    }
}
