package org.hueandcry.notices.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.audit.Consultations;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.page.Page;
import org.hueandcry.kit.page.PageRequest;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.request.IfMatch;
import org.hueandcry.kit.request.MergePatch;
import org.hueandcry.kit.visibility.Visibility;
import org.hueandcry.notices.condition.Check;
import org.hueandcry.notices.condition.CheckView;
import org.hueandcry.notices.content.Colour;
import org.hueandcry.notices.content.Language;
import org.hueandcry.notices.content.NoticeRequest;
import org.hueandcry.notices.deletion.AcknowledgementView;
import org.hueandcry.notices.deletion.DeletionDuties;
import org.hueandcry.notices.subject.Subjects;
import org.jboss.resteasy.reactive.RestResponse;

/** Notices, over HTTP. Their steps have a resource of their own. */
@Path("/api/v1/{form: notices|diffusions}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Notices",
        description = "Requests for cooperation that the General Secretariat publishes to all member countries")
class NoticeResource {

    private final Notices notices;
    private final NoticeViews views;
    private final Subjects subjects;
    private final DraftNotice draftNotice;
    private final ChangeNotice changeNotice;
    private final RestrictNotice restrictNotice;
    private final DeletionDuties duties;
    private final Consultations consultations;
    private final Caller caller;
    private final AuditTrail trail;

    NoticeResource(
            Notices notices,
            NoticeViews views,
            Subjects subjects,
            DraftNotice draftNotice,
            ChangeNotice changeNotice,
            RestrictNotice restrictNotice,
            DeletionDuties duties,
            Consultations consultations,
            Caller caller,
            AuditTrail trail) {
        this.notices = notices;
        this.views = views;
        this.subjects = subjects;
        this.draftNotice = draftNotice;
        this.changeNotice = changeNotice;
        this.restrictNotice = restrictNotice;
        this.duties = duties;
        this.consultations = consultations;
        this.caller = caller;
        this.trail = trail;
    }

    @POST
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = NoticeView.class, responseCode = "201", responseDescription = "Drafted")
    @APIResponse(responseCode = "404", ref = "Problem404")
    @Operation(
            operationId = "draftNotice",
            summary = "Draft a notice",
            description =
                    "Roles: officer, supervisor; of UN_SPECIAL also reviewer. A person or a work of art must be recorded by the caller's own"
                            + " authority. UN_SPECIAL is entered by the United Nations or the General Secretariat, and never a diffusion. A diffusion"
                            + " is addressed to the countries of visibility.visibleTo, or to all.")
    public RestResponse<NoticeView> draft(
            @PathParam("form") Form form, @RequestBody(required = true) NoticeRequest request) {
        NoticeView view = draftNotice.draft(form, request);
        return answer(
                RestResponse.ResponseBuilder.<NoticeView>created(URI.create(form.path() + "/" + view.id())), view);
    }

    @GET
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "listNotices",
            summary = "List notices, newest first",
            description =
                    "Roles: officer, supervisor, reviewer, ccf. Only notices that the caller may see; a filter on content (colour,"
                            + " personId, artworkId) finds only those whose content the caller may see.")
    public Page<NoticeView> list(
            @PathParam("form") Form form,
            @QueryParam("colour") Colour colour,
            @QueryParam("status") Status status,
            @QueryParam("review")
                    @Parameter(
                            description =
                                    "of diffusions: what became of their review; only your own, or all as reviewer")
                    Review review,
            @QueryParam("assessmentAsked")
                    @Parameter(description = "true: only those whose source is asked whether they are still needed")
                    Boolean assessmentAsked,
            @QueryParam("attention")
                    @Parameter(
                            description =
                                    "only notices in force that ask to be looked at again for this cause; only your own, or all as reviewer")
                    Attention.Kind attention,
            @QueryParam("owner") @Parameter(description = "the authority that requested the notice") String owner,
            @QueryParam("personId") @Parameter(description = "the person whom the notice is about") UUID personId,
            @QueryParam("artworkId") @Parameter(description = "the work of art that the notice is about")
                    UUID artworkId,
            @QueryParam("reference") @Parameter(description = "YYYY/N") String reference,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        PageRequest page = PageRequest.of(
                limit,
                cursor,
                form,
                colour,
                status,
                review,
                assessmentAsked,
                attention,
                owner,
                personId,
                artworkId,
                reference);
        List<Notice> found = notices.list(
                new Notices.Filter(
                        form,
                        colour,
                        status,
                        review,
                        assessmentAsked,
                        attention,
                        owner,
                        personId,
                        artworkId,
                        reference),
                page);
        Page<Notice> cut = page.cut(found, Notices::position, notice -> notice);
        return new Page<>(views.of(cut.items()), cut.next());
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "getNotice",
            summary = "Read a notice",
            description = "Roles: officer, supervisor, reviewer, ccf.")
    public RestResponse<NoticeView> get(@PathParam("form") Form form, UUID id) {
        NoticeView view = views.of(notices.require(form, id));
        return answer(RestResponse.ResponseBuilder.<NoticeView>ok(), view);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "changeNotice",
            summary = "Change the content of a draft, or of a notice that was returned",
            description =
                    "Roles: officer, supervisor of the owner, or reviewer where the General Secretariat is the source. If-Match is required."
                            + " Colour and subject stay.")
    public RestResponse<NoticeView> change(
            @PathParam("form") Form form,
            UUID id,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
            @RequestBody(
                            description = "A JSON merge patch (RFC 7396): any part of the content. What it names is"
                                    + " replaced, what it sets to null is removed, the rest stays.",
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(type = SchemaType.OBJECT)))
                    MergePatch patch) {
        NoticeView view = changeNotice.change(form, id, IfMatch.of(ifMatch), patch);
        return answer(RestResponse.ResponseBuilder.<NoticeView>ok(), view);
    }

    @GET
    @Path("/{id}/check")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @APIResponseSchema(value = CheckView.class, responseCode = "200")
    @APIResponse(responseCode = "409", ref = "Problem409")
    @Operation(
            operationId = "checkNotice",
            summary = "Which conditions of publication are met, and which are not",
            description = "Roles: officer, supervisor of the owner; reviewer.")
    @Parameter(
            name = HttpHeaders.ACCEPT_LANGUAGE,
            in = ParameterIn.HEADER,
            description = "the language of the texts: ar, en, fr, es; English where none of them is asked for",
            example = "fr, es;q=0.5",
            schema = @Schema(type = SchemaType.STRING))
    public RestResponse<CheckView> check(@PathParam("form") Form form, UUID id, @Context HttpHeaders headers) {
        Notice notice = requireOfOwnerOrOrganisation(form, id);
        if (notice.erasedAt() != null) {
            throw Problems.of(ProblemType.CONFLICT, "Its content has been erased; there is nothing left to check.");
        }
        Language language = Language.of(headers);
        CheckView view =
                Check.of(notice.asRequest(), subjects.of(notice.subjectId())).in(language);
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    @GET
    @Path("/{id}/history")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "getNoticeHistory",
            summary = "What happened to the notice, oldest first",
            description = "Roles: officer, supervisor of the owner; reviewer, ccf.")
    public Page<HistoryView> history(@PathParam("form") Form form, UUID id) {
        requireOfOwnerOrOrganisation(form, id);
        return new Page<>(
                notices.history(id).stream().map(line -> line.view(caller)).toList(), null);
    }

    @GET
    @Path("/{id}/consultations")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "listNoticeConsultations",
            summary = "Who has been shown the notice, newest first",
            description = "Roles: officer, supervisor of the owner; reviewer, ccf.")
    public Page<Consultations.Consultation> consultations(
            @PathParam("form") Form form,
            UUID id,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        requireOfOwnerOrOrganisation(form, id);
        return consultations.of(id, PageRequest.of(limit, cursor, id, "consultations"));
    }

    @PUT
    @Path("/{id}/visibility")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = NoticeView.class, responseCode = "200")
    @APIResponse(responseCode = "422", ref = "Problem422")
    @Operation(
            operationId = "restrictNotice",
            summary = "Set who may see the notice, at any time of its life",
            description =
                    "Roles: officer of the owner to tighten, supervisor of the owner to loosen; reviewer to raise the confidentiality. If-Match"
                            + " is required. What is restricted leaves the public in the same moment. What a notice in force must fulfil, such"
                            + " as the countries named of a silver one, it fulfils afterwards too (422). A diffusion that was cleared and goes"
                            + " to more is to be reviewed again.")
    public RestResponse<NoticeView> restrict(
            @PathParam("form") Form form,
            UUID id,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
            @RequestBody(required = true) Visibility visibility) {
        NoticeView view = restrictNotice.restrict(form, id, IfMatch.of(ifMatch), visibility);
        return answer(RestResponse.ResponseBuilder.<NoticeView>ok(), view);
    }

    @GET
    @Path("/{id}/acknowledgements")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @Operation(
            operationId = "listAcknowledgements",
            summary = "Who has deleted the notice from their files after it ended, and who has not yet",
            description = "Roles: officer, supervisor of the owner; reviewer. Those who could see it when it ended.")
    public Page<AcknowledgementView> acknowledgements(@PathParam("form") Form form, UUID id) {
        requireOfOwnerOrOrganisation(form, id);
        return new Page<>(duties.of(id), null);
    }

    private Notice requireOfOwnerOrOrganisation(Form form, UUID id) {
        Notice notice = notices.require(form, id);
        notice.mustBeReadByOwnerOrOrganisation(caller);
        trail.shows(notice.id(), notice.owner());
        return notice;
    }

    private static RestResponse<NoticeView> answer(RestResponse.ResponseBuilder<NoticeView> status, NoticeView view) {
        return status.entity(view).tag(IfMatch.tag(view.version())).build();
    }
}
