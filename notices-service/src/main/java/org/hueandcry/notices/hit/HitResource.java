package org.hueandcry.notices.hit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.page.Page;
import org.hueandcry.kit.page.PageRequest;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.request.IfMatch;
import org.jboss.resteasy.reactive.RestResponse;

/** Hits, over HTTP. Their steps have a resource of their own. */
@Path("/api/v1/hits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Hits",
        description =
                "That somebody or something has been found: reported by whoever had the hit, answered by the source of the record")
class HitResource {

    private final Hits hits;
    private final HitViews views;
    private final ReportHit reportHit;
    private final CountHits countHits;
    private final Caller caller;
    private final AuditTrail trail;
    private final Clock clock;

    HitResource(
            Hits hits,
            HitViews views,
            ReportHit reportHit,
            CountHits countHits,
            Caller caller,
            AuditTrail trail,
            Clock clock) {
        this.hits = hits;
        this.views = views;
        this.reportHit = reportHit;
        this.countHits = countHits;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Role.BORDER, Role.OFFICER, Role.SUPERVISOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = HitView.class, responseCode = "201", responseDescription = "Reported")
    @APIResponse(responseCode = "404", ref = "Problem404")
    @Operation(
            operationId = "reportHit",
            summary = "Report a hit",
            description =
                    "Roles: border, officer, supervisor. The record must be in force and visible to the caller (404 at /record). A hit"
                            + " that the source has rejected is not taken again from the same system while the record, or the identity of a person or"
                            + " work of art, is the same:"
                            + " the 409 names the rejected hit in 'rejectedHit'.")
    public RestResponse<HitView> report(@RequestBody(required = true) HitRequest request) {
        HitView view = reportHit.report(request);
        return answer(RestResponse.ResponseBuilder.<HitView>created(URI.create("/api/v1/hits/" + view.id())), view);
    }

    @GET
    @Transactional
    @RolesAllowed({Role.BORDER, Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "listHits",
            summary = "List hits, newest first or by deadline",
            description =
                    "Roles: border, officer, supervisor, reviewer, ccf. The hits that your authority has reported or received; for a"
                            + " front-line system those that its authority has reported.")
    public Page<HitView> list(
            @QueryParam("role") @Parameter(description = "on which side your authority stands") HitSide role,
            @QueryParam("status") HitStatus status,
            @QueryParam("urgency") Urgency urgency,
            @QueryParam("overdue") @Parameter(description = "whether the source should have answered by now")
                    Boolean overdue,
            @QueryParam("record") @Parameter(description = "the notice, person or work of art") UUID record,
            @QueryParam("sort")
                    @Parameter(
                            description =
                                    "newest (the default), or deadline: only those that wait for the source's answer, the one due first at the top")
                    HitOrder sort,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        HitSide side = views.forFrontLine() ? ofFrontLine(role) : role;
        HitOrder order = Objects.requireNonNullElse(sort, HitOrder.NEWEST);
        PageRequest page = PageRequest.of(limit, cursor, side, status, urgency, overdue, record, order);
        Hits.Filter filter = new Hits.Filter(side, status, urgency, overdue, record);
        List<Hit> found = hits.list(caller.authority(), filter, order, clock.instant(), page);
        return page.cut(found, hit -> Hits.position(order, hit), views::of);
    }

    private static HitSide ofFrontLine(HitSide asked) {
        if (asked == HitSide.RECEIVED) {
            throw Problems.forbidden("A front-line system lists the hits that its own authority has reported.");
        }
        return HitSide.REPORTED;
    }

    @GET
    @Path("/overview")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR})
    @Operation(
            operationId = "countHits",
            summary = "The hits of your authority, in numbers",
            description = "Roles: officer, supervisor.")
    public HitOverview overview() {
        return countHits.count();
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Role.BORDER, Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "getHit",
            summary = "Read a hit",
            description = "Roles: border of the reporting side; officer, supervisor of both sides; reviewer, ccf.")
    public RestResponse<HitView> get(UUID id) {
        Hit hit = hits.require(id);
        if (views.forFrontLine() && !caller.owns(hit.reportedBy())) {
            throw Problems.notFound();
        }
        return answer(RestResponse.ResponseBuilder.<HitView>ok(), views.of(hit));
    }

    @GET
    @Path("/{id}/history")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "getHitHistory",
            summary = "What happened to the hit, oldest first",
            description = "Roles: officer, supervisor of both sides; reviewer, ccf.")
    public Page<HitHistoryView> history(UUID id) {
        Hit hit = hits.require(id);
        trail.shows(hit.id(), hit.source());
        return new Page<>(
                hits.history(id).stream().map(line -> line.view(caller)).toList(), null);
    }

    private static RestResponse<HitView> answer(RestResponse.ResponseBuilder<HitView> status, HitView view) {
        return status.entity(view).tag(IfMatch.tag(view.version())).build();
    }
}
