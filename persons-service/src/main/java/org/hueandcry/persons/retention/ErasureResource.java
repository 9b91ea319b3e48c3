package org.hueandcry.persons.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.page.Page;
import org.hueandcry.kit.page.PageRequest;
import org.hueandcry.kit.page.Position;

/**
 * The journal of erasures, for operators, inside the cluster: a copy is kept beside the backups, and given back after a restore, before
 * the service is open to anybody. It holds identifiers only.
 */
@Path("/internal/erasures")
@Produces(MediaType.APPLICATION_JSON)
class ErasureResource {

    private final RetainedPersons retained;
    private final Clock clock;

    ErasureResource(RetainedPersons retained, Clock clock) {
        this.retained = retained;
        this.clock = clock;
    }

    /** What was erased. */
    public record Journal(@NotNull @Size(max = 10_000) List<@NotNull @Valid Erasure> items) {}

    /** How many of them had come back, and were erased again. */
    public record Forgotten(int erasedAgain) {}

    @GET
    @RolesAllowed(Role.OPERATOR)
    @Operation(hidden = true)
    public Page<Erasure> journal(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor)
            throws SQLException {
        PageRequest page = PageRequest.of(limit, cursor, "erasures");
        return page.cut(
                retained.journal(page),
                erasure -> new Position(erasure.erasedAt(), erasure.personId()).toString(),
                erasure -> erasure);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.OPERATOR)
    @Operation(hidden = true)
    public Forgotten forgetAgain(Journal journal) throws SQLException, RetainedPersons.Failure {
        int erasedAgain = 0;
        for (Erasure erasure : journal.items()) {
            if (retained.eraseAgain(erasure.personId(), clock.instant())) {
                erasedAgain++;
            }
        }
        return new Forgotten(erasedAgain);
    }
}
