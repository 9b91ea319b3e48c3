package org.hueandcry.notices.attachment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An attachment of a notice, without its content. */
@Schema(name = "Attachment", description = "A file at a notice; its content is at /attachments/{attachmentId}")
public record AttachmentView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String title,

        @Schema(description = "as it is kept: a picture is kept as a JPEG", required = true)
        FileType mediaType,

        @Schema(description = "in bytes, as it is kept", required = true)
        int size,

        @Schema(description = "of what is kept, in hexadecimal", required = true)
        String sha256,

        @Schema(required = true) Instant addedAt,

        @Schema(description = "the system that added it; for the owner, the General Secretariat and the CCF only")
        String addedBy,

        @Schema(
                description =
                        "whether all who see what the notice says see it; if not: the owner, the General Secretariat and the CCF",
                required = true)
        boolean released) {

    /** As others see it. */
    AttachmentView withoutWhoAddedIt() {
        return new AttachmentView(id, title, mediaType, size, sha256, addedAt, null, released);
    }

    @Override
    public String toString() {
        return "AttachmentView[" + id + "]";
    }
}
