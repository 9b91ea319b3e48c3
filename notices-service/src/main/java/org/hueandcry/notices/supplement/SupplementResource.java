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
                    "Roles: officer, supervisor of the owner; reviewer. Nothing is taken back; an error is corrected by another addendum.")
    public RestResponse<AddendumView> add(
            @PathParam("form") Form form, UUID id, @RequestBody(required = true) AddendumRequest request) {
        return RestResponse.status(RestResponse.Status.CREATED, supplementNotice.add(form, id, request));
    }

    @GET
    @Path("/{id}/addenda")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "listAddendaOfNotice",
            summary = "What happened since the notice came into force, oldest first",
            description = "Roles: officer, supervisor, reviewer, ccf. Whoever may see the content.")
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
                    "Roles: officer, supervisor of the owner; reviewer. Replaces an earlier translation into the language.")
    public TranslationView translate(
            @PathParam("form") Form form,
            UUID id,
            Language language,
            @RequestBody(required = true) TranslationRequest request) {
        return supplementNotice.translate(form, id, language, request.texts());
    }

    @GET
    @Path("/{id}/translations")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "listTranslationsOfNotice",
            summary = "The texts of the notice in other languages",
            description = "Roles: officer, supervisor, reviewer, ccf. Whoever may see the content.")
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
                    "Roles: officer, supervisor of the owner; reviewer. Whoever may see the content of both sees the link, from either side.")
    public Page<LinkView> link(
            @PathParam("form") Form form, UUID id, @RequestBody(required = true) LinkRequest request) {
        return new Page<>(supplementNotice.link(form, id, request.noticeId(), request.relation()), null);
    }

    @GET
    @Path("/{id}/links")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "listLinksOfNotice",
            summary = "The notices and diffusions that the notice is linked with",
            description = "Roles: officer, supervisor, reviewer, ccf. Only those whose content you may see.")
    public Page<LinkView> links(@PathParam("form") Form form, UUID id) {
        return shown(form, id, supplements::links);
    }

    @DELETE
    @Path("/{id}/links/{otherId}")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @Operation(
            operationId = "unlinkNotice",
            summary = "Take a link away",
            description = "Roles: officer, supervisor of the owner; reviewer.")
    public void unlink(@PathParam("form") Form form, UUID id, UUID otherId) {
        supplementNotice.unlink(form, id, otherId);
    }

    private <T> Page<T> shown(Form form, UUID id, Function<UUID, List<T>> what) {
        Notice notice = notices.require(form, id);
        trail.shows(notice.id(), notice.owner());
        return new Page<>(what.apply(id), null);
    }
}
