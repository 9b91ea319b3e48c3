package org.hueandcry.notices.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.page.Page;
import org.jboss.resteasy.reactive.RestResponse;

/** Questions and answers between reviewer and source, over HTTP. */
@Path("/api/v1/notices/{id}/questions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Steps of a notice")
class QuestionResource {

    private final Notices notices;
    private final Questions questions;
    private final AnswerQuestion answerQuestion;
    private final Caller caller;
    private final AuditTrail trail;

    QuestionResource(
            Notices notices, Questions questions, AnswerQuestion answerQuestion, Caller caller, AuditTrail trail) {
        this.notices = notices;
        this.questions = questions;
        this.answerQuestion = answerQuestion;
        this.caller = caller;
        this.trail = trail;
    }

    /** An answer. */
    public record Answer(@NotBlank @Size(max = 5_000) String text) {

        @Override
        public String toString() {
            return "Answer[masked]";
        }
    }

    @GET
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "listQuestions",
            summary = "What the General Secretariat asked when it returned the notice, and the answers",
            description = "Roles: officer, supervisor of the owner; reviewer, ccf.")
    public Page<Question.View> list(UUID id) {
        Notice notice = notices.require(Form.NOTICE, id);
        notice.mustBeReadByOwnerOrOrganisation(caller);
        trail.shows(notice.id(), notice.owner());
        return new Page<>(questions.of(notice).stream().map(Question::view).toList(), null);
    }

    @PUT
    @Path("/{number}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @Operation(
            operationId = "answerQuestion",
            summary = "Answer a question, or answer it better",
            description =
                    "Roles: officer, supervisor of the owner, or reviewer where the General Secretariat is the source. Only while the notice"
                            + " is returned.")
    public RestResponse<Question.View> answer(UUID id, int number, @RequestBody(required = true) Answer answer) {
        return answerQuestion
                .answer(id, number, answer.text())
                .answer(RestResponse.ResponseBuilder.<Question.View>ok(), trail);
    }
}
