package org.hueandcry.persons.print;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.page.Page;
import org.hueandcry.kit.request.IfMatch;
import org.hueandcry.persons.person.FingerprintedPersons;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The fingerprints of a person, over HTTP. */
@Path("/api/v1/persons/{id}/fingerprints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Fingerprints", description = "As visible as the person's record; and persons found by them")
class FingerprintResource {

    private final FingerprintedPersons persons;
    private final Fingerprints prints;
    private final EnrolPrints enrolPrints;
    private final ExportPrints exportPrints;

    FingerprintResource(
            FingerprintedPersons persons, Fingerprints prints, EnrolPrints enrolPrints, ExportPrints exportPrints) {
        this.persons = persons;
        this.prints = prints;
        this.enrolPrints = enrolPrints;
        this.exportPrints = exportPrints;
    }

    @POST
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @Consumes({
        MediaType.APPLICATION_OCTET_STREAM,
        PrintMedia.PNG,
        PrintMedia.BMP,
        PrintMedia.TIFF,
        PrintMedia.JPEG,
        PrintMedia.WSQ
    })
    @APIResponseSchema(value = EnrolledPrints.class, responseCode = "201", responseDescription = "Taken in")
    @Operation(
            operationId = "addFingerprints",
            summary = "Add fingerprints",
            description = "Roles: officer, supervisor of the owner. " + PrintMedia.TAKEN_IN
                    + " All that it holds is taken in, or nothing: what cannot be used is refused (400), with the place and"
                    + " the reason, a code of the list print-refusals in the problem's 'reason'. The bytes are kept as they were received; the same bytes for the"
                    + " same position are kept once. A person's record counts its prints: its version rises, and what is announced"
                    + " of it says that there are fingerprints. Of an unidentified body, and of persons unable to identify themselves, the record"
                    + " is kept for the longer term of their prints.")
    public RestResponse<EnrolledPrints> add(
            UUID id,
            @QueryParam("position") @Parameter(description = PrintMedia.POSITION) Integer position,
            @QueryParam("dpi") @Parameter(description = PrintMedia.DPI) Integer dpi,
            byte[] prints) {
        return added(id, SentPrint.of(prints, position, dpi));
    }

    @POST
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public RestResponse<EnrolledPrints> addFromForm(
            UUID id,
            @QueryParam("position") Integer position,
            @QueryParam("dpi") Integer dpi,
            @RestForm(FileUpload.ALL) List<FileUpload> files) {
        return added(id, SentPrint.of(files, position, dpi));
    }

    private RestResponse<EnrolledPrints> added(UUID id, List<SentPrint> sent) {
        EnrolledPrints enrolled = enrolPrints.enrol(id, sent);
        String list = "/api/v1/persons/" + id + "/fingerprints";
        return RestResponse.ResponseBuilder.<EnrolledPrints>created(URI.create(
                        enrolled.prints().size() == 1
                                ? list + "/" + enrolled.prints().get(0).id()
                                : list))
                .entity(enrolled)
                .tag(IfMatch.tag(enrolled.version()))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "listFingerprints",
            summary = "The fingerprints of a person, by finger",
            description = "Roles: officer, supervisor, reviewer, ccf.")
    public Page<FingerprintView> list(UUID id) {
        persons.requireVisible(id);
        return new Page<>(prints.of(id), null);
    }

    @GET
    @Path("/{printId}")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @APIResponse(
            responseCode = "200",
            description = "The bytes in their own format",
            content = {
                @Content(mediaType = PrintMedia.PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PrintMedia.BMP, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PrintMedia.TIFF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PrintMedia.JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PrintMedia.WSQ, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Operation(
            operationId = "getFingerprint",
            summary = "The print as it was received",
            description =
                    "Roles: officer, supervisor, reviewer, ccf. The bytes in their own format; raw pixels and templates as application/octet-stream.")
    public RestResponse<byte[]> original(UUID id, UUID printId) {
        persons.requireVisible(id);
        Fingerprints.Original original = prints.original(id, printId);
        return PrintMedia.file(original.bytes(), PrintMedia.of(original.print().format()), printId.toString());
    }

    @GET
    @Path("/transaction")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @APIResponse(
            responseCode = "200",
            description = "The bytes",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(
            operationId = "exportFingerprints",
            summary = "The fingerprints of a person as a transaction",
            description =
                    "Roles: officer, supervisor, reviewer, ccf. In the traditional coding of ANSI/NIST-ITL, with records of type 14, 13"
                            + " or 9, for other systems to read; the oldest 99 where there are more. It says nothing of who the person is. 404 where"
                            + " there are no prints.")
    public RestResponse<byte[]> transaction(UUID id) {
        return PrintMedia.file(exportPrints.transaction(id), MediaType.APPLICATION_OCTET_STREAM, id + ".an2");
    }

    @DELETE
    @Path("/{printId}")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @Operation(
            operationId = "removeFingerprint",
            summary = "Remove a fingerprint",
            description = "Roles: officer, supervisor of the owner.")
    public void remove(UUID id, UUID printId) {
        enrolPrints.remove(id, printId);
    }
}
