package org.hueandcry.persons.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.value.PartialDate;
import org.hueandcry.kit.visibility.Visibility;
import org.hueandcry.persons.person.IdentityDocument;

/** A lost, stolen or revoked document as the caller may see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Document",
        description =
                "A lost, stolen or revoked document as one authority has recorded it; the data stay that authority's property.")
record DocumentView(
        @Schema(required = true) UUID id,

        @Schema(
                description = "the authority that recorded the document, and alone may change the record",
                required = true)
        String owner,

        @Schema(description = "rises with every change; the ETag", required = true)
        long version,

        @Schema(required = true) IdentityDocument.Type type,
        @Schema(required = true) String number,
        @Schema(required = true) String issuingCountry,
        @Schema(required = true) DocumentStatus status,
        PartialDate dateOfLoss,
        String countryOfLoss,
        String circumstances,

        @Schema(description = "for the owner, the General Secretariat and the CCF only")
        Visibility visibility,

        @Schema(
                description =
                        "whether the CCF has blocked the record provisionally; for the owner, the General Secretariat and the CCF only")
        Boolean blocked,

        @Schema(required = true) Instant recordedAt,
        @Schema(required = true) Instant changedAt) {

    static DocumentView of(Document document, boolean forOwner) {
        DocumentRequest record = document.particulars();
        return new DocumentView(
                document.id(),
                document.owner(),
                document.version(),
                record.type(),
                record.number(),
                record.issuingCountry(),
                record.status(),
                record.dateOfLoss(),
                record.countryOfLoss(),
                record.circumstances(),
                forOwner ? document.visibility() : null,
                forOwner ? document.isBlocked() : null,
                document.recordedAt(),
                document.changedAt());
    }

    /** For border control: what tells whether it is that document, and whom to ask. */
    DocumentView minimum() {
        return new DocumentView(
                id,
                owner,
                version,
                type,
                number,
                issuingCountry,
                status,
                null,
                null,
                null,
                null,
                null,
                recordedAt,
                changedAt);
    }

    @Override
    public String toString() {
        return "DocumentView[" + id + "]";
    }
}
