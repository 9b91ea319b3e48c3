package org.hueandcry.notices.content;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.value.NotInTheFuture;
import org.hueandcry.kit.value.PartialDate;

/** What happened, when and where. */
@Schema(description = "What happened, when and where")
public record Facts(
        @Size(max = 10_000) String summary,
        @NotInTheFuture PartialDate date,
        @Size(max = 200) String place) {

    @Override
    public String toString() {
        return "Facts[masked]";
    }
}
