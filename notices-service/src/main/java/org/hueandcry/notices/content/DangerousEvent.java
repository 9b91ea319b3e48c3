package org.hueandcry.notices.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.value.CountryCode;
import org.hueandcry.kit.value.PartialDate;

/** Something that happened or may happen, or a process. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An event or a process that is a threat; it may lie in the future")
public record DangerousEvent(
        @Schema(examples = "Adulterated spirits on sale") @Size(max = 300)
        String title,

        @Size(max = 10_000) String description,

        @Schema(description = "when it happened, or is expected")
        PartialDate date,

        @Size(max = 200) String place,
        @CountryCode String country) {

    @Override
    public String toString() {
        return "DangerousEvent[masked]";
    }
}
