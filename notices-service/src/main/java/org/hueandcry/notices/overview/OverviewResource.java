package org.hueandcry.notices.overview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.notices.content.Colour;
import org.hueandcry.notices.hit.CountHits;
import org.hueandcry.notices.notice.Form;
import org.hueandcry.notices.notice.Status;

/** What a bureau has on its table, over HTTP. */
@Path("/api/v1/overview")
@Tag(name = "Overview", description = "What your authority has on its table, in numbers")
class OverviewResource {

    private static final String CSV = "text/csv";

    private final EntityManager entities;
    private final CountHits countHits;
    private final Caller caller;

    OverviewResource(EntityManager entities, CountHits countHits, Caller caller) {
        this.entities = entities;
        this.countHits = countHits;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
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
    public Overview overview() {
        return new Overview(caller.authority(), notices(), assessmentsAsked(), deletionsOpen(), countHits.count());
    }

    @GET
    @Transactional
    @Produces(CSV)
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @Operation(hidden = true)
    public String csv() {
        return overview().csv();
    }

    private List<Overview.Count> notices() {
        List<?> rows = entities.createNativeQuery("""
                        select form, colour, status, count(*) from notice where owner = ?1
                        group by form, colour, status order by form, colour, status""")
                .setParameter(1, caller.authority())
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Overview.Count(
                        Form.valueOf((String) row[0]),
                        Colour.valueOf((String) row[1]),
                        Status.valueOf((String) row[2]),
                        ((Number) row[3]).longValue()))
                .toList();
    }

    private long assessmentsAsked() {
        return count("select count(*) from notice where owner = ?1 and asked_at is not null"
                + " and status in ('PUBLISHED', 'SUSPENDED')");
    }

    private long deletionsOpen() {
        return count("select count(*) from deletion_duty d join notice n on n.id = d.notice_id"
                + " where d.authority = ?1 and d.acknowledged_at is null");
    }

    private long count(String sql) {
        return ((Number) entities.createNativeQuery(sql)
                        .setParameter(1, caller.authority())
                        .getSingleResult())
                .longValue();
    }
}
