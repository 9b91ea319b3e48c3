package org.hueandcry.persons.reconciliation;

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

/** What is proposed of a missing person, or of one who was found, over HTTP. */
@Path("/api/v1/persons/{id}/reconciliations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Missing and found",
        description =
                "Proposals that a missing person is one who was found: a body, or somebody who cannot be identified. Every new or changed record"
                        + " of either side, new prints and new yellow and black notices are compared with the other side, right after they were"
                        + " stored. An owner is told of a proposal where they may see the other record at that moment.")
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
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "listReconciliationsOfPerson",
            summary = "Who a missing or a found person may be, likeliest first",
            description =
                    "Roles: officer, supervisor of the owner; reviewer, ccf. Fingerprints decide where both records have them; without, it is sex,"
                            + " age, dates, place, name, appearance and marks. Only proposals of which you may see both records.")
    public Page<ReconciliationView> list(
            UUID id,
            @QueryParam("state") ReconciliationState state,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        mustOwn(id);
        PageRequest page = PageRequest.of(limit, cursor, id, state);
        Page<Reconciliation> cut = page.cut(
                reconciliations.of(id, state, page),
                proposal -> new Reconciliations.Place(proposal.score(), proposal.id()).toString(),
                proposal -> proposal);
        return new Page<>(views.of(cut.items(), id), cut.next());
    }

    @GET
    @Path("/{reconciliationId}")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "getReconciliation",
            summary = "Read a proposal",
            description = "Roles: officer, supervisor of either owner; reviewer, ccf.")
    public RestResponse<ReconciliationView> get(UUID id, UUID reconciliationId) {
        return answer(views.of(List.of(reconciliations.require(id, reconciliationId)), id)
                .get(0));
    }

    @POST
    @Path("/{reconciliationId}/confirmation")
    @RolesAllowed({Role.SUPERVISOR, Role.REVIEWER})
    @Operation(
            operationId = "confirmReconciliation",
            summary = "Agree that the missing person is the one who was found",
            description =
                    "Role: supervisor of either owner, or reviewer where that is the General Secretariat. It proposes a link between the two"
                            + " records for your authority, or confirms the one that the other owner has proposed; where your authority owns both"
                            + " they are linked at once. Nothing is merged, and the link is undone by its dissolution: then the proposal stands"
                            + " again. 409 where your authority has agreed already, or the proposal has been rejected.")
    public RestResponse<ReconciliationView> confirm(
            UUID id,
            UUID reconciliationId,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(required = false) AnswerRequest why) {
        return take(ReconciliationStep.CONFIRMATION, id, reconciliationId, ifMatch, why);
    }

    @POST
    @Path("/{reconciliationId}/rejection")
    @RolesAllowed({Role.SUPERVISOR, Role.REVIEWER})
    @Operation(
            operationId = "rejectReconciliation",
            summary = "Say that the missing person is not the one who was found",
            description =
                    "Role: supervisor of either owner, or reviewer where that is the General Secretariat. The two are not proposed again until"
                            + " what identifies either has changed: names, dates, documents, photographs, or whether there are fingerprints. A"
                            + " link that is proposed ends with it; 409 where it is confirmed.")
    public RestResponse<ReconciliationView> reject(
            UUID id,
            UUID reconciliationId,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(required = false) AnswerRequest why) {
        return take(ReconciliationStep.REJECTION, id, reconciliationId, ifMatch, why);
    }

    private void mustOwn(UUID person) {
        String owner = reconciliations.ownerOf(person).orElseThrow(Problems::notFound);
        if (!caller.isOwnerOrOrganisation(owner)) {
            throw Problems.forbidden("Only the authority that recorded the person may read this.");
        }
        trail.shows(person, owner);
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
