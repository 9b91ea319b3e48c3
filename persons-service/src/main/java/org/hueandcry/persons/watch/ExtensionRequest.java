package org.hueandcry.persons.watch;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Until when a watch is to last. */
@Schema(name = "WatchExtensionRequest")
record ExtensionRequest(
        @Schema(description = "when the watch ends: in a year at the latest") @NotNull
        Instant expiresAt) {}
