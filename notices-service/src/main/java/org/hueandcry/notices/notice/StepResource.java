package org.hueandcry.notices.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.request.IfMatch;
import org.jboss.resteasy.reactive.RestResponse;

/** The steps of a notice's life, over HTTP: one operation each, because each has its own role. */
@Path("/api/v1/{form: notices|diffusions}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Steps of a notice",
        description =
                "From draft to end, of notices and diffusions. A step that is not possible now answers 409 and names those that are.")
class StepResource {

    private static final String REVIEWED =
            "Where identifying data of the subject changed after the submission, or after the last review, it answers 409 and says which"
                    + " version of the subject's record stands: the reviewer reads that, and sends it as subjectVersion.";

    private final TakeStep takeStep;

    StepResource(TakeStep takeStep) {
        this.takeStep = takeStep;
    }

    @POST
    @Path("/{id}/submission")
    @RolesAllowed({Role.SUPERVISOR, Role.REVIEWER})
    @Operation(
            operationId = "submitNotice",
            summary = "Submit the notice to the General Secretariat",
            description =
                    "Role: supervisor of the owner, or reviewer where the General Secretariat is the source. Every condition must be met (422). The notice gets its reference with the first submission.")
    public RestResponse<NoticeView> submit(
            @PathParam("form") Form form,
            UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(required = false) StepRequest why) {
        return take(Step.SUBMISSION, form, id, ifMatch, why);
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(Role.REVIEWER)
    @Operation(
            operationId = "returnNotice",
            summary = "Return the notice to its source for more",
            description =
                    "Role: reviewer. Needs a reason, and a text or questions; questions are answered before the next submission.")
    public RestResponse<NoticeView> giveBack(
            @PathParam("form") Form form,
            UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(required = false) StepRequest why) {
        return take(Step.RETURN, form, id, ifMatch, why);
    }

    @POST
    @Path("/{id}/refusal")
    @RolesAllowed(Role.REVIEWER)
    @Operation(
            operationId = "refuseNotice",
            summary = "Refuse the request",
            description = "Role: reviewer. Needs a reason, and where that gives no grounds a text.")
    public RestResponse<NoticeView> refuse(
            @PathParam("form") Form form,
            UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(required = false) StepRequest why) {
        return take(Step.REFUSAL, form, id, ifMatch, why);
    }

    @POST
    @Path("/{id}/publication")
    @RolesAllowed(Role.REVIEWER)
    @Operation(
            operationId = "publishNotice",
            summary = "Publish the notice",
            description =
                    "Role: reviewer, and not whoever submitted it. If-Match is required: it names the version that was reviewed. Every condition must still be met (422). articleThree is required: the reviewer's finding on article 3 of the Constitution. "
                            + REVIEWED
                            + " 503 while the newest state of the subject is still on its way here: try again in a moment.")
    public RestResponse<NoticeView> publish(
            @PathParam("form") Form form,
            UUID id,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
            @RequestBody(required = false) StepRequest why) {
        return take(Step.PUBLICATION, form, id, ifMatch, why);
    }

    @POST
    @Path("/{id}/dispatch")
    @RolesAllowed(Role.SUPERVISOR)
    @Operation(
            operationId = "dispatchNotice",
            summary = "Send the diffusion to those whom it addresses",
            description =
                    "Role: supervisor of the owner. Every condition must be met (422). It is in force at once, and reviewed after.")
    public RestResponse<NoticeView> dispatch(
            @PathParam("form") Form form,
            UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(required = false) StepRequest why) {
        return take(Step.DISPATCH, form, id, ifMatch, why);
    }

    @POST
    @Path("/{id}/clearance")
    @RolesAllowed(Role.REVIEWER)
    @Operation(
            operationId = "clearNotice",
            summary = "End the review of the diffusion: it meets the rules",
            description =
                    "Role: reviewer, and not whoever sent it. Every condition must still be met (422). articleThree is required. "
                            + REVIEWED
                            + " A diffusion that does not meet the rules is cancelled: its review has then failed, and everybody whom it reached"
                            + " is told to delete it.")
    public RestResponse<NoticeView> clear(
            @PathParam("form") Form form,
            UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(required = false) StepRequest why) {
        return take(Step.CLEARANCE, form, id, ifMatch, why);
    }

    @POST
    @Path("/{id}/extension")
    @RolesAllowed({Role.SUPERVISOR, Role.REVIEWER})
    @Operation(
            operationId = "extendNotice",
            summary = "Keep the notice in force for another term",
            description =
                    "Role: supervisor of the owner. Needs a reason: the assessment that it is still needed. Possible once the source has been asked, six"
                            + " months before the end, until the end.")
    public RestResponse<NoticeView> extend(
            @PathParam("form") Form form,
            UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(required = false) StepRequest why) {
        return take(Step.EXTENSION, form, id, ifMatch, why);
    }

    @POST
    @Path("/{id}/suspension")
    @RolesAllowed(Role.REVIEWER)
    @Operation(
            operationId = "suspendNotice",
            summary = "Suspend the notice",
            description = "Role: reviewer. Needs a reason.")
    public RestResponse<NoticeView> suspend(
            @PathParam("form") Form form,
            UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(required = false) StepRequest why) {
        return take(Step.SUSPENSION, form, id, ifMatch, why);
    }

    @POST
    @Path("/{id}/resumption")
    @RolesAllowed(Role.REVIEWER)
    @Operation(
            operationId = "resumeNotice",
            summary = "Lift the suspension",
            description =
                    "Role: reviewer. Every condition must still be met (422), but what is restricted by now is resumed and not shown to the public. "
                            + REVIEWED)
    public RestResponse<NoticeView> resume(
            @PathParam("form") Form form,
            UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(required = false) StepRequest why) {
        return take(Step.RESUMPTION, form, id, ifMatch, why);
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed({Role.SUPERVISOR, Role.REVIEWER})
    @Operation(
            operationId = "withdrawNotice",
            summary = "Withdraw the notice",
            description = "Role: supervisor of the owner. Needs a reason.")
    public RestResponse<NoticeView> withdraw(
            @PathParam("form") Form form,
            UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(required = false) StepRequest why) {
        return take(Step.WITHDRAWAL, form, id, ifMatch, why);
    }

    @POST
    @Path("/{id}/cancellation")
    @RolesAllowed(Role.REVIEWER)
    @Operation(
            operationId = "cancelNotice",
            summary = "Cancel the notice",
            description = "Role: reviewer. Needs a reason.")
    public RestResponse<NoticeView> cancel(
            @PathParam("form") Form form,
            UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(required = false) StepRequest why) {
        return take(Step.CANCELLATION, form, id, ifMatch, why);
    }

    @POST
    @Path("/{id}/abandonment")
    @RolesAllowed({Role.SUPERVISOR, Role.REVIEWER})
    @Operation(
            operationId = "abandonNotice",
            summary = "Abandon the request before it is published",
            description = "Role: supervisor of the owner.")
    public RestResponse<NoticeView> abandon(
            @PathParam("form") Form form,
            UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(required = false) StepRequest why) {
        return take(Step.ABANDONMENT, form, id, ifMatch, why);
    }

    private RestResponse<NoticeView> take(Step step, Form form, UUID id, String ifMatch, StepRequest why) {
        if (!step.exists(form)) {
            throw Problems.notFound();
        }
        NoticeView view = takeStep.take(
                step, form, id, IfMatch.of(ifMatch), Objects.requireNonNullElse(why, StepRequest.WITHOUT_REASON));
        return RestResponse.ResponseBuilder.ok(view)
                .tag(IfMatch.tag(view.version()))
                .build();
    }
}
