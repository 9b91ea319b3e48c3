package org.hueandcry.notices.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An object, a device or a means of concealment. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An object, a device or a means of concealment")
public record ObjectOfInterest(
        @Schema(examples = "disguised firearm") @Size(max = 200)
        String type,

        @Size(max = 10_000) String description,

        @Schema(description = "numbers, marks and inscriptions on it") @Size(max = 1_000)
        String marks) {

    @Override
    public String toString() {
        return "ObjectOfInterest[masked]";
    }
}
