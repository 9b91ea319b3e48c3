package org.hueandcry.notices.hit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A hit, as the system or bureau that had it reports it. */
@Schema(name = "HitRequest", description = "A hit, as the system or bureau that had it reports it")
public record HitRequest(
        @NotNull @Valid HitRecord record,

        @Schema(description = "the version of the record that was read, at most the one that stands; absent: that")
        @Min(1)
        Long recordVersion,

        @Schema(
                description =
                        "how soon an answer is needed; a person located on whom a red notice stands is always URGENT",
                defaultValue = "ROUTINE")
        Urgency urgency,

        @Schema(description = "whether the person or the object is there", defaultValue = "false")
        Boolean located,

        @NotNull @Valid HitPlace place,

        @Schema(description = "when the hit was made; not in the future") @NotNull @PastOrPresent
        Instant occurredAt,

        @Size(max = 10_000) String circumstances,

        @Schema(description = "how the person or the object was matched") @Size(max = 2_000)
        String identification) {

    @Override
    public String toString() {
        return "HitRequest[masked]";
    }
}
