package org.hueandcry.notices.filerequest;

import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a request is admissible, and since when. */
@Schema(name = "AdmissionRequest", description = "From when on the request is admissible")
public record AdmissionRequest(
        @Schema(description = "today where it is absent; the time for a decision runs from here") @PastOrPresent
        LocalDate admissibleOn,

        @Schema(description = "in words") @Size(max = 5_000) String text) {

    static final AdmissionRequest FROM_TODAY = new AdmissionRequest(null, null);

    @Override
    public String toString() {
        return "AdmissionRequest[" + admissibleOn + "]";
    }
}
