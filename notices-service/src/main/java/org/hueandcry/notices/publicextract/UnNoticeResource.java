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

/** What everybody may read of special notices for the United Nations, over HTTP, in the shapes of INTERPOL's public service. */
@Path("/notices/v1/un")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public notices")
class UnNoticeResource {

    private static final String LISTS = "{list: persons|entities}";

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
            content = @Content(schema = @Schema(implementation = PublicShapes.Listed.class)))
    public Response search(@BeanParam SearchParameters asked) {
        return answers.list("un", Set.of(PublicKind.UN_PERSON, PublicKind.UN_ENTITY), asked);
    }

    @GET
    @Path(LISTS)
    @PermitAll
    @Operation(
            operationId = "searchPublicUnNoticesOfAKind",
            summary = "Search the special notices for the United Nations, on persons or on entities",
            description = "No login. Unknown and empty parameters are ignored. Every page can be read.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = PublicShapes.Listed.class)))
    public Response search(@PathParam("list") UnList list, @BeanParam SearchParameters asked) {
        return answers.list(list.kind().path(), Set.of(list.kind()), asked);
    }

    @GET
    @Path(LISTS + "/{id}")
    @PermitAll
    @Operation(
            operationId = "getPublicUnNotice",
            summary = "Read a special notice for the United Nations",
            description = "No login. The id is the entity_id, with a hyphen or %2F for its slash.")
    @APIResponse(
            responseCode = "200",
            description = "The notice, in the shape of its list",
            content = @Content(schema = @Schema(oneOf = {UnShapes.Person.class, UnShapes.Entity.class})))
    public Response get(@PathParam("list") UnList list, @PathParam("id") String id) {
        return answers.notice(list.kind(), id);
    }

    @GET
    @Path(LISTS + "/{id}/images")
    @PermitAll
    @Operation(
            operationId = "listPublicUnImages",
            summary = "The photographs of a special notice for the United Nations",
            description = "No login.")
    @APIResponse(
            responseCode = "200",
            description = "The photographs",
            content = @Content(schema = @Schema(implementation = PublicShapes.ImageList.class)))
    public Response images(@PathParam("list") UnList list, @PathParam("id") String id) {
        return answers.images(list.kind(), id);
    }

    @GET
    @Path(LISTS + "/{id}/images/{picture}")
    @Produces("image/jpeg")
    @PermitAll
    @Operation(
            operationId = "getPublicUnImage",
            summary = "One photograph of a special notice for the United Nations",
            description = "No login. The picture is named by its picture_id.")
    @APIResponse(
            responseCode = "200",
            description = "The photograph",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response image(
            @PathParam("list") UnList list, @PathParam("id") String id, @PathParam("picture") String picture) {
        return answers.image(list.kind(), id, picture);
    }
}
