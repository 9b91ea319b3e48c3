package org.hueandcry.notices.message;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.page.Page;
import org.hueandcry.kit.page.PageRequest;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.request.IfMatch;
import org.hueandcry.notices.attachment.AttachedFile;
import org.hueandcry.notices.attachment.FileAnswer;
import org.hueandcry.notices.hit.Urgency;
import org.jboss.resteasy.reactive.RestResponse;

/** Messages, over HTTP. */
@Path("/api/v1/messages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Messages",
        description =
                "Correspondence between authorities. Sender and addressees see a message, as far as they are cleared for it, and"
                        + " nobody else; reading leaves a receipt only where one is given.")
class MessageResource {

    private static final String ROLES = "Roles: officer, supervisor, reviewer, ccf.";

    private final Messages messages;
    private final MessageViews views;
    private final SendMessage sendMessage;
    private final AcknowledgeMessage acknowledgeMessage;
    private final AuditTrail trail;

    MessageResource(
            Messages messages,
            MessageViews views,
            SendMessage sendMessage,
            AcknowledgeMessage acknowledgeMessage,
            AuditTrail trail) {
        this.messages = messages;
        this.views = views;
        this.sendMessage = sendMessage;
        this.acknowledgeMessage = acknowledgeMessage;
        this.trail = trail;
    }

    @POST
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = MessageView.class, responseCode = "201", responseDescription = "Sent")
    @APIResponse(responseCode = "404", ref = "Problem404")
    @Operation(
            operationId = "sendMessage",
            summary = "Send a message, or a reply",
            description = ROLES
                    + " What it is about must be a record that the sender may see (404). If the sender owns it, or is the General"
                    + " Secretariat, every addressee must be one who may see it too; otherwise it goes to the owner and the General"
                    + " Secretariat only; a reply, besides, only to those who take part in its thread (422). Attachments are judged by content, as"
                    + " those of notices are.")
    public RestResponse<MessageView> send(@RequestBody(required = true) MessageRequest request) {
        MessageView view = sendMessage.send(request);
        return answer(
                RestResponse.ResponseBuilder.<MessageView>created(URI.create("/api/v1/messages/" + view.id())), view);
    }

    @GET
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "listMessages",
            summary = "Your authority's mailbox, newest first, and how much of it is unread",
            description = ROLES)
    public Mailbox list(
            @QueryParam("box") @Parameter(description = "INBOX, if it is not given") Box box,
            @QueryParam("unread")
                    @Parameter(description = "in the inbox: only what has not been acknowledged; false: what has been")
                    Boolean unread,
            @QueryParam("about") @Parameter(description = "the id of the notice, person or work of art") UUID about,
            @QueryParam("thread") @Parameter(description = "the id of its first message") UUID thread,
            @QueryParam("urgency") Urgency urgency,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        Box opened = Objects.requireNonNullElse(box, Box.INBOX);
        if (unread != null && opened != Box.INBOX) {
            throw Problems.invalid(Fault.ofParameter("unread", "is for the inbox"));
        }
        PageRequest page = PageRequest.of(limit, cursor, opened, unread, about, thread, urgency);
        Messages.Filter filter = new Messages.Filter(opened, unread, about, thread, urgency);
        return views.mailbox(page.cut(messages.list(filter, page), Messages::position, message -> message));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(operationId = "getMessage", summary = "Read a message", description = ROLES + " Leaves no receipt.")
    public RestResponse<MessageView> get(UUID id) {
        return answer(RestResponse.ResponseBuilder.ok(), views.of(messages.require(id)));
    }

    @GET
    @Path("/{id}/thread")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "getMessageThread",
            summary = "The thread of a message, oldest first",
            description = ROLES + " Those of its messages that the caller sent or was sent.")
    public Page<MessageView> thread(UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        PageRequest page = PageRequest.of(limit, cursor, id, "thread");
        Page<Message> cut = page.cut(
                messages.thread(messages.require(id).threadId(), page), Messages::position, message -> message);
        return new Page<>(views.of(cut.items()), cut.next());
    }

    @GET
    @Path("/{id}/attachments/{attachmentId}")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "getMessageAttachment",
            summary = "A file that came with the message",
            description = ROLES + " " + FileAnswer.DESCRIPTION)
    public RestResponse<byte[]> attachment(UUID id, UUID attachmentId) {
        Message message = messages.require(id);
        trail.shows(message.id(), message.sender());
        AttachedFile file = messages.file(id, attachmentId);
        return FileAnswer.of(attachmentId, file.type(), file.content());
    }

    @POST
    @Path("/{id}/receipt")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "acknowledgeMessage",
            summary = "Say that your authority has read the message",
            description = ROLES + " For addressees; sender and addressees see it. Said again, the first time stays.")
    public RestResponse<MessageView> acknowledge(UUID id) {
        return answer(RestResponse.ResponseBuilder.ok(), acknowledgeMessage.acknowledge(id));
    }

    /** What can change of a message is who has read it, and that it is erased. */
    private static RestResponse<MessageView> answer(
            RestResponse.ResponseBuilder<MessageView> status, MessageView view) {
        long version = 1 + view.receipts().size() + (view.erased() ? 1 : 0);
        return status.entity(view).tag(IfMatch.tag(version)).build();
    }
}
