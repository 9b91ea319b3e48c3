package org.hueandcry.kit.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong with a line; never a value, which may be personal data. */
@Schema(name = "ImportError", description = "What is wrong with a line of an import")
public record ImportErrorView(
        @Schema(description = "number of the line in the body, from 1", required = true)
        long line,

        @Schema(description = "JSON pointer (RFC 6901) of the faulty field in the line", required = true)
        String pointer,

        @Schema(description = "what is wrong, and what is expected", required = true)
        String detail) {}
