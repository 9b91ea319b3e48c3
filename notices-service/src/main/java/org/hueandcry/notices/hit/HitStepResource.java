package org.hueandcry.notices.hit;

import jakarta.annotation.security.RolesAllowed;
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

/** The steps of a hit, over HTTP: one operation each, because each says something else. */
@Path("/api/v1/hits/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Steps of a hit",
        description =
                "From report to closure. A step that is not possible now answers 409 and names those that are. Where the"
                        + " record has been erased, a step takes no text (409).")
class HitStepResource {

    private static final String SOURCE =
            "Roles: supervisor of the source; reviewer, where the General Secretariat is the source";

    private final TakeHitStep takeStep;

    HitStepResource(TakeHitStep takeStep) {
        this.takeStep = takeStep;
    }

    @POST
    @Path("/confirmation")
    @RolesAllowed({Role.SUPERVISOR, Role.REVIEWER})
    @Operation(operationId = "confirmHit", summary = "Confirm that it is a hit", description = SOURCE + ".")
    public RestResponse<HitView> confirm(
            UUID id, @HeaderParam("If-Match") String ifMatch, @RequestBody(required = false) HitAnswer.Words words) {
        return take(HitStep.CONFIRMATION, id, ifMatch, Objects.requireNonNullElse(words, HitAnswer.NOTHING));
    }

    @POST
    @Path("/rejection")
    @RolesAllowed({Role.SUPERVISOR, Role.REVIEWER})
    @Operation(
            operationId = "rejectHit",
            summary = "Say that it is no hit",
            description = SOURCE
                    + ". Needs a reason. The same system does not report it again until the record has changed; of a person or a work"
                    + " of art, its identity.")
    public RestResponse<HitView> reject(
            UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(required = true) HitAnswer.Rejected rejected) {
        return take(HitStep.REJECTION, id, ifMatch, rejected);
    }

    @POST
    @Path("/action")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @Operation(
            operationId = "recordHitAction",
            summary = "Say what was done on the hit",
            description =
                    "Roles: officer, supervisor of either side; reviewer, where the General Secretariat is one. May be taken more than once.")
    public RestResponse<HitView> act(
            UUID id, @HeaderParam("If-Match") String ifMatch, @RequestBody(required = true) HitAnswer.Acted acted) {
        return take(HitStep.ACTION, id, ifMatch, acted);
    }

    @POST
    @Path("/closure")
    @RolesAllowed({Role.SUPERVISOR, Role.REVIEWER})
    @Operation(
            operationId = "closeHit",
            summary = "Close the hit",
            description = SOURCE + ", after an action or a rejection.")
    public RestResponse<HitView> close(
            UUID id, @HeaderParam("If-Match") String ifMatch, @RequestBody(required = false) HitAnswer.Words words) {
        return take(HitStep.CLOSURE, id, ifMatch, Objects.requireNonNullElse(words, HitAnswer.NOTHING));
    }

    private RestResponse<HitView> take(HitStep step, UUID id, String ifMatch, HitAnswer answer) {
        HitView view = takeStep.take(step, id, IfMatch.of(ifMatch), answer);
        return RestResponse.ResponseBuilder.ok(view)
                .tag(IfMatch.tag(view.version()))
                .build();
    }
}
