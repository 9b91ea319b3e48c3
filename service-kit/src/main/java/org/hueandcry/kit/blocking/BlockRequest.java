package org.hueandcry.kit.blocking;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the CCF blocks a record, or lifts that. */
@Schema(
        name = "BlockRequest",
        description =
                "Why the CCF blocks the record, or lifts that; for the owner, the General Secretariat and the CCF only")
public record BlockRequest(
        @Schema(description = "in words, without personal data of the applicant") @NotNull @Size(max = 5_000)
        String reason,

        @Schema(description = "the request (/api/v1/file-requests) in which it is done")
        UUID fileRequestId) {

    public Blocking blocking(boolean blocked) {
        return new Blocking(blocked, reason, fileRequestId);
    }

    @Override
    public String toString() {
        return "BlockRequest[" + fileRequestId + "]";
    }
}
