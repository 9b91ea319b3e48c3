package org.hueandcry.notices.code;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which lists of codes there are. */
@Schema(name = "CodeLists")
record CodeListsView(
        @Schema(description = "their names", examples = "[\"case-types\", \"colours\"]", required = true)
        List<String> lists) {}
