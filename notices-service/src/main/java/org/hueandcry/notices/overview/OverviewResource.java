package org.hueandcry.notices.overview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.notices.deletion.DeletionDuties;
import org.hueandcry.notices.hit.CountHits;
import org.hueandcry.notices.notice.Notices;

/** What a bureau has on its table, over HTTP. */
@Path("/api/v1/overview")
@Tag(name = "Overview", description = "What your authority has on its table, in numbers")
class OverviewResource {

    private static final String CSV = "text/csv";
    private static final MediaType TABLE = MediaType.valueOf(CSV);
    /** Numbers, unless a table is asked for. */
    private static final List<Variant> AS =
            Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, TABLE).build();

    private final Notices notices;
    private final DeletionDuties deletionDuties;
    private final CountHits countHits;
    private final Caller caller;

    OverviewResource(Notices notices, DeletionDuties deletionDuties, CountHits countHits, Caller caller) {
        this.notices = notices;
        this.deletionDuties = deletionDuties;
        this.countHits = countHits;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @APIResponse(
            responseCode = "200",
            description = "The numbers",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Overview.class)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        example = "counted,form,colour,status,role,urgency,number")
            })
    @Operation(
            operationId = "getOverview",
            summary = "Your own notices by state and colour, and hits by deadline",
            description = "Roles: officer, supervisor, reviewer. As numbers, or with Accept: text/csv as a table.")
    public Response overview(@Context Request request) {
        String authority = caller.authority();
        Overview overview = new Overview(
                authority,
                notices.countOwn(),
                notices.countAsked(authority),
                notices.countAttention(authority),
                deletionDuties.countOpen(authority),
                countHits.count());
        MediaType asked = request.selectVariant(AS).getMediaType();
        return Response.ok(asked.equals(TABLE) ? overview.csv() : overview, asked)
                .build();
    }
}
