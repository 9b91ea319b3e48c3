package org.hueandcry.notices.attachment;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** A kept file over HTTP: to be saved, not to be shown by a browser that thinks it knows better what it is. */
public final class FileAnswer {

    /** For the documentation of the operation. */
    public static final String DESCRIPTION =
            "The bytes, to be saved under the name that comes with them; of which type they are says the attachment's mediaType.";

    private FileAnswer() {}

    /** The name is the id: a title may be personal data, and does not belong in a header. */
    public static RestResponse<byte[]> of(UUID id, FileType type, byte[] content) {
        return RestResponse.ResponseBuilder.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + "." + type.extension() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
