package org.hueandcry.notices.filerequest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.caller.Authority;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.page.Page;
import org.hueandcry.kit.page.PageRequest;
import org.hueandcry.kit.request.IfMatch;
import org.hueandcry.kit.request.MergePatch;
import org.jboss.resteasy.reactive.RestResponse;

/** Requests to the CCF, over HTTP. Their steps have a resource of their own, and so has what others take part in. */
@Path("/api/v1/file-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "File requests",
        description = "Requests to the CCF for access to data, their correction or deletion; for the CCF alone")
class FileRequestResource {

    private final FileRequests requests;
    private final FileRequestViews views;
    private final ReceiveFileRequest receiveFileRequest;
    private final ChangeFileRequest changeFileRequest;
    private final AuditTrail trail;

    FileRequestResource(
            FileRequests requests,
            FileRequestViews views,
            ReceiveFileRequest receiveFileRequest,
            ChangeFileRequest changeFileRequest,
            AuditTrail trail) {
        this.requests = requests;
        this.views = views;
        this.receiveFileRequest = receiveFileRequest;
        this.changeFileRequest = changeFileRequest;
        this.trail = trail;
    }

    @POST
    @RolesAllowed(Role.CCF)
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = FileRequestView.class, responseCode = "201", responseDescription = "Received")
    @APIResponse(responseCode = "404", ref = "Problem404")
    @Operation(
            operationId = "receiveFileRequest",
            summary = "Record a request",
            description = "Role: ccf. A record in about that you may not see is a 404, with its pointer.")
    public RestResponse<FileRequestView> receive(@RequestBody(required = true) FileRequestContent content) {
        FileRequestView view = receiveFileRequest.receive(content);
        return answer(
                RestResponse.ResponseBuilder.<FileRequestView>created(URI.create("/api/v1/file-requests/" + view.id())),
                view);
    }

    @GET
    @Transactional
    @RolesAllowed(Role.CCF)
    @Operation(operationId = "listFileRequests", summary = "List requests, newest first", description = "Role: ccf.")
    public Page<FileRequestView> list(
            @QueryParam("status") Status status,
            @QueryParam("kind") Kind kind,
            @QueryParam("overdue") @Parameter(description = "whether the time for a decision has passed without one")
                    Boolean overdue,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        FileRequests.Filter filter = new FileRequests.Filter(status, kind, overdue);
        PageRequest page = PageRequest.of(limit, cursor, status, kind, overdue);
        List<FileRequest> found = requests.list(filter, views.today(), page);
        Page<FileRequest> cut = page.cut(found, FileRequests::position, request -> request);
        return new Page<>(views.of(cut.items()), cut.next());
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed(Role.CCF)
    @Operation(operationId = "getFileRequest", summary = "Read a request", description = "Role: ccf.")
    public RestResponse<FileRequestView> get(UUID id) {
        FileRequestView view = views.of(requests.require(id));
        return answer(RestResponse.ResponseBuilder.<FileRequestView>ok(), view);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Role.CCF)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "changeFileRequest",
            summary = "Change a request that is not decided",
            description =
                    "Role: ccf. If-Match is required. Records that it turns out to be about are added to about. The kind stays.")
    public RestResponse<FileRequestView> change(
            UUID id,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
            @RequestBody(
                            description =
                                    "A JSON merge patch (RFC 7396): any part of a FileRequestContent. What it names is replaced, what it sets to"
                                            + " null is removed, the rest stays.",
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(type = SchemaType.OBJECT)))
                    MergePatch patch) {
        FileRequestView view = changeFileRequest.change(id, IfMatch.of(ifMatch), patch);
        return answer(RestResponse.ResponseBuilder.<FileRequestView>ok(), view);
    }

    @GET
    @Path("/{id}/history")
    @Transactional
    @RolesAllowed(Role.CCF)
    @Operation(
            operationId = "getFileRequestHistory",
            summary = "What happened to the request, oldest first",
            description =
                    "Role: ccf. Blocking and unblocking stand in the histories of the records, with the id of the request.")
    public Page<FileHistoryView> history(UUID id) {
        trail.shows(requests.require(id).id(), Authority.FILE_CONTROL);
        return new Page<>(
                requests.history(id).stream().map(FileHistoryLine::view).toList(), null);
    }

    private static RestResponse<FileRequestView> answer(
            RestResponse.ResponseBuilder<FileRequestView> status, FileRequestView view) {
        return status.entity(view).tag(IfMatch.tag(view.version())).build();
    }
}
