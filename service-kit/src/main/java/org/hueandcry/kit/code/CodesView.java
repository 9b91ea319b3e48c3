package org.hueandcry.kit.code;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A list of codes. */
@Schema(name = "CodeList")
public record CodesView(
        @Schema(examples = "case-types", required = true) String list,
        @Schema(required = true) List<CodeView> codes) {}
