package org.hueandcry.artworks.certificate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.page.Page;
import org.hueandcry.kit.page.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** Certificates of due diligence, over HTTP. */
@Path("/api/v1/certificates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Certificates of due diligence",
        description = "Whether a work is recorded as stolen, for those who take due care before they buy")
class CertificateResource {

    private static final String PDF = "application/pdf";

    private final IssueCertificate issueCertificate;
    private final Certificates certificates;
    private final CertificatePaper paper;
    private final Caller caller;
    private final AuditTrail trail;

    CertificateResource(
            IssueCertificate issueCertificate,
            Certificates certificates,
            CertificatePaper paper,
            Caller caller,
            AuditTrail trail) {
        this.issueCertificate = issueCertificate;
        this.certificates = certificates;
        this.paper = paper;
        this.caller = caller;
        this.trail = trail;
    }

    @POST
    @RolesAllowed(Role.DUE_DILIGENCE)
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = CertificateView.class, responseCode = "201", responseDescription = "Issued")
    @Operation(
            operationId = "issueCertificate",
            summary = "Search for a work and receive a certificate",
            description =
                    "Role: due-diligence. Searches the works not yet recovered whose owners disclose them (dueDiligence) for the description, by"
                            + " the comparison of matchArtworks, and certifies who asked, when, for what, among how many records, and what was found. That"
                            + " nothing was found is no proof that a work is not stolen. The bureau whose record was found is told who asked.")
    public RestResponse<CertificateView> issue(@RequestBody(required = true) CertificateRequest request) {
        trail.asks(null, request);
        CertificateView view = issueCertificate.issue(request);
        return RestResponse.ResponseBuilder.<CertificateView>created(
                        URI.create("/api/v1/certificates/" + view.certificate().id()))
                .entity(view)
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed(Role.DUE_DILIGENCE)
    @Operation(
            operationId = "listCertificates",
            summary = "The certificates that you hold, newest first",
            description = "Role: due-diligence.")
    public Page<CertificateView> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return certificates
                .of(caller, PageRequest.of(limit, cursor, caller.client(), "certificates"))
                .map(CertificateView::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed(Role.DUE_DILIGENCE)
    @Operation(
            operationId = "getCertificate",
            summary = "Read a certificate that you hold",
            description = "Role: due-diligence.")
    public CertificateView get(UUID id) {
        return CertificateView.of(certificates.require(id, caller));
    }

    @GET
    @Path("/{id}/document")
    @Transactional
    @RolesAllowed(Role.DUE_DILIGENCE)
    @Produces(PDF)
    @APIResponse(
            responseCode = "200",
            description = "A PDF, with a QR code that leads to the verification",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(
            operationId = "getCertificateDocument",
            summary = "A certificate on paper",
            description = "Role: due-diligence.")
    public RestResponse<byte[]> document(UUID id) {
        return RestResponse.ResponseBuilder.ok(
                        paper.print(certificates.require(id, caller).content()))
                .type(PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"certificate-" + id + ".pdf\"")
                .build();
    }
}
