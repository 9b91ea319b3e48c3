package org.hueandcry.artworks.artwork;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.artworks.particulars.ArtworkRequest;
import org.hueandcry.kit.blocking.Blocking;
import org.hueandcry.kit.version.Versions;

/** One version of a record, for its owner. */
@Schema(name = "ArtworkVersion", description = "the record as it stood from this change on")
public record ArtworkVersion(
        long version,
        Instant at,

        @Schema(description = "the system that made the change")
        String client,

        @Schema(description = "the person the system named, if it named one")
        String onBehalfOf,

        @Schema(description = "of a version that the CCF made; the record stayed as it was")
        Blocking blocking,

        Status status,

        @Schema(description = "what was said with a change of the status")
        String statusText,

        ArtworkRequest record) {

    /** What is kept of a version. */
    record Content(Status status, String statusText, ArtworkRequest record) {}

    static ArtworkVersion of(Versions.Version<Content> version) {
        Content content = version.content();
        return new ArtworkVersion(
                version.version(),
                version.at(),
                version.client(),
                version.onBehalfOf(),
                version.blocking(),
                content.status(),
                content.statusText(),
                content.record());
    }
}
