package org.hueandcry.persons.person;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.imports.ImportErrorView;
import org.hueandcry.kit.imports.ImportView;
import org.hueandcry.kit.imports.Imports;
import org.hueandcry.kit.imports.ReceiveImport;
import org.hueandcry.kit.page.Page;
import org.hueandcry.kit.page.PageRequest;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** Persons in bulk, over HTTP. */
@Path(PersonImportResource.ADDRESS)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Imports of persons",
        description = "Many persons at once; seen by the authority that sent them, and nobody else")
class PersonImportResource {

    static final String ADDRESS = "/api/v1/persons/imports";

    private final ReceiveImport receiveImport;
    private final Imports imports;

    PersonImportResource(ReceiveImport receiveImport, Imports imports) {
        this.receiveImport = receiveImport;
        this.imports = imports;
    }

    @POST
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @Consumes(ReceiveImport.MEDIA_TYPE)
    @APIResponse(
            responseCode = "202",
            description = "Received to its end, and being taken in",
            headers =
                    @Header(
                            name = "Location",
                            description = "the address of the import",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @Operation(
            operationId = "importPersons",
            summary = "Record many persons",
            description =
                    "Roles: officer, supervisor; reviewer for the General Secretariat. The caller's authority becomes the owner. A record is known again by"
                            + " its source and sourceReference: sent again, an equal one changes nothing, and another replaces what is recorded, as a change"
                            + " by the owner does. Of two lines about the same record the later holds. A line with an error is left out, and the rest goes on."
                            + " If anything breaks off, send everything again: nothing is lost or doubled. A body that breaks off before its end is not"
                            + " imported at all.")
    public RestResponse<ImportView> receive(
            @RequestBody(
                            required = true,
                            description =
                                    "A person a line, in UTF-8: the members of a PersonRequest, and besides sourceReference, the reference in the owner's own"
                                            + " system (required, at most 200 characters), and source, the name of that system (at most 100 characters;"
                                            + " 'default' where it is missing). A line may have at most 256 KB; blank lines are left out.",
                            content =
                                    @Content(
                                            mediaType = ReceiveImport.MEDIA_TYPE,
                                            schema = @Schema(type = SchemaType.STRING)))
                    InputStream body) {
        UUID id = receiveImport.receive(body);
        return RestResponse.ResponseBuilder.<ImportView>create(RestResponse.Status.ACCEPTED)
                .location(URI.create(ADDRESS + "/" + id))
                .entity(imports.require(ADDRESS, id))
                .build();
    }

    @GET
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @Operation(
            operationId = "listPersonImports",
            summary = "The imports of one's authority, newest first",
            description = "Roles: officer, supervisor, reviewer. An import is kept for 30 days after its end.")
    public Page<ImportView> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return imports.list(ADDRESS, PageRequest.of(limit, cursor, "imports"));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @Operation(
            operationId = "getPersonImport",
            summary = "How far an import has come",
            description = "Roles: officer, supervisor, reviewer of the authority that sent it.")
    public ImportView get(UUID id) {
        return imports.require(ADDRESS, id);
    }

    @GET
    @Path("/{id}/errors")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @Operation(
            operationId = "listPersonImportErrors",
            summary = "What was wrong with which line, by line",
            description =
                    "Roles: officer, supervisor, reviewer of the authority that sent it. Places and explanations, never values.")
    public Page<ImportErrorView> errors(
            UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return imports.errors(id, PageRequest.of(limit, cursor, id, "errors"));
    }

    @GET
    @Path("/{id}/errors.csv")
    @Produces("text/csv")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @Operation(
            operationId = "downloadPersonImportErrors",
            summary = "The same as a table, the first 100,000",
            description =
                    "Roles: officer, supervisor, reviewer of the authority that sent it. CSV with the columns line, pointer and detail.")
    public String errorsAsCsv(UUID id) {
        return imports.errorsAsCsv(id);
    }

    @GET
    @Path("/{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Blocking
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @Operation(
            operationId = "followPersonImport",
            summary = "Follow an import until it ends",
            description =
                    "Roles: officer, supervisor, reviewer of the authority that sent it. Server-sent events: how far it has come, every second, as the import"
                            + " itself is read; the last says how it ended.")
    public Multi<ImportView> follow(UUID id) {
        // filters see no stream: there is no audit row of it, and no case data in it
        imports.require(ADDRESS, id);
        return imports.follow(ADDRESS, id);
    }

    @POST
    @Path("/{id}/cancellation")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @Operation(
            operationId = "cancelPersonImport",
            summary = "Cancel an import",
            description =
                    "Roles: officer, supervisor, reviewer of the authority that sent it. What is accepted stays. 409 where it has ended otherwise.")
    public ImportView cancel(UUID id) {
        return imports.cancel(ADDRESS, id);
    }
}
