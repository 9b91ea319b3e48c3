package org.hueandcry.notices.publicextract;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What everybody may read of red and yellow notices, over HTTP, in the shapes that clients of INTERPOL's public service know. */
@Path("/notices/v1/{colour: red|yellow}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Public notices",
        description =
                "What the sources let the public see of published notices; no login. A notice that is no longer in force is gone at once.")
class PublicNoticeResource {

    private final PublicAnswers answers;

    PublicNoticeResource(PublicAnswers answers) {
        this.answers = answers;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "searchPublicNotices",
            summary = "Search the public notices of a colour",
            description = "No login. Unknown and empty parameters are ignored. Every page can be read.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = PublicShapes.Listed.class)))
    public Response search(@PathParam("colour") PublicColour colour, @BeanParam SearchParameters asked) {
        return answers.list(colour.kind().path(), Set.of(colour.kind()), asked);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getPublicNotice",
            summary = "Read a public notice",
            description = "No login. The id is the entity_id, with a hyphen or %2F for its slash.")
    @APIResponse(
            responseCode = "200",
            description = "The notice, in the shape of its colour",
            content = @Content(schema = @Schema(oneOf = {ColourShapes.Red.class, ColourShapes.Yellow.class})))
    public Response get(@PathParam("colour") PublicColour colour, @PathParam("id") String id) {
        return answers.notice(colour.kind(), id);
    }

    @GET
    @Path("/{id}/images")
    @PermitAll
    @Operation(
            operationId = "listPublicImages",
            summary = "The photographs of a public notice",
            description = "No login.")
    @APIResponse(
            responseCode = "200",
            description = "The photographs",
            content = @Content(schema = @Schema(implementation = PublicShapes.ImageList.class)))
    public Response images(@PathParam("colour") PublicColour colour, @PathParam("id") String id) {
        return answers.images(colour.kind(), id);
    }

    @GET
    @Path("/{id}/images/{picture}")
    @Produces("image/jpeg")
    @PermitAll
    @Operation(
            operationId = "getPublicImage",
            summary = "One photograph of a public notice",
            description = "No login. The picture is named by its picture_id.")
    @APIResponse(
            responseCode = "200",
            description = "The photograph",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response image(
            @PathParam("colour") PublicColour colour,
            @PathParam("id") String id,
            @PathParam("picture") String picture) {
        return answers.image(colour.kind(), id, picture);
    }
}
