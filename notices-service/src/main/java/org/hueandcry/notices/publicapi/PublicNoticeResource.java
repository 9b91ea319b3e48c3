package org.hueandcry.notices.publicapi;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.notices.publicextract.PublicKind;

/**
 * What everybody may read of red and yellow notices, over HTTP, in the shapes that clients of INTERPOL's public service know. Without
 * {@code @Produces}: those clients ask for whatever media type they happen to, and take what there is.
 */
@Path("/notices/v1")
@Tag(
        name = "Public notices",
        description =
                "What the sources let the public see of published notices; no login. A notice that is no longer in force is gone at once.")
class PublicNoticeResource {

    static final String NUMBER = "the entity_id, with a hyphen or %2F for its slash";
    static final String PICTURE = "the picture_id";

    private final PublicAnswers answers;

    PublicNoticeResource(PublicAnswers answers) {
        this.answers = answers;
    }

    @GET
    @Path("red")
    @PermitAll
    @Operation(
            operationId = "searchPublicRedNotices",
            summary = "Search the public red notices",
            description = "No login. Unknown and empty parameters are ignored. Every page can be read.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PublicShapes.Listed.class)))
    public Response searchRed(@BeanParam SearchParameters asked) {
        return answers.list(PublicKind.RED.path(), Set.of(PublicKind.RED), asked);
    }

    @GET
    @Path("red/{id}")
    @PermitAll
    @Operation(operationId = "getPublicRedNotice", summary = "Read a public red notice", description = "No login.")
    @APIResponse(
            responseCode = "200",
            description = "The notice",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ColourShapes.Red.class)))
    public Uni<Response> getRed(@Parameter(description = NUMBER) @PathParam("id") String id) {
        return answers.notice(PublicKind.RED, id);
    }

    @GET
    @Path("red/{id}/images")
    @PermitAll
    @Operation(
            operationId = "listPublicRedImages",
            summary = "The photographs of a public red notice",
            description = "No login.")
    @APIResponse(
            responseCode = "200",
            description = "The photographs",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PublicShapes.ImageList.class)))
    public Response imagesRed(@Parameter(description = NUMBER) @PathParam("id") String id) {
        return answers.images(PublicKind.RED, id);
    }

    @GET
    @Path("red/{id}/images/{picture}")
    @PermitAll
    @Operation(
            operationId = "getPublicRedImage",
            summary = "One photograph of a public red notice",
            description = "No login.")
    @APIResponse(
            responseCode = "200",
            description = "The photograph",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response imageRed(
            @Parameter(description = NUMBER) @PathParam("id") String id,
            @Parameter(description = PICTURE) @PathParam("picture") String picture) {
        return answers.image(PublicKind.RED, id, picture);
    }

    @GET
    @Path("yellow")
    @PermitAll
    @Operation(
            operationId = "searchPublicYellowNotices",
            summary = "Search the public yellow notices",
            description = "No login. Unknown and empty parameters are ignored. Every page can be read.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PublicShapes.Listed.class)))
    public Response searchYellow(@BeanParam SearchParameters asked) {
        return answers.list(PublicKind.YELLOW.path(), Set.of(PublicKind.YELLOW), asked);
    }

    @GET
    @Path("yellow/{id}")
    @PermitAll
    @Operation(
            operationId = "getPublicYellowNotice",
            summary = "Read a public yellow notice",
            description = "No login.")
    @APIResponse(
            responseCode = "200",
            description = "The notice",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ColourShapes.Yellow.class)))
    public Uni<Response> getYellow(@Parameter(description = NUMBER) @PathParam("id") String id) {
        return answers.notice(PublicKind.YELLOW, id);
    }

    @GET
    @Path("yellow/{id}/images")
    @PermitAll
    @Operation(
            operationId = "listPublicYellowImages",
            summary = "The photographs of a public yellow notice",
            description = "No login.")
    @APIResponse(
            responseCode = "200",
            description = "The photographs",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PublicShapes.ImageList.class)))
    public Response imagesYellow(@Parameter(description = NUMBER) @PathParam("id") String id) {
        return answers.images(PublicKind.YELLOW, id);
    }

    @GET
    @Path("yellow/{id}/images/{picture}")
    @PermitAll
    @Operation(
            operationId = "getPublicYellowImage",
            summary = "One photograph of a public yellow notice",
            description = "No login.")
    @APIResponse(
            responseCode = "200",
            description = "The photograph",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response imageYellow(
            @Parameter(description = NUMBER) @PathParam("id") String id,
            @Parameter(description = PICTURE) @PathParam("picture") String picture) {
        return answers.image(PublicKind.YELLOW, id, picture);
    }
}
