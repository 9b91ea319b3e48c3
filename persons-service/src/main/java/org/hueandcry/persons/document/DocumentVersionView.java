package org.hueandcry.persons.document;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.blocking.Blocking;
import org.hueandcry.kit.version.Versions;

/** One version of a record, for its owner. */
@Schema(name = "DocumentVersion", description = "the record as it stood from this change on")
public record DocumentVersionView(
        long version,
        Instant at,

        @Schema(description = "the system that made the change")
        String client,

        @Schema(description = "the person the system named, if it named one")
        String onBehalfOf,

        @Schema(description = "of a version that the CCF made; the record stayed as it was")
        Blocking blocking,

        DocumentRequest record) {

    static DocumentVersionView of(Versions.Version<DocumentRequest> version) {
        return new DocumentVersionView(
                version.version(),
                version.at(),
                version.client(),
                version.onBehalfOf(),
                version.blocking(),
                version.content());
    }

    @Override
    public String toString() {
        return "DocumentVersionView[version=" + version + ", masked]";
    }
}
