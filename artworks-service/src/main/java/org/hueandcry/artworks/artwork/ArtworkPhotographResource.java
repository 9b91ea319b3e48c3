package org.hueandcry.artworks.artwork;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.artworks.particulars.PhotographSide;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.page.Page;
import org.hueandcry.kit.photograph.PhotographAnswers;
import org.hueandcry.kit.photograph.PhotographView;
import org.hueandcry.kit.photograph.Photographs;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Photographs of works of art, over HTTP. */
@Path("/api/v1/artworks/{id}/photos")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Photographs of works of art", description = "As visible as the work's record")
class ArtworkPhotographResource {

    private final Artworks artworks;
    private final PhotographArtwork photographArtwork;
    private final Photographs photographs;
    private final AuditTrail trail;

    ArtworkPhotographResource(
            Artworks artworks, PhotographArtwork photographArtwork, Photographs photographs, AuditTrail trail) {
        this.artworks = artworks;
        this.photographArtwork = photographArtwork;
        this.photographs = photographs;
        this.trail = trail;
    }

    @POST
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR})
    @Consumes({PhotographAnswers.JPEG, PhotographAnswers.PNG, MediaType.APPLICATION_OCTET_STREAM})
    @APIResponseSchema(value = PhotographView.class, responseCode = "201", responseDescription = "Added")
    @Operation(
            operationId = "addArtworkPhotograph",
            summary = "Add a photograph",
            description = "Roles: officer, supervisor of the owner. " + PhotographAnswers.TAKEN_IN)
    public RestResponse<PhotographView> add(
            UUID id,
            @QueryParam("view") @Parameter(description = "what it shows of the work") PhotographSide view,
            byte[] photograph) {
        return PhotographAnswers.added("/api/v1/artworks/" + id, photographArtwork.add(id, photograph, view));
    }

    @POST
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR})
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public RestResponse<PhotographView> addFromForm(
            UUID id, @QueryParam("view") PhotographSide view, @RestForm(FileUpload.ALL) List<FileUpload> files) {
        return add(id, view, PhotographAnswers.only(files));
    }

    @GET
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "listArtworkPhotographs",
            summary = "The photographs of a work, oldest first",
            description = "Roles: officer, supervisor, reviewer, ccf.")
    public Page<PhotographView> list(UUID id) {
        show(id);
        return new Page<>(photographs.of(id), null);
    }

    @GET
    @Path("/{photoId}")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Produces(PhotographAnswers.JPEG)
    @Operation(
            operationId = "getArtworkPhotograph",
            summary = "The picture",
            description = "Roles: officer, supervisor, reviewer, ccf. A JPEG.")
    public RestResponse<byte[]> picture(UUID id, UUID photoId) {
        show(id);
        return PhotographAnswers.jpeg(photographs.picture(id, photoId));
    }

    @GET
    @Path("/{photoId}/thumbnail")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Produces(PhotographAnswers.JPEG)
    @Operation(
            operationId = "getArtworkThumbnail",
            summary = "The picture, small",
            description = "Roles: officer, supervisor, reviewer, ccf. A JPEG of at most 240 pixels a side.")
    public RestResponse<byte[]> thumbnail(UUID id, UUID photoId) {
        show(id);
        return PhotographAnswers.jpeg(photographs.thumbnail(id, photoId));
    }

    @POST
    @Path("/{photoId}/main")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR})
    @Operation(
            operationId = "chooseArtworkPhotograph",
            summary = "Make a photograph the main one",
            description =
                    "Roles: officer, supervisor of the owner. Where none was chosen, the first is the main one. Chosen again, it stays so.")
    public PhotographView choose(UUID id, UUID photoId) {
        return photographArtwork.choose(id, photoId);
    }

    @DELETE
    @Path("/{photoId}")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR})
    @Operation(
            operationId = "removeArtworkPhotograph",
            summary = "Remove a photograph",
            description = "Roles: officer, supervisor of the owner.")
    public void remove(UUID id, UUID photoId) {
        photographArtwork.remove(id, photoId);
    }

    private void show(UUID id) {
        Artwork work = artworks.require(id);
        trail.shows(work.id(), work.owner());
    }
}
