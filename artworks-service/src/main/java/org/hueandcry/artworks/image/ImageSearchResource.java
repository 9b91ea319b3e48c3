package org.hueandcry.artworks.image;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.artworks.Sha256;
import org.hueandcry.artworks.artwork.ArtworkFilters;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.photograph.PhotographAnswers;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.Problems;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The search for works by a photograph, over HTTP. */
@Path("/api/v1/artworks/search-by-image")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matching of works of art")
class ImageSearchResource {

    private static final int USUAL = 10;
    private static final int MOST = 50;

    private final FindResembling findResembling;
    private final SearchByImage searchByImage;
    private final AuditTrail trail;

    ImageSearchResource(FindResembling findResembling, SearchByImage searchByImage, AuditTrail trail) {
        this.findResembling = findResembling;
        this.searchByImage = searchByImage;
        this.trail = trail;
    }

    @POST
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Consumes({PhotographAnswers.JPEG, PhotographAnswers.PNG, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            operationId = "searchArtworksByImage",
            summary = "Find works by a photograph",
            description =
                    "Roles: officer, supervisor, reviewer, ccf. Among the photographs of works that you may see: the picture cropped, turned, resized,"
                            + " compressed, in other light, in its frame or at an angle. The parameters narrow it, as those of listArtworks do. The photograph is"
                            + " a JPEG or PNG of at most 10 MB and 50 megapixels; it is not kept: the audit trail has its hash. Flat pictures are found well;"
                            + " sculpture, silver and other smooth or solid things only where they were photographed from the same side. A photograph that"
                            + " was added a moment ago is found when it has become searchable.")
    public ImageAnswer search(
            @BeanParam ArtworkFilters narrowing,
            @QueryParam("limit")
                    @Parameter(description = "how many works at most, from 1 to 50; 10 where it is missing")
                    Integer limit,
            byte[] photograph) {
        int most = limit == null ? USUAL : limit;
        if (most < 1 || most > MOST) {
            throw Problems.invalid(Fault.ofParameter("limit", "must be from 1 to " + MOST));
        }
        trail.asks(null, Map.of("sha256", Sha256.of(photograph)));
        return searchByImage.search(findResembling.read(photograph), narrowing.query(), most);
    }

    @POST
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public ImageAnswer searchFromForm(
            @BeanParam ArtworkFilters narrowing,
            @QueryParam("limit") Integer limit,
            @RestForm(FileUpload.ALL) List<FileUpload> files) {
        return search(narrowing, limit, PhotographAnswers.only(files));
    }
}
