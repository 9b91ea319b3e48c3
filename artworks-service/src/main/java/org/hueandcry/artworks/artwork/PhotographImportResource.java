package org.hueandcry.artworks.artwork;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.Problems;

/** Photographs of imported works, over HTTP. */
@Path("/api/v1/artworks/photos/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Photographs of works of art")
class PhotographImportResource {

    private static final String ZIP = "application/zip";

    private final ImportPhotographs importPhotographs;

    PhotographImportResource(ImportPhotographs importPhotographs) {
        this.importPhotographs = importPhotographs;
    }

    @POST
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @Consumes(ZIP)
    @Operation(
            operationId = "importArtworkPhotographs",
            summary = "Add photographs to many works",
            description =
                    "Roles: officer, supervisor; reviewer for the General Secretariat. A ZIP archive of photographs of your authority's works, each named by the"
                            + " inventory number of its work: A00001.jpg, with folders where the number has slashes (1958/12.jpg); of several of one work,"
                            + " A00001~back.jpg (any PhotographSide) or A00001~2.jpg. Each file is as addArtworkPhotograph takes it. They are added"
                            + " one by one as they arrive, while the archive is being sent: a file with an error is left out, and the rest goes on. If"
                            + " anything breaks off, send everything again: the same picture is kept once.")
    public PhotographImportView receive(
            @QueryParam("source")
                    @Parameter(
                            description = "the source that the inventory numbers are of, as the records say it",
                            required = true)
                    String source,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = ZIP,
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    InputStream archive)
            throws IOException {
        if (source == null || source.isBlank()) {
            throw Problems.invalid(
                    Fault.ofParameter("source", "is needed: the source that the inventory numbers are of"));
        }
        return importPhotographs.takeIn(source, archive);
    }
}
