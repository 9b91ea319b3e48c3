package org.hueandcry.notices.filerequest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.page.Page;
import org.hueandcry.kit.page.PageRequest;

/** What the CCF asks the owners of data, over HTTP, for those who are asked. */
@Path("/api/v1/file-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Consultations by the CCF",
        description = "What the CCF asks an authority about its data, and nothing of the applicant")
class OwnerConsultationResource {

    private final FileRequests requests;
    private final FileRequestViews views;
    private final AnswerConsultation answerConsultation;

    OwnerConsultationResource(FileRequests requests, FileRequestViews views, AnswerConsultation answerConsultation) {
        this.requests = requests;
        this.views = views;
        this.answerConsultation = answerConsultation;
    }

    @GET
    @Path("/consultations")
    @Transactional
    @RolesAllowed(Role.SUPERVISOR)
    @Operation(
            operationId = "listOwnerConsultations",
            summary = "What the CCF has asked your authority, newest first",
            description = "Role: supervisor of the authority consulted.")
    public Page<OwnerConsultationView> list(
            @QueryParam("open") @Parameter(description = "whether they are still to be answered") Boolean open,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        PageRequest page = PageRequest.of(limit, cursor, "consultations", open);
        return page.cut(requests.consultations(open, page), FileRequests::position, views::of);
    }

    @POST
    @Path("/{id}/consultations/{number}/answer")
    @RolesAllowed(Role.SUPERVISOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "answerOwnerConsultation",
            summary = "Answer the CCF",
            description =
                    "Role: supervisor of the authority consulted. An answer is given once, else 409; one that comes late is recorded too.")
    public OwnerConsultationView answer(UUID id, int number, @RequestBody(required = true) AnswerRequest answer) {
        return answerConsultation.answer(id, number, answer);
    }
}
