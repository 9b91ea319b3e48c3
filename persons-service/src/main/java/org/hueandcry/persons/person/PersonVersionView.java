package org.hueandcry.persons.person;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of a record, for its owner. */
@Schema(name = "PersonVersion", description = "the record as it stood from this change on")
public record PersonVersionView(
        long version,
        Instant at,

        @Schema(description = "the system that made the change")
        String client,

        @Schema(description = "the person the system named, if it named one")
        String onBehalfOf,

        PersonRequest record) {

    @Override
    public String toString() {
        return "PersonVersionView[version=" + version + ", masked]";
    }
}
