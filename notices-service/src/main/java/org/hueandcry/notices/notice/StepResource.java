package org.hueandcry.notices.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.request.IfMatch;
import org.jboss.resteasy.reactive.RestResponse;

/** The steps of a notice's life, over HTTP: one operation each, because each has its own role. */
@Path("/api/v1/notices/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Steps of a notice",
        description = "From draft to end. A step that is not possible now answers 409 and names those that are.")
class StepResource {

    private final TakeStep takeStep;

    StepResource(TakeStep takeStep) {
        this.takeStep = takeStep;
    }

    @POST
    @Path("/submission")
    @RolesAllowed(Role.SUPERVISOR)
    @Operation(
            operationId = "submitNotice",
            summary = "Submit the notice to the General Secretariat",
            description =
                    "Role: supervisor of the owner. Every condition must be met (422). The notice gets its reference with the first submission.")
    public RestResponse<NoticeView> submit(
            UUID id, @HeaderParam("If-Match") String ifMatch, @RequestBody(required = false) StepRequest why) {
        return take(Step.SUBMISSION, id, ifMatch, why);
    }

    @POST
    @Path("/return")
    @RolesAllowed(Role.REVIEWER)
    @Operation(
            operationId = "returnNotice",
            summary = "Return the notice to its source for more",
            description = "Role: reviewer. Needs a reason.")
    public RestResponse<NoticeView> giveBack(
            UUID id, @HeaderParam("If-Match") String ifMatch, @RequestBody(required = false) StepRequest why) {
        return take(Step.RETURN, id, ifMatch, why);
    }

    @POST
    @Path("/refusal")
    @RolesAllowed(Role.REVIEWER)
    @Operation(
            operationId = "refuseNotice",
            summary = "Refuse the request",
            description = "Role: reviewer. Needs a reason.")
    public RestResponse<NoticeView> refuse(
            UUID id, @HeaderParam("If-Match") String ifMatch, @RequestBody(required = false) StepRequest why) {
        return take(Step.REFUSAL, id, ifMatch, why);
    }

    @POST
    @Path("/publication")
    @RolesAllowed(Role.REVIEWER)
    @Operation(
            operationId = "publishNotice",
            summary = "Publish the notice",
            description =
                    "Role: reviewer, and not whoever submitted it. If-Match is required: it names the version that was reviewed. Every condition must still be met (422).")
    public RestResponse<NoticeView> publish(
            UUID id,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
            @RequestBody(required = false) StepRequest why) {
        return take(Step.PUBLICATION, id, ifMatch, why);
    }

    @POST
    @Path("/suspension")
    @RolesAllowed(Role.REVIEWER)
    @Operation(
            operationId = "suspendNotice",
            summary = "Suspend the notice",
            description = "Role: reviewer. Needs a reason.")
    public RestResponse<NoticeView> suspend(
            UUID id, @HeaderParam("If-Match") String ifMatch, @RequestBody(required = false) StepRequest why) {
        return take(Step.SUSPENSION, id, ifMatch, why);
    }

    @POST
    @Path("/resumption")
    @RolesAllowed(Role.REVIEWER)
    @Operation(operationId = "resumeNotice", summary = "Lift the suspension", description = "Role: reviewer.")
    public RestResponse<NoticeView> resume(
            UUID id, @HeaderParam("If-Match") String ifMatch, @RequestBody(required = false) StepRequest why) {
        return take(Step.RESUMPTION, id, ifMatch, why);
    }

    @POST
    @Path("/withdrawal")
    @RolesAllowed(Role.SUPERVISOR)
    @Operation(
            operationId = "withdrawNotice",
            summary = "Withdraw the notice",
            description = "Role: supervisor of the owner. Needs a reason.")
    public RestResponse<NoticeView> withdraw(
            UUID id, @HeaderParam("If-Match") String ifMatch, @RequestBody(required = false) StepRequest why) {
        return take(Step.WITHDRAWAL, id, ifMatch, why);
    }

    @POST
    @Path("/cancellation")
    @RolesAllowed(Role.REVIEWER)
    @Operation(
            operationId = "cancelNotice",
            summary = "Cancel the notice",
            description = "Role: reviewer. Needs a reason.")
    public RestResponse<NoticeView> cancel(
            UUID id, @HeaderParam("If-Match") String ifMatch, @RequestBody(required = false) StepRequest why) {
        return take(Step.CANCELLATION, id, ifMatch, why);
    }

    @POST
    @Path("/abandonment")
    @RolesAllowed(Role.SUPERVISOR)
    @Operation(
            operationId = "abandonNotice",
            summary = "Abandon the request before it is published",
            description = "Role: supervisor of the owner.")
    public RestResponse<NoticeView> abandon(
            UUID id, @HeaderParam("If-Match") String ifMatch, @RequestBody(required = false) StepRequest why) {
        return take(Step.ABANDONMENT, id, ifMatch, why);
    }

    private RestResponse<NoticeView> take(Step step, UUID id, String ifMatch, StepRequest why) {
        NoticeView view = takeStep.take(
                step, id, IfMatch.of(ifMatch), Objects.requireNonNullElse(why, StepRequest.WITHOUT_REASON));
        return RestResponse.ResponseBuilder.ok(view)
                .tag(IfMatch.tag(view.version()))
                .build();
    }
}
