package org.hueandcry.notices.content;

import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How police came to know. */
@Schema(description = "Where and when police recorded the case")
public record PoliceReport(
        @Size(max = 100) String reference,
        @PastOrPresent LocalDate recordedOn,
        @Size(max = 200) String authority) {

    @Override
    public String toString() {
        return "PoliceReport[masked]";
    }
}
