package org.hueandcry.persons.link;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.page.Page;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.request.IfMatch;
import org.jboss.resteasy.reactive.RestResponse;

/** Links between the records of one person, over HTTP. */
@Path("/api/v1/persons/{id}/links")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Links between records",
        description =
                "That two authorities' records are of the same person. Nothing is merged: the records, their owners and their versions stay as they"
                        + " are, and no event is sent. You see a link where you see both records.")
class LinkResource {

    private final Links links;
    private final LinkViews views;
    private final ProposeLink proposeLink;
    private final AnswerLink answerLink;
    private final AuditTrail trail;

    LinkResource(Links links, LinkViews views, ProposeLink proposeLink, AnswerLink answerLink, AuditTrail trail) {
        this.links = links;
        this.views = views;
        this.proposeLink = proposeLink;
        this.answerLink = answerLink;
        this.trail = trail;
    }

    @POST
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = LinkView.class, responseCode = "201", responseDescription = "Proposed")
    @Operation(
            operationId = "proposePersonLink",
            summary = "Propose that another record is of the same person",
            description =
                    "Roles: officer, supervisor of the owner of one of the two records, which agrees by proposing; reviewer, for any two. The"
                            + " other owner then confirms or rejects it. An owner who may not see the other record is told of nothing, and"
                            + " cannot confirm, until it is opened to them. 404 with /personId where you may not see the other record. 409 where"
                            + " both are of one authority, or are linked already.")
    public RestResponse<LinkView> propose(UUID id, @RequestBody(required = true) LinkRequest request) {
        LinkView view = proposeLink.propose(id, request);
        return RestResponse.ResponseBuilder.<LinkView>created(
                        URI.create("/api/v1/persons/" + id + "/links/" + view.id()))
                .entity(view)
                .tag(IfMatch.tag(view.version()))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "listLinksOfPerson",
            summary = "The links of a record, newest first",
            description =
                    "Roles: officer, supervisor, reviewer, ccf. Those whose other record you may see, ended ones too.")
    public Page<LinkView> list(UUID id) {
        PersonLink.Side person = links.record(id).orElseThrow(Problems::notFound);
        trail.shows(person.person(), person.owner());
        return new Page<>(views.of(links.of(id)), null);
    }

    @GET
    @Path("/{linkId}")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "getPersonLink",
            summary = "Read a link",
            description = "Roles: officer, supervisor, reviewer, ccf.")
    public RestResponse<LinkView> get(UUID id, UUID linkId) {
        return answer(views.of(links.require(id, linkId)));
    }

    @POST
    @Path("/{linkId}/confirmation")
    @RolesAllowed({Role.SUPERVISOR, Role.REVIEWER})
    @Operation(
            operationId = "confirmPersonLink",
            summary = "Agree that the records are of the same person",
            description =
                    "Role: supervisor of the owner who has not agreed yet, or reviewer where that is the General Secretariat. Once both owners"
                            + " have agreed, whoever may see both records finds them as one, with both sources. 403 for the authority that"
                            + " proposed it.")
    public RestResponse<LinkView> confirm(
            UUID id,
            UUID linkId,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(required = false) LinkStepRequest why) {
        return take(LinkStep.CONFIRMATION, id, linkId, ifMatch, why);
    }

    @POST
    @Path("/{linkId}/rejection")
    @RolesAllowed({Role.SUPERVISOR, Role.REVIEWER})
    @Operation(
            operationId = "rejectPersonLink",
            summary = "Say that the records are not of the same person",
            description =
                    "Role: supervisor of the owner who has not agreed yet, or reviewer where that is the General Secretariat.")
    public RestResponse<LinkView> reject(
            UUID id,
            UUID linkId,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(required = false) LinkStepRequest why) {
        return take(LinkStep.REJECTION, id, linkId, ifMatch, why);
    }

    @POST
    @Path("/{linkId}/dissolution")
    @RolesAllowed({Role.SUPERVISOR, Role.REVIEWER})
    @Operation(
            operationId = "dissolvePersonLink",
            summary = "Undo a link, or take a proposal back",
            description =
                    "Role: supervisor of either owner, or reviewer where that is the General Secretariat. Both records are found by themselves"
                            + " again, as they were; the link stays in the history.")
    public RestResponse<LinkView> dissolve(
            UUID id,
            UUID linkId,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(required = false) LinkStepRequest why) {
        return take(LinkStep.DISSOLUTION, id, linkId, ifMatch, why);
    }

    private RestResponse<LinkView> take(LinkStep step, UUID id, UUID linkId, String ifMatch, LinkStepRequest why) {
        return answer(answerLink.take(step, id, linkId, IfMatch.of(ifMatch), why == null ? null : why.reason()));
    }

    private static RestResponse<LinkView> answer(LinkView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .tag(IfMatch.tag(view.version()))
                .build();
    }
}
