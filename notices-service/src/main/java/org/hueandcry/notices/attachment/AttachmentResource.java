package org.hueandcry.notices.attachment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.page.Page;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.notices.notice.Form;
import org.hueandcry.notices.notice.Notice;
import org.hueandcry.notices.notice.Notices;
import org.hueandcry.notices.notice.Supplemented;
import org.jboss.resteasy.reactive.RestResponse;

/** Attachments of notices, over HTTP. */
@Path("/api/v1/{form: notices|diffusions}/{id}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Attachments of notices",
        description =
                "Small files at notices and diffusions, such as a copy of a warrant. The owner, the General Secretariat and the CCF see them; once released,"
                        + " all who see what the notice says.")
class AttachmentResource {

    private static final int LONGEST_TITLE = 200;

    private final Notices notices;
    private final Attachments attachments;
    private final AttachFile attachFile;
    private final ReleaseAttachment releaseAttachment;
    private final HttpHeaders headers;
    private final Caller caller;
    private final AuditTrail trail;

    AttachmentResource(
            Notices notices,
            Attachments attachments,
            AttachFile attachFile,
            ReleaseAttachment releaseAttachment,
            HttpHeaders headers,
            Caller caller,
            AuditTrail trail) {
        this.notices = notices;
        this.attachments = attachments;
        this.attachFile = attachFile;
        this.releaseAttachment = releaseAttachment;
        this.headers = headers;
        this.caller = caller;
        this.trail = trail;
    }

    @POST
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @Consumes({FileType.APPLICATION_PDF, FileType.IMAGE_JPEG, FileType.IMAGE_PNG})
    @APIResponseSchema(value = AttachmentView.class, responseCode = "201", responseDescription = "Attached")
    @Operation(
            operationId = "attachToNotice",
            summary = "Attach a file",
            description =
                    "Roles: officer, supervisor of the owner, or reviewer where the General Secretariat is the source, until the notice has"
                            + " come to its end. The bytes of a PDF, JPEG or PNG, judged by"
                            + " content; at most 2 MB, and 20 files a notice; a picture has at most 12 megapixels. A PDF is not encrypted, holds no script, no action that starts, opens or"
                            + " sends something but links that are clicked on, no other file and none that it refers to, and has at most 100"
                            + " pages. A picture is kept as a JPEG, without metadata. The same file again is kept once: where it is there"
                            + " under another title, the answer is 200 with the title that it has. The ETag is that of the notice.")
    @APIResponse(
            responseCode = "200",
            description = "There already, under the title that it has",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    public RestResponse<AttachmentView> attach(
            @PathParam("form") Form form,
            UUID id,
            @QueryParam("title")
                    @Parameter(required = true, description = "what the file is, in at most 200 characters")
                    String title,
            byte[] file) {
        if (title == null || title.length() > LONGEST_TITLE) {
            throw Problems.invalid(Fault.ofParameter("title", "must have 1 to " + LONGEST_TITLE + " characters"));
        }
        MediaType sent = headers.getMediaType();
        Supplemented<AttachmentView> attached =
                attachFile.attach(form, id, FileType.of(sent.getType() + "/" + sent.getSubtype()), title, file);
        URI address = URI.create(
                form.path() + "/" + id + "/attachments/" + attached.view().id());
        return attached.answer(
                attached.view().title().equals(title)
                        ? RestResponse.ResponseBuilder.<AttachmentView>created(address)
                        : RestResponse.ResponseBuilder.<AttachmentView>ok().location(address),
                trail);
    }

    @GET
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "listNoticeAttachments",
            summary = "The attachments of a notice, oldest first",
            description =
                    "Roles: officer, supervisor, reviewer, ccf. Only those that the caller may see; of these the list is whole.")
    public Page<AttachmentView> list(@PathParam("form") Form form, UUID id) {
        Notice notice = show(form, id);
        boolean whole = caller.isOwnerOrOrganisation(notice.owner());
        return new Page<>(
                attachments.of(id).stream()
                        .map(attachment -> whole ? attachment : attachment.withoutWhoAddedIt())
                        .toList(),
                null);
    }

    @GET
    @Path("/{attachmentId}")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "getNoticeAttachment",
            summary = "The file",
            description = "Roles: officer, supervisor, reviewer, ccf. " + FileAnswer.DESCRIPTION)
    public RestResponse<byte[]> content(@PathParam("form") Form form, UUID id, UUID attachmentId) {
        show(form, id);
        AttachmentView attachment = attachments.require(id, attachmentId);
        return FileAnswer.of(attachmentId, attachment.mediaType(), attachments.content(attachmentId));
    }

    @DELETE
    @Path("/{attachmentId}")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @Operation(
            operationId = "removeNoticeAttachment",
            summary = "Take an attachment away",
            description =
                    "Roles: officer, supervisor of the owner, or reviewer where the General Secretariat is the source, while the notice is a draft or returned.")
    public void remove(@PathParam("form") Form form, UUID id, UUID attachmentId) {
        attachFile.remove(form, id, attachmentId);
        trail.shows(id, caller.authority());
    }

    @POST
    @Path("/{attachmentId}/release")
    @RolesAllowed({Role.SUPERVISOR, Role.REVIEWER})
    @Operation(
            operationId = "releaseNoticeAttachment",
            summary = "Show the attachment to all who see what the notice says",
            description = "Role: supervisor of the owner, or reviewer where the General Secretariat is the source.")
    public RestResponse<AttachmentView> release(@PathParam("form") Form form, UUID id, UUID attachmentId) {
        return releaseAttachment
                .release(form, id, attachmentId)
                .answer(RestResponse.ResponseBuilder.<AttachmentView>ok(), trail);
    }

    @POST
    @Path("/{attachmentId}/recall")
    @RolesAllowed({Role.SUPERVISOR, Role.REVIEWER})
    @Operation(
            operationId = "recallNoticeAttachment",
            summary = "Show the attachment no longer to others than the owner, the General Secretariat and the CCF",
            description =
                    "Role: supervisor of the owner, or reviewer where the General Secretariat is the source. Whoever has it already has it.")
    public RestResponse<AttachmentView> recall(@PathParam("form") Form form, UUID id, UUID attachmentId) {
        return releaseAttachment
                .recall(form, id, attachmentId)
                .answer(RestResponse.ResponseBuilder.<AttachmentView>ok(), trail);
    }

    private Notice show(Form form, UUID id) {
        Notice notice = notices.require(form, id);
        trail.shows(notice.id(), notice.owner());
        return notice;
    }
}
