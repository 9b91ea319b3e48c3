package org.hueandcry.notices.hit;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said with a step of a hit. */
sealed interface HitAnswer {

    /** With a confirmation or a closure that says nothing more. */
    HitAnswer NOTHING = new Words(null);

    String text();

    default Rejection rejection() {
        return null;
    }

    default ActionTaken action() {
        return null;
    }

    /** With confirmation and closure. */
    @Schema(name = "HitStepRequest", description = "What the other side should know; may be left out")
    record Words(
            @Schema(description = "in words") @Size(max = 5_000)
            String text) implements HitAnswer {

        @Override
        public String toString() {
            return "Words[masked]";
        }
    }

    /** With a rejection. */
    @Schema(name = "HitRejectionRequest", description = "Why it is no hit")
    record Rejected(
            @NotNull Rejection reason,

            @Schema(description = "in words") @Size(max = 5_000)
            String text) implements HitAnswer {

        @Override
        public Rejection rejection() {
            return reason;
        }

        @Override
        public String toString() {
            return "Rejected[" + reason + "]";
        }
    }

    /** With an action. */
    @Schema(name = "HitActionRequest", description = "What was done")
    record Acted(
            @NotNull ActionTaken action,

            @Schema(description = "in words") @Size(max = 5_000)
            String text) implements HitAnswer {

        @Override
        public String toString() {
            return "Acted[" + action + "]";
        }
    }
}
