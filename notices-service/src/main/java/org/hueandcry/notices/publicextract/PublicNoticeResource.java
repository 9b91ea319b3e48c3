package org.hueandcry.notices.publicextract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.notices.publicextract.PublicNotices.Found;
import org.hueandcry.notices.publicextract.PublicNotices.Shown;

/** What everybody may read of notices, over HTTP, in the shapes that clients of INTERPOL's public service know. */
@Path("/notices/v1/{colour: red|yellow}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Public notices",
        description =
                "What the sources let the public see of published notices; no login. A notice that is no longer in force is gone at once.")
class PublicNoticeResource {

    private static final Pattern ID = Pattern.compile("(\\d{4})[-/]([1-9]\\d{0,8})");
    private static final Pattern PUBLIC_HOST = Pattern.compile("[A-Za-z0-9.\\[\\]:-]+");

    private final PublicNotices notices;
    private final ObjectMapper json;

    PublicNoticeResource(PublicNotices notices, ObjectMapper json) {
        this.notices = notices;
        this.json = json;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "searchPublicNotices",
            summary = "Search the public notices of a colour",
            description = "No login. Unknown and empty parameters are ignored.")
    @Parameter(
            name = "name",
            in = ParameterIn.QUERY,
            description =
                    "part of the name, or a regular expression such as ^A, without counted repetition; in any case",
            schema = @Schema(type = SchemaType.STRING, maxLength = 100))
    @Parameter(
            name = "forename",
            in = ParameterIn.QUERY,
            description = "the same for the forename",
            schema = @Schema(type = SchemaType.STRING, maxLength = 100))
    @Parameter(name = "nationality", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "ageMin",
            in = ParameterIn.QUERY,
            description = "whole years; leaves out notices without a date of birth",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "ageMax", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "sexId",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"M", "F", "U"}))
    @Parameter(
            name = "freeText",
            in = ParameterIn.QUERY,
            description = "words that the notice holds",
            schema = @Schema(type = SchemaType.STRING, maxLength = 100))
    @Parameter(
            name = "arrestWarrantCountryId",
            in = ParameterIn.QUERY,
            description = "of red notices: the country of an arrest warrant",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "page",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "1"))
    @Parameter(
            name = "resultPerPage",
            in = ParameterIn.QUERY,
            description = "at most 160; more is cut to that",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "20"))
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = PublicShapes.Listed.class)))
    public Response search(
            @PathParam("colour") PublicColour colour,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context Request request) {
        PublicSearch search = new PublicSearch(uri.getQueryParameters());
        Found found = notices.search(colour, search);
        PublicAddress address = address(colour, uri, headers);
        Map<String, Object> query = new LinkedHashMap<>();
        query.put("page", search.page());
        query.put("resultPerPage", search.pageSize());
        query.putAll(search.filters());
        int pages = Math.max(1, (found.total() + search.pageSize() - 1) / search.pageSize());
        return answer(
                new PublicShapes.Listed(
                        found.total(),
                        query,
                        new PublicShapes.Lines(found.page().stream()
                                .map(notice -> PublicShapes.Line.of(notice, address))
                                .toList()),
                        new PublicShapes.PageLinks(
                                address.list(search.filters(), search.page(), search.pageSize()),
                                address.list(search.filters(), 1, search.pageSize()),
                                search.page() < pages
                                        ? address.list(search.filters(), search.page() + 1, search.pageSize())
                                        : null,
                                address.list(search.filters(), pages, search.pageSize()))),
                request);
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
            content = @Content(schema = @Schema(oneOf = {PublicShapes.Red.class, PublicShapes.Yellow.class})))
    public Response get(
            @PathParam("colour") PublicColour colour,
            @PathParam("id") String id,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context Request request) {
        Shown notice = require(colour, id);
        PublicAddress address = address(colour, uri, headers);
        return answer(
                colour == PublicColour.red
                        ? PublicShapes.Red.of(notice, address)
                        : PublicShapes.Yellow.of(notice, address),
                request);
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
    public Response images(
            @PathParam("colour") PublicColour colour,
            @PathParam("id") String id,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context Request request) {
        return answer(PublicShapes.ImageList.of(require(colour, id), address(colour, uri, headers)), request);
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
            @PathParam("picture") String picture,
            @Context Request request) {
        Shown notice = require(colour, id);
        if (!picture.matches("\\d{1,18}")) {
            throw Problems.notFound();
        }
        return answer(
                notices.picture(notice.noticeId(), Long.parseLong(picture)).orElseThrow(Problems::notFound),
                "image/jpeg",
                request);
    }

    private Shown require(PublicColour colour, String id) {
        Matcher parts = ID.matcher(id);
        if (!parts.matches()) {
            throw Problems.notFound();
        }
        return notices.find(colour, Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)))
                .orElseThrow(Problems::notFound);
    }

    /** As the gateway says; without one, as this service was asked. */
    private static PublicAddress address(PublicColour colour, UriInfo uri, HttpHeaders headers) {
        String scheme = headers.getHeaderString("X-Forwarded-Proto");
        String host = headers.getHeaderString("X-Forwarded-Host");
        boolean said = scheme != null
                && host != null
                && List.of("http", "https").contains(scheme)
                && PUBLIC_HOST.matcher(host).matches();
        return new PublicAddress(
                said ? scheme + "://" + host : uri.getBaseUri().toString().replaceFirst("/$", ""), colour);
    }

    private Response answer(Object body, Request request) {
        try {
            return answer(json.writeValueAsBytes(body), MediaType.APPLICATION_JSON, request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A public notice cannot be written as JSON", e);
        }
    }

    /** May be kept on the way, and is asked for again each time: what is gone is gone at once. */
    private static Response answer(byte[] body, String type, Request request) {
        EntityTag tag = new EntityTag(hash(body));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(body, type) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .build();
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body))
                    .substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
