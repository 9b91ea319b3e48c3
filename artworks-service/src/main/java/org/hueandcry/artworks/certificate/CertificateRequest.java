package org.hueandcry.artworks.certificate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.artworks.match.WorkExample;

/** What somebody wants certified. */
@Schema(
        name = "CertificateRequest",
        description = "The work that you are asked to buy, sell, lend or insure, as far as you know it.")
record CertificateRequest(
        @Schema(required = true) @NotNull @Valid WorkExample work,

        @Schema(description = "your own reference, which the certificate repeats", examples = "Sale 2026-11, lot 7")
        @Size(min = 1, max = 100)
        String reference) {

    @Override
    public String toString() {
        return "CertificateRequest[masked]";
    }
}
