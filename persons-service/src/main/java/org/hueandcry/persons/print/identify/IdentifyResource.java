package org.hueandcry.persons.print.identify;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.request.RequestReader;
import org.hueandcry.persons.print.PrintMedia;
import org.hueandcry.persons.print.SentPrint;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The search for persons by fingerprints, over HTTP. Nothing that is asked about is kept; the audit trail has its hash. */
@Path("/api/v1/persons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Fingerprints")
class IdentifyResource {

    private static final String THRESHOLD =
            "from which score on it counts as a match, from 20 to 200; where it is missing, 40 for one person, and among all as"
                    + " follows from their number";

    private final IdentifyPersons identifyPersons;
    private final RequestReader reader;
    private final AuditTrail trail;

    IdentifyResource(IdentifyPersons identifyPersons, RequestReader reader, AuditTrail trail) {
        this.identifyPersons = identifyPersons;
        this.reader = reader;
        this.trail = trail;
    }

    @POST
    @Path("/identify")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Consumes({
        MediaType.APPLICATION_OCTET_STREAM,
        PrintMedia.PNG,
        PrintMedia.BMP,
        PrintMedia.TIFF,
        PrintMedia.JPEG,
        PrintMedia.WSQ
    })
    @Operation(
            operationId = "identifyPersons",
            summary = "Find persons by fingerprints",
            description =
                    "Roles: officer, supervisor, reviewer, ccf. Prints of one person, up to 40, compared with those of all persons; whom you may not"
                            + " see is neither shown nor counted. " + PrintMedia.TAKEN_IN
                            + " Or JSON, with base64. A finger of a known position is compared with prints of that finger and of"
                            + " unknown ones; several fingers count together. Records that are linked come as one. The threshold grows with the"
                            + " number of persons that are compared (rounded up to a power of two, those whom you may not see among them):"
                            + " at the default one search in ten for somebody who is not recorded calls anybody a match. Candidates down to ten below it are shown as"
                            + " no match. A result is a candidate for an examiner, never a decision. What is asked about is not kept: the audit trail"
                            + " has its hash. 503 with Retry-After while a service that was just started still reads its prints into memory.")
    public IdentifyAnswer identify(
            @QueryParam("position") @Parameter(description = PrintMedia.POSITION) Integer position,
            @QueryParam("dpi") @Parameter(description = PrintMedia.DPI) Integer dpi,
            @QueryParam("threshold") @Parameter(description = THRESHOLD) Integer threshold,
            @QueryParam("limit") Integer limit,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = IdentifyRequest.class))
                            })
                    byte[] prints) {
        return identify(SentPrint.of(prints, position, dpi), threshold, limit);
    }

    @POST
    @Path("/identify")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public IdentifyAnswer identifyFromForm(
            @QueryParam("position") Integer position,
            @QueryParam("dpi") Integer dpi,
            @QueryParam("threshold") Integer threshold,
            @QueryParam("limit") Integer limit,
            @RestForm(FileUpload.ALL) List<FileUpload> files) {
        return identify(SentPrint.of(files, position, dpi), threshold, limit);
    }

    private IdentifyAnswer identify(List<SentPrint> sent, Integer threshold, Integer limit) {
        Question question = Question.of(sent, threshold, limit);
        trail.asks(null, question);
        return identifyPersons.identify(sent, question);
    }

    @POST
    @Path("/identify")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public IdentifyAnswer identifyFromJson(byte[] body) {
        IdentifyRequest request = reader.bind(reader.tree(body), IdentifyRequest.class);
        List<SentPrint> sent = PrintExample.sent(request.prints());
        Question question = Question.of(sent, request);
        trail.asks(request.purpose(), question);
        return identifyPersons.identify(sent, question);
    }

    @POST
    @Path("/{id}/verify")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Consumes({
        MediaType.APPLICATION_OCTET_STREAM,
        PrintMedia.PNG,
        PrintMedia.BMP,
        PrintMedia.TIFF,
        PrintMedia.JPEG,
        PrintMedia.WSQ
    })
    @Operation(
            operationId = "verifyPerson",
            summary = "Compare fingerprints with those of one person",
            description = "Roles: officer, supervisor, reviewer, ccf. " + PrintMedia.TAKEN_IN
                    + " Or JSON, with base64. 409 where there are no prints of the person. It is for an examiner to decide. What"
                    + " is asked about is not kept: the audit trail has its hash.")
    public VerifyAnswer verify(
            UUID id,
            @QueryParam("position") @Parameter(description = PrintMedia.POSITION) Integer position,
            @QueryParam("dpi") @Parameter(description = PrintMedia.DPI) Integer dpi,
            @QueryParam("threshold") @Parameter(description = THRESHOLD) Integer threshold,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = VerifyRequest.class))
                            })
                    byte[] prints) {
        return verify(id, SentPrint.of(prints, position, dpi), threshold);
    }

    @POST
    @Path("/{id}/verify")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public VerifyAnswer verifyFromForm(
            UUID id,
            @QueryParam("position") Integer position,
            @QueryParam("dpi") Integer dpi,
            @QueryParam("threshold") Integer threshold,
            @RestForm(FileUpload.ALL) List<FileUpload> files) {
        return verify(id, SentPrint.of(files, position, dpi), threshold);
    }

    private VerifyAnswer verify(UUID id, List<SentPrint> sent, Integer threshold) {
        Question question = Question.of(sent, threshold, null);
        trail.asks(null, question);
        return identifyPersons.verify(id, sent, question);
    }

    @POST
    @Path("/{id}/verify")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public VerifyAnswer verifyFromJson(UUID id, byte[] body) {
        VerifyRequest request = reader.bind(reader.tree(body), VerifyRequest.class);
        List<SentPrint> sent = PrintExample.sent(request.prints());
        Question question = Question.of(sent, request);
        trail.asks(request.purpose(), question);
        return identifyPersons.verify(id, sent, question);
    }
}
