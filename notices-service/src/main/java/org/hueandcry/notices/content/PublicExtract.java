package org.hueandcry.notices.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That the source agrees to show something of a notice to the public, and what. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "What the public is shown while the notice is published; without it, nothing. It is taken from the subject's record once,"
                        + " at publication.")
public record PublicExtract(
        @Schema(description = "what is shown; absent: all that the public shape holds") @Size(min = 1, max = 18)
        List<@NotNull PublicField> fields,

        @Schema(description = "photographs of the subject to show, the first as thumbnail") @Size(max = 20)
        List<@NotNull UUID> photoIds) {

    public boolean shows(PublicField field) {
        return fields == null || fields.contains(field);
    }
}
