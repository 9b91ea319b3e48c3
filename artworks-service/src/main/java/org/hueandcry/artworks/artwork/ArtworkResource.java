package org.hueandcry.artworks.artwork;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.artworks.particulars.ArtworkRequest;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.audit.Consultations;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.page.Page;
import org.hueandcry.kit.page.PageRequest;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.request.IfMatch;
import org.hueandcry.kit.request.MergePatch;
import org.hueandcry.kit.version.Versions;
import org.jboss.resteasy.reactive.RestResponse;

/** Works of art, over HTTP. */
@Path("/api/v1/artworks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Works of art", description = "Stolen works of art, each record the property of the authority that made it")
class ArtworkResource {

    private final Artworks artworks;
    private final ArtworkViews views;
    private final RecordArtwork recordArtwork;
    private final ChangeArtwork changeArtwork;
    private final EraseArtwork eraseArtwork;
    private final ChangeStatus changeStatus;
    private final Versions versions;
    private final Consultations consultations;
    private final Caller caller;
    private final AuditTrail trail;

    ArtworkResource(
            Artworks artworks,
            ArtworkViews views,
            RecordArtwork recordArtwork,
            ChangeArtwork changeArtwork,
            EraseArtwork eraseArtwork,
            ChangeStatus changeStatus,
            Versions versions,
            Consultations consultations,
            Caller caller,
            AuditTrail trail) {
        this.artworks = artworks;
        this.views = views;
        this.recordArtwork = recordArtwork;
        this.changeArtwork = changeArtwork;
        this.eraseArtwork = eraseArtwork;
        this.changeStatus = changeStatus;
        this.versions = versions;
        this.consultations = consultations;
        this.caller = caller;
        this.trail = trail;
    }

    @POST
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = ArtworkView.class, responseCode = "201", responseDescription = "Recorded")
    @Operation(
            operationId = "recordArtwork",
            summary = "Record a work",
            description = "Roles: officer, supervisor. The caller's authority becomes the owner.")
    public RestResponse<ArtworkView> record(@RequestBody(required = true) ArtworkRequest request) {
        ArtworkView view = recordArtwork.record(request);
        return answer(
                RestResponse.ResponseBuilder.<ArtworkView>created(URI.create("/api/v1/artworks/" + view.id())), view);
    }

    @GET
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "listArtworks",
            summary = "List and search works: the best first, or without words the newest",
            description = "Roles: officer, supervisor, reviewer, ccf. Only artworks that the caller may see.")
    public ArtworkList list(
            @BeanParam ArtworkFilters filters,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        Artworks.Listed found =
                artworks.list(filters.query(), PageRequest.of(limit, cursor, filters.all()), filters.facets());
        return new ArtworkList(views.found(found), found.page().next(), found.facets());
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "getArtwork",
            summary = "Read a work",
            description = "Roles: officer, supervisor, reviewer, ccf.")
    public RestResponse<ArtworkView> get(UUID id) {
        ArtworkView view = views.of(artworks.require(id));
        return answer(RestResponse.ResponseBuilder.<ArtworkView>ok(), view);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR})
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "changeArtwork",
            summary = "Change a work",
            description =
                    "Roles: officer, supervisor of the owner. If-Match is required. Whoever records may tighten the visibility;"
                            + " only a supervisor may loosen it.")
    public RestResponse<ArtworkView> change(
            UUID id,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
            @RequestBody(
                            description =
                                    "A JSON merge patch (RFC 7396): any part of a ArtworkRequest. What it names is replaced, what it sets to null"
                                            + " is removed, the rest stays.",
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(type = SchemaType.OBJECT)))
                    MergePatch patch) {
        ArtworkView view = changeArtwork.change(id, IfMatch.of(ifMatch), patch);
        return answer(RestResponse.ResponseBuilder.<ArtworkView>ok(), view);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.SUPERVISOR)
    @Operation(
            operationId = "eraseArtwork",
            summary = "Erase a work recorded in error",
            description = "Role: supervisor of the owner. 409 while a notice stands on the work.")
    public void erase(UUID id, @HeaderParam("If-Match") String ifMatch) {
        eraseArtwork.erase(id, IfMatch.of(ifMatch));
    }

    @POST
    @Path("/{id}/status")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeArtworkStatus",
            summary = "Take down what has become of the work",
            description =
                    "Roles: officer, supervisor of the owner. STOLEN, LOCATED, RECOVERED, RETURNED: only forward, else 409. The owner of a"
                            + " notice on a work that is recovered is asked to withdraw it.")
    public RestResponse<ArtworkView> changeStatus(
            UUID id, @HeaderParam("If-Match") String ifMatch, @RequestBody(required = true) StatusRequest request) {
        ArtworkView view = changeStatus.change(id, IfMatch.of(ifMatch), request);
        return answer(RestResponse.ResponseBuilder.<ArtworkView>ok(), view);
    }

    @GET
    @Path("/{id}/versions")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "listArtworkVersions",
            summary = "What the record was before, newest first",
            description = "Roles: officer, supervisor of the owner; reviewer, ccf.")
    public Page<ArtworkVersion> versions(
            UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        requireOfOwnerOrOrganisation(id);
        PageRequest page = PageRequest.of(limit, cursor, id, "versions");
        return versions.of(id, page, ArtworkVersion.Content.class, ArtworkVersion::of);
    }

    @GET
    @Path("/{id}/consultations")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "listArtworkConsultations",
            summary = "Who has been shown the record, newest first",
            description = "Roles: officer, supervisor of the owner; reviewer, ccf.")
    public Page<Consultations.Consultation> consultations(
            UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        requireOfOwnerOrOrganisation(id);
        return consultations.of(id, PageRequest.of(limit, cursor, id, "consultations"));
    }

    private void requireOfOwnerOrOrganisation(UUID id) {
        Artwork work = artworks.require(id);
        if (!caller.isOwnerOrOrganisation(work.owner())) {
            throw Problems.forbidden("Only the authority that recorded the work may read this.");
        }
        trail.shows(work.id(), work.owner());
    }

    private static RestResponse<ArtworkView> answer(
            RestResponse.ResponseBuilder<ArtworkView> status, ArtworkView view) {
        return status.entity(view).tag(IfMatch.tag(view.version())).build();
    }
}
