package org.hueandcry.artworks.publicapi;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.artworks.SuiteSettings;
import org.hueandcry.artworks.artwork.Status;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.Problems;

/** Works that are shown to everybody, over HTTP, paged in the manner of the public notices. */
@Path("/artworks/v1/works")
@Tag(
        name = "Public works of art",
        description = "Works whose owners show them to the public; no login. Nothing of what is for police")
class PublicWorkResource {

    private static final int USUAL_SIZE = 20;
    private static final int GREATEST_SIZE = 160;
    private static final int GREATEST_PAGE = 1_000_000;

    private final PublicWorks works;
    private final PublicAnswer answer;
    private final String address;

    PublicWorkResource(PublicWorks works, PublicAnswer answer, SuiteSettings suite) {
        this.works = works;
        this.answer = answer;
        this.address = suite.publicUrl() + "/artworks/v1/works";
    }

    /** The lists there are. */
    @Schema(name = "PublicWorkLists")
    enum Which {
        STOLEN(Status.STOLEN, Status.LOCATED),
        RECOVERED(Status.RECOVERED, Status.RETURNED),
        FOUND_OWNER_UNKNOWN(Status.FOUND_OWNER_UNKNOWN);

        private final List<Status> statuses;

        Which(Status... statuses) {
            this.statuses = List.of(statuses);
        }

        private static Which of(String name) {
            if (name == null || name.isBlank()) {
                return STOLEN;
            }
            return Arrays.stream(values())
                    .filter(one -> one.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> Problems.invalid(
                            Fault.ofParameter("list", "must be one of STOLEN, RECOVERED, FOUND_OWNER_UNKNOWN")));
        }
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listPublicWorks",
            summary = "Recent thefts, recovered works, works found whose owners are unknown",
            description =
                    "No login. Those that became so last come first. Unknown parameters are ignored. Every page can be read.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PublicWorkList.class)))
    public Response list(
            @QueryParam("list")
                    @Parameter(
                            description = "which of the lists; without it, STOLEN",
                            schema = @Schema(implementation = Which.class, defaultValue = "STOLEN"))
                    String list,
            @QueryParam("page")
                    @Parameter(
                            description = "from 1",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "1"))
                    String page,
            @QueryParam("resultPerPage")
                    @Parameter(
                            description = "at most 160; more is cut to that",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "20"))
                    String resultPerPage) {
        Which which = Which.of(list);
        int size = Math.min(GREATEST_SIZE, number("resultPerPage", resultPerPage, USUAL_SIZE));
        int at = Math.min(GREATEST_PAGE, number("page", page, 1));
        PublicWorks.Listed found = works.list(which.statuses, (at - 1) * size, size);
        int last = (int) Math.max(1, (found.total() + size - 1) / size);
        return answer.of(new PublicWorkList(
                found.total(),
                new PublicWorkList.Query(which, at, size),
                new PublicWorkList.Embedded(found.works().stream()
                        .map(work -> PublicWork.of(work, address))
                        .toList()),
                new PublicWorkList.Links(
                        link(which, at, size),
                        link(which, 1, size),
                        at < last ? link(which, at + 1, size) : null,
                        link(which, last, size))));
    }

    private static int number(String parameter, String text, int usual) {
        if (text == null || text.isBlank()) {
            return usual;
        }
        if (!text.strip().matches("0*[1-9]\\d{0,8}|0*[1-9]\\d*")) {
            throw Problems.invalid(Fault.ofParameter(parameter, "must be a number from 1"));
        }
        String digits = text.strip().replaceFirst("^0+", "");
        return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    private PublicWork.Link link(Which which, int page, int size) {
        return new PublicWork.Link(address + "?list=" + which + "&page=" + page + "&resultPerPage=" + size);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(
            operationId = "getPublicWork",
            summary = "Read a work that is shown to the public",
            description = "No login.")
    @APIResponse(
            responseCode = "200",
            description = "The work",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PublicWork.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer.of(PublicWork.of(works.find(id).orElseThrow(Problems::notFound), address));
    }

    /** The photographs of a work, by number. */
    @Schema(name = "PublicWorkImages")
    record Images(@Schema(required = true) List<Image> images) {

        /** A photograph. */
        @Schema(name = "PublicWorkImage")
        record Image(
                @Schema(required = true) long pictureId,
                @Schema(required = true) int width,
                @Schema(required = true) int height,
                @Schema(required = true) String href) {}
    }

    @GET
    @Path("{id}/images")
    @PermitAll
    @Operation(
            operationId = "listPublicWorkImages",
            summary = "The photographs of a work that is shown to the public",
            description = "No login.")
    @APIResponse(
            responseCode = "200",
            description = "The photographs",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Images.class)))
    public Response images(@PathParam("id") UUID id) {
        works.find(id).orElseThrow(Problems::notFound);
        return answer.of(new Images(works.photographs(id).stream()
                .map(one -> new Images.Image(
                        one.pictureId(), one.width(), one.height(), address + "/" + id + "/images/" + one.pictureId()))
                .toList()));
    }

    @GET
    @Path("{id}/images/{picture}")
    @PermitAll
    @Operation(operationId = "getPublicWorkImage", summary = "One photograph of a work", description = "No login.")
    @APIResponse(
            responseCode = "200",
            description = "The photograph",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response image(@PathParam("id") UUID id, @PathParam("picture") long picture) {
        return answer.of(works.picture(id, picture), "image/jpeg");
    }
}
