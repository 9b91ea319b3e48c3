package org.hueandcry.notices.content;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.value.CountryCode;
import org.hueandcry.kit.value.NotInTheFuture;
import org.hueandcry.kit.value.PartialDate;

/** How a person disappeared or was found, or how a work was stolen. */
@Schema(description = "How the person disappeared or was found, or how the work was stolen")
public record Circumstances(
        @Size(max = 10_000) String summary,
        @NotInTheFuture PartialDate date,
        @Size(max = 200) String place,
        @CountryCode String country) {

    @Override
    public String toString() {
        return "Circumstances[masked]";
    }
}
