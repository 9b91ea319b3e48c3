package org.hueandcry.artworks.export;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.artworks.SuiteSettings;
import org.hueandcry.artworks.artwork.ArtworkView;
import org.hueandcry.artworks.artwork.ArtworkViews;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.photograph.Photographs;
import org.hueandcry.kit.problem.Problems;
import org.jboss.resteasy.reactive.RestResponse;

/** Records in the formats of museums, over HTTP. */
@Path("/api/v1/artworks/{id}")
@Tag(name = "Works of art")
class ExportResource {

    private static final String XML = "application/xml";
    private static final String JSON_LD = "application/ld+json";

    private final ArtworkViews views;
    private final Photographs photographs;
    private final String address;

    ExportResource(ArtworkViews views, Photographs photographs, SuiteSettings suite) {
        this.views = views;
        this.photographs = photographs;
        this.address = suite.publicUrl() + "/api/v1/artworks/";
    }

    @GET
    @Path("/lido")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Produces(XML)
    @Operation(
            operationId = "getArtworkAsLido",
            summary = "A work as LIDO 1.1",
            description =
                    "Roles: officer, supervisor, reviewer, ccf. Valid against the schema of ICOM-CIDOC. What the work is, where it was made, when and"
                            + " where it was stolen or found; nothing else that is for police.")
    @APIResponse(
            responseCode = "200",
            description = "A lidoWrap with one record",
            content = @Content(mediaType = XML, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<byte[]> lido(UUID id) {
        return RestResponse.ResponseBuilder.ok(new Lido(require(id), photographs.of(id), address + id).written())
                .type(XML + ";charset=UTF-8")
                .build();
    }

    @GET
    @Path("/linked-art")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Produces(JSON_LD)
    @Operation(
            operationId = "getArtworkAsLinkedArt",
            summary = "A work as Linked Art",
            description = "Roles: officer, supervisor, reviewer, ccf. JSON-LD of the profile linked.art, version 1.")
    @APIResponse(
            responseCode = "200",
            description = "A HumanMadeObject",
            content = @Content(mediaType = JSON_LD, schema = @Schema(type = SchemaType.OBJECT)))
    public RestResponse<Map<String, Object>> linkedArt(UUID id) {
        return RestResponse.ResponseBuilder.ok(new LinkedArt(require(id), photographs.of(id), address + id).written())
                .type(JSON_LD + ";profile=\"" + LinkedArt.CONTEXT + "\"")
                .build();
    }

    private ArtworkView require(UUID id) {
        return Optional.ofNullable(views.byId(List.of(id)).get(id)).orElseThrow(Problems::notFound);
    }
}
