package org.hueandcry.notices.supplement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.page.Page;
import org.hueandcry.notices.content.Language;
import org.hueandcry.notices.notice.Form;
import org.hueandcry.notices.notice.Notice;
import org.hueandcry.notices.notice.Notices;
import org.hueandcry.notices.notice.Supplemented;
import org.jboss.resteasy.reactive.RestResponse;

/** Addenda, translations and links, over HTTP. */
@Path("/api/v1/{form: notices|diffusions}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Supplements",
        description =
                "What is added to a notice or diffusion beside its content: addenda, translations, links. As visible as the content.")
class SupplementResource {

    private final Notices notices;
    private final Supplements supplements;
    private final SupplementNotice supplementNotice;
    private final AuditTrail trail;

    SupplementResource(Notices notices, Supplements supplements, SupplementNotice supplementNotice, AuditTrail trail) {
        this.notices = notices;
        this.supplements = supplements;
        this.supplementNotice = supplementNotice;
        this.trail = trail;
    }

    /** Texts in another language. */
    @Schema(name = "TranslationRequest")
    public record TranslationRequest(
            @Schema(
                    description = "by the JSON pointer of the text in the notice",
                    examples = "{\"/facts/summary\": \"...\"}")
            @NotEmpty
            @Size(max = 100)
            Map<@Size(max = 200) String, @NotBlank @Size(max = 10_000) String> texts) {

        @Override
        public String toString() {
            return "TranslationRequest[masked]";
        }
    }

    /** Another notice that this one belongs with. */
    @Schema(name = "NoticeLinkRequest")
    public record LinkRequest(
            @Schema(description = "one that you may see, notice or diffusion") @NotNull
            UUID noticeId,

            @NotNull LinkView.Relation relation) {}

    @POST
    @Path("/{id}/addenda")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @APIResponseSchema(value = AddendumView.class, responseCode = "201", responseDescription = "Added")
    @Operation(
            operationId = "addAddendumToNotice",
            summary = "Add what happened since the notice came into force",
            description =
                    "Roles: officer, supervisor of the owner; reviewer. Nothing is taken back; an error is corrected by another addendum. At most"
                            + " 200 a notice (409). The ETag is that of the notice.")
    public RestResponse<AddendumView> add(
            @PathParam("form") Form form, UUID id, @RequestBody(required = true) AddendumRequest request) {
        return supplementNotice
                .add(form, id, request)
                .answer(RestResponse.ResponseBuilder.<AddendumView>create(RestResponse.Status.CREATED), trail);
    }

    @GET
    @Path("/{id}/addenda")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "listAddendaOfNotice",
            summary = "What happened since the notice came into force, oldest first",
            description = "Roles: officer, supervisor, reviewer, ccf. Whoever may see the content. The list is whole.")
    public Page<AddendumView> addenda(@PathParam("form") Form form, UUID id) {
        return shown(form, id, supplements::addenda);
    }

    @PUT
    @Path("/{id}/translations/{language}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @Operation(
            operationId = "translateNotice",
            summary = "Give the texts of the notice in another language",
            description =
                    "Roles: officer, supervisor of the owner while it is a draft or returned; reviewer until its end. Replaces an earlier"
                            + " translation into the language. A translation is at most as long as its text may be, and goes when the text is"
                            + " changed. The ETag is that of the notice.")
    public RestResponse<TranslationView> translate(
            @PathParam("form") Form form,
            UUID id,
            Language language,
            @RequestBody(required = true) TranslationRequest request) {
        return supplementNotice
                .translate(form, id, language, request.texts())
                .answer(RestResponse.ResponseBuilder.<TranslationView>ok(), trail);
    }

    @GET
    @Path("/{id}/translations")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "listTranslationsOfNotice",
            summary = "The texts of the notice in other languages",
            description = "Roles: officer, supervisor, reviewer, ccf. Whoever may see the content. The list is whole.")
    public Page<TranslationView> translations(@PathParam("form") Form form, UUID id) {
        return shown(form, id, supplements::translations);
    }

    @POST
    @Path("/{id}/links")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @Operation(
            operationId = "linkNotice",
            summary = "Link the notice with another that you may see, for example with that of an accomplice",
            description =
                    "Roles: officer, supervisor of the owner; reviewer. Whoever may see the content of both sees the link, from either side. On"
                            + " its public page a notice shows it only where its own owner, or the General Secretariat, has set it: set it at the"
                            + " other too, and it shows it too. Neither notice is over, and one of another authority is in force (409). A pair is"
                            + " linked in one way: another relation is refused (409) until the link is taken away. At most 200 a notice (409)."
                            + " Answers the whole list; the ETag is that of the notice.")
    public RestResponse<Page<LinkView>> link(
            @PathParam("form") Form form, UUID id, @RequestBody(required = true) LinkRequest request) {
        Supplemented<List<LinkView>> linked = supplementNotice.link(form, id, request.noticeId(), request.relation());
        linked.view().forEach(link -> trail.shows(link.noticeId(), link.owner()));
        return new Supplemented<>(linked.notice(), new Page<>(linked.view(), null))
                .answer(RestResponse.ResponseBuilder.<Page<LinkView>>ok(), trail);
    }

    @GET
    @Path("/{id}/links")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "listLinksOfNotice",
            summary = "The notices and diffusions that the notice is linked with",
            description =
                    "Roles: officer, supervisor, reviewer, ccf. Only those whose content you may see; of these the list is whole.")
    public Page<LinkView> links(@PathParam("form") Form form, UUID id) {
        Page<LinkView> links = shown(form, id, supplements::links);
        links.items().forEach(link -> trail.shows(link.noticeId(), link.owner()));
        return links;
    }

    @DELETE
    @Path("/{id}/links/{otherId}")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @Operation(
            operationId = "unlinkNotice",
            summary = "Take a link away",
            description =
                    "Roles: officer, supervisor of the owner; reviewer. Where the owner of the other has set it too, that stays. One that was"
                            + " set at the other only is taken away by its owner, or by the General Secretariat (403).")
    public void unlink(@PathParam("form") Form form, UUID id, UUID otherId) {
        supplementNotice.unlink(form, id, otherId).forEach(notice -> trail.shows(notice.id(), notice.owner()));
    }

    private <T> Page<T> shown(Form form, UUID id, Function<UUID, List<T>> what) {
        Notice notice = notices.require(form, id);
        trail.shows(notice.id(), notice.owner());
        return new Page<>(what.apply(id), null);
    }
}
