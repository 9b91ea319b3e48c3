package org.hueandcry.notices.code;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code, as bodies carry it, and what to show people for it. */
@Schema(name = "Code", description = "A code, as bodies carry it, and what to show people for it")
record CodeView(
        @Schema(examples = "FRAUD", required = true) String code,
        @Schema(required = true) Label labels) {

    /** In each of the working languages. */
    @Schema(name = "CodeLabels")
    record Label(
            @Schema(required = true) String ar,

            @Schema(examples = "Fraud", required = true) String en,

            @Schema(examples = "Escroquerie", required = true)
            String fr,

            @Schema(required = true) String es) {}
}
