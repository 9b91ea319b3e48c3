package org.hueandcry.artworks.reconciliation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.page.Page;
import org.hueandcry.kit.page.PageRequest;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.request.IfMatch;
import org.jboss.resteasy.reactive.RestResponse;

/** What is proposed of works that were stolen or found, over HTTP. */
@Path("/api/v1/artworks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Stolen and found works of art",
        description =
                "Proposals that a work that was found, and nobody knows whose it is, is one that was stolen. Every new or changed record of either side,"
                        + " and every photograph when it has become searchable, is compared with the other side by words, sizes and pictures. An owner is"
                        + " told of a proposal where they may see the other record at that moment.")
class ReconciliationResource {

    private final Reconciliations reconciliations;
    private final ReconciliationViews views;
    private final AnswerReconciliation answerReconciliation;
    private final Caller caller;
    private final AuditTrail trail;

    ReconciliationResource(
            Reconciliations reconciliations,
            ReconciliationViews views,
            AnswerReconciliation answerReconciliation,
            Caller caller,
            AuditTrail trail) {
        this.reconciliations = reconciliations;
        this.views = views;
        this.answerReconciliation = answerReconciliation;
        this.caller = caller;
        this.trail = trail;
    }

    @GET
    @Path("/reconciliations")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "listWorkReconciliations",
            summary = "What is proposed of your authority's stolen and found works, what was told last first",
            description =
                    "Roles: officer, supervisor; reviewer and ccf for all records. Only proposals of which you may see both records; one that was"
                            + " opened to you later is told then. With awaiting=true, those that your authority has not agreed to yet.")
    public Page<ReconciliationView> list(
            @QueryParam("state") ReconciliationState state,
            @QueryParam("awaiting") @Parameter(description = "true: only what your authority has to answer yet")
                    Boolean awaiting,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        Page<Reconciliation> page = reconciliations.list(
                state, Boolean.TRUE.equals(awaiting), PageRequest.of(limit, cursor, state, awaiting));
        return new Page<>(views.of(page.items()), page.next());
    }

    @GET
    @Path("/{id}/reconciliations")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "listReconciliationsOfWork",
            summary = "Which work a stolen or a found one may be, likeliest first",
            description =
                    "Roles: officer, supervisor of the owner; reviewer, ccf. Only proposals of which you may see both records.")
    public Page<ReconciliationView> listOf(
            UUID id,
            @QueryParam("state") ReconciliationState state,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        mustOwn(id);
        Page<Reconciliation> page = reconciliations.of(id, state, PageRequest.of(limit, cursor, id, state));
        return new Page<>(views.of(page.items(), id), page.next());
    }

    @GET
    @Path("/{id}/reconciliations/{reconciliationId}")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "getWorkReconciliation",
            summary = "Read a proposal",
            description = "Roles: officer, supervisor of either owner; reviewer, ccf.")
    public RestResponse<ReconciliationView> get(UUID id, UUID reconciliationId) {
        return answer(views.of(List.of(reconciliations.require(id, reconciliationId)), id)
                .get(0));
    }

    @POST
    @Path("/{id}/reconciliations/{reconciliationId}/confirmation")
    @RolesAllowed({Role.SUPERVISOR, Role.REVIEWER})
    @Operation(
            operationId = "confirmWorkReconciliation",
            summary = "Agree that the work that was found is the one that was stolen",
            description =
                    "Role: supervisor of either owner, or reviewer where that is the General Secretariat. It is confirmed when both owners have"
                            + " agreed, where one owns both at once. The records stay as they are: their owners say what becomes of the work. 409 where your"
                            + " authority has agreed already, or the proposal has been rejected.")
    public RestResponse<ReconciliationView> confirm(
            UUID id,
            UUID reconciliationId,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(required = false) AnswerRequest why) {
        return take(ReconciliationStep.CONFIRMATION, id, reconciliationId, ifMatch, why);
    }

    @POST
    @Path("/{id}/reconciliations/{reconciliationId}/rejection")
    @RolesAllowed({Role.SUPERVISOR, Role.REVIEWER})
    @Operation(
            operationId = "rejectWorkReconciliation",
            summary = "Say that the work that was found is not the one that was stolen",
            description =
                    "Role: supervisor of either owner, or reviewer where that is the General Secretariat. The two are not proposed again until"
                            + " what identifies either has changed. What was confirmed may still be rejected.")
    public RestResponse<ReconciliationView> reject(
            UUID id,
            UUID reconciliationId,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(required = false) AnswerRequest why) {
        return take(ReconciliationStep.REJECTION, id, reconciliationId, ifMatch, why);
    }

    private void mustOwn(UUID work) {
        String owner = reconciliations.ownerOf(work).orElseThrow(Problems::notFound);
        if (!caller.isOwnerOrOrganisation(owner)) {
            throw Problems.forbidden("Only the authority that recorded the work may read this.");
        }
        trail.shows(work, owner);
    }

    private RestResponse<ReconciliationView> take(
            ReconciliationStep step, UUID id, UUID reconciliation, String ifMatch, AnswerRequest why) {
        return answer(answerReconciliation.answer(
                step, id, reconciliation, IfMatch.of(ifMatch), why == null ? null : why.reason()));
    }

    private static RestResponse<ReconciliationView> answer(ReconciliationView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .tag(IfMatch.tag(view.version()))
                .build();
    }
}
