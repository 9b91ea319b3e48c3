package org.hueandcry.notices.retention;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.UUID;

/**
 * That the content of a notice was erased.
 *
 * @param status how the notice had ended
 */
record Erasure(
        @NotNull UUID noticeId,

        @NotNull
        @Pattern(
                regexp = "REFUSED|WITHDRAWN|CANCELLED|EXPIRED|ABANDONED",
                message = "must be a state in which a notice has ended")
        String status,

        @NotNull Instant erasedAt) {}
