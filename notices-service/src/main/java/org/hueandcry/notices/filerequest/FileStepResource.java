package org.hueandcry.notices.filerequest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.request.IfMatch;
import org.jboss.resteasy.reactive.RestResponse;

/** The steps of a request's life, over HTTP. */
@Path("/api/v1/file-requests/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Steps of a file request",
        description = "From receipt to closure. A step that is not possible now answers 409 and names those that are.")
class FileStepResource {

    private final TakeFileStep takeStep;

    FileStepResource(TakeFileStep takeStep) {
        this.takeStep = takeStep;
    }

    @POST
    @Path("/admission")
    @RolesAllowed(Role.CCF)
    @Operation(
            operationId = "admitFileRequest",
            summary = "Find the request admissible",
            description = "Role: ccf. The time for a decision runs from the day named, or from today.")
    public RestResponse<FileRequestView> admit(
            UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(required = false) AdmissionRequest admission) {
        return answer(takeStep.admit(
                id, IfMatch.of(ifMatch), Objects.requireNonNullElse(admission, AdmissionRequest.FROM_TODAY)));
    }

    @POST
    @Path("/inadmissibility")
    @RolesAllowed(Role.CCF)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "declareFileRequestInadmissible",
            summary = "Find the request inadmissible",
            description =
                    "Role: ccf. Needs a reason. It is the end of the request: 409 while a record in about is blocked, unless keepBlocked says why"
                            + " it stays.")
    public RestResponse<FileRequestView> declareInadmissible(
            UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(required = true) InadmissibilityRequest why) {
        return answer(takeStep.declareInadmissible(id, IfMatch.of(ifMatch), why));
    }

    @POST
    @Path("/consultation")
    @RolesAllowed(Role.CCF)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "consultOwner",
            summary = "Ask an owner of data",
            description =
                    "Role: ccf. The authority must own one of the records. It learns the number and kind of the request, which of its records"
                            + " are concerned, and the question; nothing else. The status stays.")
    public RestResponse<FileRequestView> consult(
            UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(required = true) ConsultationRequest question) {
        return answer(takeStep.consult(id, IfMatch.of(ifMatch), question));
    }

    @POST
    @Path("/decision")
    @RolesAllowed(Role.CCF)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideFileRequest",
            summary = "Decide the request",
            description =
                    "Role: ccf. Decisions bind: their effects are shown to the General Secretariat and to the owners of the records until they"
                            + " are carried out. Nothing is disclosed before the owner has answered a consultation, or let its time pass"
                            + " (409).")
    public RestResponse<FileRequestView> decide(
            UUID id, @HeaderParam("If-Match") String ifMatch, @RequestBody(required = true) DecisionRequest decision) {
        return answer(takeStep.decide(id, IfMatch.of(ifMatch), decision));
    }

    @POST
    @Path("/closure")
    @RolesAllowed(Role.CCF)
    @Operation(
            operationId = "closeFileRequest",
            summary = "Close the request",
            description =
                    "Role: ccf. 409 while an effect of the decision has not been carried out, or a record in about is blocked: that is lifted"
                            + " first, or keepBlocked says why it stays.")
    public RestResponse<FileRequestView> close(
            UUID id, @HeaderParam("If-Match") String ifMatch, @RequestBody(required = false) ClosureRequest closure) {
        return answer(
                takeStep.close(id, IfMatch.of(ifMatch), Objects.requireNonNullElse(closure, ClosureRequest.NOTHING)));
    }

    private static RestResponse<FileRequestView> answer(FileRequestView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .tag(IfMatch.tag(view.version()))
                .build();
    }
}
