package org.hueandcry.notices.hit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.caller.Purpose;

/** A hit as the caller may see it; a front-line system sees the minimum. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Hit",
        description =
                "A hit. Both sides see it as long as they may see the record it is on. A front-line system sees what it needs to act, and"
                        + " nothing of what the bureaus write.")
public record HitView(
        @Schema(required = true) UUID id,
        @Schema(required = true) HitRecord record,

        @Schema(description = "the version of the record that was read", required = true)
        long recordVersion,

        @Schema(required = true) HitStatus status,
        @Schema(required = true) Urgency urgency,

        @Schema(description = "whether the person or the object was there", required = true)
        boolean located,

        @Schema(description = "a person has been located whose arrest a red notice asks for (RPD 87)", required = true)
        boolean actAtOnce,

        @Schema(description = "what must be done or heeded now, in words", required = true)
        List<String> advice,

        @Schema(description = "the country or body that had the hit", required = true)
        String reportedBy,

        @Schema(description = "the system that had the hit") String client,

        @Schema(description = "the authority whose record it is, and which answers", required = true)
        String source,

        HitPlace place,
        Instant occurredAt,
        String circumstances,

        @Schema(description = "how the person or the object was matched")
        String identification,

        @Schema(description = "why the reporting side had asked")
        Purpose purpose,

        @Schema(description = "why the source says that it is no hit")
        Rejection rejection,

        @Schema(description = "what was done last") ActionTaken action,
        @Schema(required = true) Instant reportedAt,

        @Schema(description = "by when the source must confirm or reject", required = true)
        Instant confirmationDue,

        @Schema(description = "the source has not answered in time", required = true)
        boolean overdue,

        @Schema(description = "how often the source has been reminded", required = true)
        int reminders,

        Instant remindedAt,
        Instant changedAt,

        @Schema(description = "rises with every change; the ETag", required = true)
        long version,

        @Schema(description = "the steps that you may take now, each a POST to its name below the hit", required = true)
        List<HitStep> nextSteps) {

    @Override
    public String toString() {
        return "HitView[" + id + "]";
    }
}
