package org.hueandcry.persons.watch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.page.Page;
import org.hueandcry.kit.page.PageRequest;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.request.IfMatch;
import org.jboss.resteasy.reactive.RestResponse;

/** Watches and what they have told, over HTTP. */
@Path("/api/v1/watches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Watches",
        description =
                "Queries by example that your authority keeps: it is told of persons who match, as soon as they are recorded,"
                        + " corrected or opened to it. Nobody else sees its watches.")
class WatchResource {

    private static final String ROLES = "Roles: officer, supervisor, reviewer.";

    private final Watches watches;
    private final WatchViews views;
    private final WatchMatches matches;
    private final KeepWatch keepWatch;
    private final AuditTrail trail;

    WatchResource(Watches watches, WatchViews views, WatchMatches matches, KeepWatch keepWatch, AuditTrail trail) {
        this.watches = watches;
        this.views = views;
        this.matches = matches;
        this.keepWatch = keepWatch;
        this.trail = trail;
    }

    @POST
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = WatchView.class, responseCode = "201", responseDescription = "Kept")
    @Operation(
            operationId = "startWatch",
            summary = "Keep a query, to be told of who matches it later",
            description = ROLES
                    + " For who is recorded already, ask POST /api/v1/persons/match. It tells of nobody whom you, with your role, could"
                    + " not see at that moment. Where the query and a record each name at least two words, they must have two in common, in"
                    + " whatever script and spelling, or the number of a document.")
    public RestResponse<WatchView> start(@RequestBody(required = true) WatchRequest request) {
        trail.asks(request.purpose(), request.query());
        WatchView view = keepWatch.start(request);
        return answer(
                RestResponse.ResponseBuilder.<WatchView>created(URI.create("/api/v1/watches/" + view.id())), view);
    }

    @GET
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @Operation(
            operationId = "listWatches",
            summary = "List the watches of your authority, newest first",
            description = ROLES)
    public Page<WatchView> list(
            @QueryParam("matched")
                    @Parameter(
                            description =
                                    "true: only those that have told of somebody whom you may see now; false: only the others")
                    Boolean matched,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        PageRequest page = PageRequest.of(limit, cursor, matched);
        Page<Watch> cut = page.cut(watches.list(matched, page), Watches::position, watch -> watch);
        return new Page<>(views.of(cut.items()), cut.next());
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @Operation(operationId = "getWatch", summary = "Read a watch", description = ROLES)
    public RestResponse<WatchView> get(UUID id) {
        return answer(RestResponse.ResponseBuilder.<WatchView>ok(), views.of(watches.require(id)));
    }

    @POST
    @Path("/{id}/extension")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "extendWatch",
            summary = "Say until when a watch lasts",
            description = ROLES + " Later or earlier than before; a year from now at the latest.")
    public RestResponse<WatchView> extend(
            UUID id, @HeaderParam("If-Match") String ifMatch, @RequestBody(required = true) ExtensionRequest request) {
        return answer(RestResponse.ResponseBuilder.<WatchView>ok(), keepWatch.extend(id, IfMatch.of(ifMatch), request));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @Operation(
            operationId = "stopWatch",
            summary = "Stop a watch, and forget it with what it has told",
            description = ROLES)
    public void stop(UUID id) {
        keepWatch.stop(id);
    }

    @GET
    @Path("/{id}/matches")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @Operation(
            operationId = "listWatchMatches",
            summary = "What a watch has told, newest first",
            description = ROLES
                    + " Of persons whom the caller may see now, each once: told when they first match, and again when what identifies them"
                    + " has changed, or they are opened again, and they match. Kept for 90 days.")
    public Page<WatchMatchView> matches(
            UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        PageRequest page = PageRequest.of(limit, cursor, id);
        trail.shows(id, watches.require(id).owner());
        Page<WatchMatches.Told> cut =
                page.cut(matches.of(id, page), told -> String.valueOf(told.position()), told -> told);
        return new Page<>(matches.show(cut.items()), cut.next());
    }

    @GET
    @Path("/matches")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @Operation(
            operationId = "followWatchMatches",
            summary = "What all watches of your authority have told, oldest first",
            description = ROLES
                    + " For a system that asks again and again: 'after' is the 'last' of the answer before, and nothing told since is left"
                    + " out.")
    public WatchMatchFeed follow(
            @QueryParam("after")
                    @Parameter(description = "the 'last' of the answer before; from the beginning without it")
                    String after,
            @QueryParam("limit") Integer limit) {
        int most = PageRequest.of(limit, null).limit();
        if (after != null && !after.matches("\\d{1,18}")) {
            throw Problems.invalid(Fault.ofParameter("after", "is not the 'last' of an answer"));
        }
        List<WatchMatches.Told> told = matches.after(after == null ? 0 : Long.parseLong(after), most + 1);
        List<WatchMatches.Told> items = told.subList(0, Math.min(most, told.size()));
        String last = items.isEmpty()
                ? (after == null ? "0" : after)
                : String.valueOf(items.get(items.size() - 1).position());
        return new WatchMatchFeed(matches.show(items), last, told.size() > most);
    }

    private static RestResponse<WatchView> answer(RestResponse.ResponseBuilder<WatchView> status, WatchView view) {
        return status.entity(view).tag(IfMatch.tag(view.version())).build();
    }
}
