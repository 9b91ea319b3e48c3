package org.hueandcry.kit.code;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which lists of codes there are. */
@Schema(name = "CodeLists")
public record CodeListsView(
        @Schema(description = "their names", examples = "[\"case-types\", \"colours\"]", required = true)
        List<String> lists) {}
