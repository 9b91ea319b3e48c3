package org.hueandcry.artworks.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.artworks.match.WorkExample;

/** An inquiry as the owner of the work reads it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Inquiry",
        description =
                "Somebody who takes due care before buying has searched for something like a work of yours, and was told that it is recorded")
record InquiryView(
        @Schema(required = true) UUID id,

        @Schema(description = "the work that was found", required = true)
        UUID artworkId,

        @Schema(description = "the authority that recorded it", required = true)
        String owner,

        @Schema(required = true) Instant askedAt,
        @Schema(required = true) CertificateContent.Holder askedBy,

        @Schema(description = "the certificate that was issued", required = true)
        UUID certificateId,

        @Schema(description = "what was searched for", required = true)
        WorkExample asked,

        @Schema(description = "from 0 to 1", required = true)
        double score,

        @Schema(description = "when the owner's bureau took notice; missing where it has not")
        Instant acknowledgedAt) {

    @Override
    public String toString() {
        return "InquiryView[" + id + "]";
    }
}
