package org.hueandcry.artworks.certificate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A certificate as its holder reads it. */
@Schema(name = "Certificate", description = "A certificate of due diligence: what it certifies, and the same signed")
record CertificateView(
        @Schema(required = true) CertificateContent certificate,

        @Schema(
                description =
                        "certificate as a JSON Web Signature (RFC 7515) in its compact form, ES256; the keys are at /certificates/keys",
                required = true)
        String jws,

        @Schema(description = "as a PDF with a QR code", required = true)
        String document,

        @Schema(description = "where anybody verifies it", required = true)
        String verification) {

    static CertificateView of(Certificate certificate) {
        return new CertificateView(
                certificate.content(),
                certificate.signed(),
                "/api/v1/certificates/" + certificate.id() + "/document",
                verification(certificate.content()));
    }

    static String verification(CertificateContent certificate) {
        return certificate.issuer() + "/certificates/" + certificate.id() + "/verification";
    }

    @Override
    public String toString() {
        return "CertificateView[masked]";
    }
}
