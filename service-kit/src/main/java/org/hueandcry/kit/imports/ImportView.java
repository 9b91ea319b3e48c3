package org.hueandcry.kit.imports;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import, as its owner sees it. */
@Schema(name = "Import", description = "An import of records in bulk. Its numbers grow while it runs.")
public record ImportView(
        @Schema(required = true) UUID id,
        @Schema(required = true) ImportStatus status,

        @Schema(description = "records that were sent: lines that are not blank", required = true)
        long received,

        @Schema(description = "of these, how many are recorded now as they were sent", required = true)
        long accepted,

        @Schema(description = "of these, how many have an error", required = true)
        long rejected,

        @Schema(description = "address of the errors, each with its line", required = true)
        String errors,

        Instant startedAt,
        Instant endedAt,

        @Schema(description = "with FAILED: why") String problem) {}
