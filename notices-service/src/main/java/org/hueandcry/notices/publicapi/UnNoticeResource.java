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

import static org.hueandcry.notices.publicapi.PublicNoticeResource.NUMBER;
import static org.hueandcry.notices.publicapi.PublicNoticeResource.PICTURE;

/** What everybody may read of special notices for the United Nations, over HTTP, in the shapes of INTERPOL's public service. */
@Path("/notices/v1/un")
@Tag(name = "Public notices")
class UnNoticeResource {

    private final PublicAnswers answers;

    UnNoticeResource(PublicAnswers answers) {
        this.answers = answers;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "searchPublicUnNotices",
            summary = "Search the special notices for the United Nations, on persons and entities",
            description = "No login. Unknown and empty parameters are ignored. Every page can be read.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PublicShapes.Listed.class)))
    public Response search(@BeanParam SearchParameters asked) {
        return answers.list("un", Set.of(PublicKind.UN_PERSON, PublicKind.UN_ENTITY), asked);
    }

    @GET
    @Path("persons")
    @PermitAll
    @Operation(
            operationId = "searchPublicUnPersonNotices",
            summary = "Search the special notices for the United Nations on persons",
            description = "No login. Unknown and empty parameters are ignored. Every page can be read.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PublicShapes.Listed.class)))
    public Response searchPersons(@BeanParam SearchParameters asked) {
        return answers.list(PublicKind.UN_PERSON.path(), Set.of(PublicKind.UN_PERSON), asked);
    }

    @GET
    @Path("persons/{id}")
    @PermitAll
    @Operation(
            operationId = "getPublicUnPersonNotice",
            summary = "Read a special notice for the United Nations on a person",
            description = "No login.")
    @APIResponse(
            responseCode = "200",
            description = "The notice",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = UnShapes.Person.class)))
    public Uni<Response> getPersons(@Parameter(description = NUMBER) @PathParam("id") String id) {
        return answers.notice(PublicKind.UN_PERSON, id);
    }

    @GET
    @Path("persons/{id}/images")
    @PermitAll
    @Operation(
            operationId = "listPublicUnPersonImages",
            summary = "The photographs of a special notice for the United Nations on a person",
            description = "No login.")
    @APIResponse(
            responseCode = "200",
            description = "The photographs",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PublicShapes.ImageList.class)))
    public Response imagesPersons(@Parameter(description = NUMBER) @PathParam("id") String id) {
        return answers.images(PublicKind.UN_PERSON, id);
    }

    @GET
    @Path("persons/{id}/images/{picture}")
    @PermitAll
    @Operation(
            operationId = "getPublicUnPersonImage",
            summary = "One photograph of a special notice for the United Nations on a person",
            description = "No login.")
    @APIResponse(
            responseCode = "200",
            description = "The photograph",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response imagePersons(
            @Parameter(description = NUMBER) @PathParam("id") String id,
            @Parameter(description = PICTURE) @PathParam("picture") String picture) {
        return answers.image(PublicKind.UN_PERSON, id, picture);
    }

    @GET
    @Path("entities")
    @PermitAll
    @Operation(
            operationId = "searchPublicUnEntityNotices",
            summary = "Search the special notices for the United Nations on entities",
            description = "No login. Unknown and empty parameters are ignored. Every page can be read.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PublicShapes.Listed.class)))
    public Response searchEntities(@BeanParam SearchParameters asked) {
        return answers.list(PublicKind.UN_ENTITY.path(), Set.of(PublicKind.UN_ENTITY), asked);
    }

    @GET
    @Path("entities/{id}")
    @PermitAll
    @Operation(
            operationId = "getPublicUnEntityNotice",
            summary = "Read a special notice for the United Nations on an entity",
            description = "No login.")
    @APIResponse(
            responseCode = "200",
            description = "The notice",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = UnShapes.Entity.class)))
    public Uni<Response> getEntities(@Parameter(description = NUMBER) @PathParam("id") String id) {
        return answers.notice(PublicKind.UN_ENTITY, id);
    }

    @GET
    @Path("entities/{id}/images")
    @PermitAll
    @Operation(
            operationId = "listPublicUnEntityImages",
            summary = "The photographs of a special notice for the United Nations on an entity",
            description = "No login.")
    @APIResponse(
            responseCode = "200",
            description = "The photographs",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PublicShapes.ImageList.class)))
    public Response imagesEntities(@Parameter(description = NUMBER) @PathParam("id") String id) {
        return answers.images(PublicKind.UN_ENTITY, id);
    }

    @GET
    @Path("entities/{id}/images/{picture}")
    @PermitAll
    @Operation(
            operationId = "getPublicUnEntityImage",
            summary = "One photograph of a special notice for the United Nations on an entity",
            description = "No login.")
    @APIResponse(
            responseCode = "200",
            description = "The photograph",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response imageEntities(
            @Parameter(description = NUMBER) @PathParam("id") String id,
            @Parameter(description = PICTURE) @PathParam("picture") String picture) {
        return answers.image(PublicKind.UN_ENTITY, id, picture);
    }
}
