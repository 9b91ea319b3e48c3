package org.hueandcry.artworks.artwork;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.page.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** A search for works as a table, over HTTP. */
@Path("/api/v1/artworks/table")
@Tag(name = "Works of art")
class ArtworkTableResource {

    private static final String CSV = "text/csv";
    private static final int PAGE = 200;
    private static final int MOST = 1_000;

    private final Artworks artworks;
    private final ArtworkViews views;
    private final UriInfo uri;

    ArtworkTableResource(Artworks artworks, ArtworkViews views, UriInfo uri) {
        this.artworks = artworks;
        this.views = views;
        this.uri = uri;
    }

    @GET
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Produces(CSV)
    @Operation(
            operationId = "exportArtworks",
            summary = "What a search has found, as a table",
            description =
                    "Roles: officer, supervisor, reviewer, ccf. The parameters are those of listArtworks, without facets. CSV (RFC 4180) in UTF-8 with"
                            + " the headings that an import understands (there say columns=id=,owner=,status=,recordedAt=,changedAt=); cells of several values have | between. At most 1,000 works: where there are more, the"
                            + " header Link (rel=next) says where they are. A cell that a spreadsheet would take for a formula begins with an apostrophe.")
    @APIResponse(
            responseCode = "200",
            description = "A row for each work that you may see",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<String> table(@BeanParam ArtworkFilters filters, @QueryParam("cursor") String cursor) {
        ArtworkTable table = new ArtworkTable();
        String next = cursor;
        int rows = 0;
        do {
            Artworks.Listed found =
                    artworks.list(filters.query(), PageRequest.of(PAGE, next, filters.all()), filters.facets());
            views.found(found).forEach(table::add);
            rows += PAGE;
            next = found.page().next();
        } while (next != null && rows < MOST);
        RestResponse.ResponseBuilder<String> answer = RestResponse.ResponseBuilder.ok(table.toString())
                .type(CSV + ";charset=UTF-8;header=present")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"artworks.csv\"");
        if (next != null) {
            URI following =
                    uri.getRequestUriBuilder().replaceQueryParam("cursor", next).build();
            answer.header(
                    HttpHeaders.LINK, "<" + following.getRawPath() + "?" + following.getRawQuery() + ">; rel=\"next\"");
        }
        return answer.build();
    }
}
