package org.hueandcry.artworks.publicapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.artworks.Sha256;
import org.hueandcry.artworks.certificate.CertificateContent;
import org.hueandcry.artworks.certificate.CertificateKeys;
import org.hueandcry.artworks.certificate.Certificates;
import org.hueandcry.kit.caller.StoredCaller;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.Problems;

/** Whether a certificate is genuine, for everybody who holds it or its number, over HTTP. */
@Path("/certificates")
@Tag(name = "Certificates of due diligence")
class VerificationResource {

    private final Certificates certificates;
    private final CertificateKeys keys;
    private final StoredCaller storedCaller;
    private final PublicAnswer answer;
    private final ObjectMapper json;

    VerificationResource(
            Certificates certificates,
            CertificateKeys keys,
            StoredCaller storedCaller,
            PublicAnswer answer,
            ObjectMapper json) {
        this.certificates = certificates;
        this.keys = keys;
        this.storedCaller = storedCaller;
        this.answer = answer;
        this.json = json;
    }

    /** What was issued, and whether what somebody holds is that. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "CertificateVerification",
            description =
                    "What was certified. A paper is genuine if it says the same; a signed certificate, if its signature holds with one of the keys")
    record Verification(
            @Schema(
                    description =
                            "whether the signature of the certificate that was issued holds, and, where sha256 was sent, whether what you hold is that certificate",
                    required = true)
            boolean valid,

            @Schema(description = "why it is not valid; missing where it is")
            String reason,

            @Schema(description = "what was issued under this number", required = true)
            CertificateContent certificate,

            @Schema(description = "the same, signed", required = true)
            String jws) {}

    @GET
    @Path("{id}/verification")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "verifyCertificate",
            summary = "Verify a certificate",
            description =
                    "No login: the number of a certificate is known only to those who have it. Compare what you hold with what was issued; or send"
                            + " the SHA-256 of the signed certificate that you hold, and be told whether it is the one that was issued.")
    @APIResponse(
            responseCode = "200",
            description = "What was issued under this number",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Verification.class)))
    public Response verify(
            @PathParam("id") UUID id,
            @QueryParam("sha256")
                    @Parameter(description = "of the signed certificate that you hold, in hexadecimal digits")
                    String sha256) {
        if (sha256 != null && !sha256.matches("[0-9a-fA-F]{64}")) {
            throw Problems.invalid(Fault.ofParameter("sha256", "must be 64 hexadecimal digits"));
        }
        storedCaller.bindPublic();
        String signed = certificates.signed(id).orElseThrow(Problems::notFound);
        String payload = keys.verified(signed)
                .orElseThrow(() -> new IllegalStateException(
                        "Certificate " + id + " was signed with a key that certificates.keys does not hold"));
        String reason = sha256 == null
                        || sha256.toLowerCase(Locale.ROOT).equals(Sha256.of(signed.getBytes(StandardCharsets.US_ASCII)))
                ? null
                : "What you hold is not the certificate that was issued under this number: it has been changed.";
        return answer.of(new Verification(reason == null, reason, read(payload), signed));
    }

    @GET
    @Path("keys")
    @PermitAll
    @Operation(
            operationId = "listCertificateKeys",
            summary = "The keys with which certificates are verified",
            description = "No login. A JSON Web Key Set (RFC 7517).")
    @APIResponse(
            responseCode = "200",
            description = "The keys",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Keys.class)))
    public Response keys() {
        return answer.of(keys.published());
    }

    /** The shape of a JSON Web Key Set, for the documentation. */
    @Schema(name = "CertificateKeys", description = "A JSON Web Key Set (RFC 7517)")
    record Keys(@Schema(required = true) List<Map<String, Object>> keys) {}

    private CertificateContent read(String payload) {
        try {
            return json.readValue(payload, CertificateContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A certificate cannot be read", e);
        }
    }
}
