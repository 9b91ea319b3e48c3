package org.hueandcry.persons.person;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.blocking.Blocking;
import org.hueandcry.kit.version.Versions;

/** One version of a record, for its owner. */
@Schema(name = "PersonVersion", description = "the record as it stood from this change on")
public record PersonVersionView(
        long version,
        Instant at,

        @Schema(description = "the system that made the change")
        String client,

        @Schema(description = "the person the system named, if it named one")
        String onBehalfOf,

        @Schema(description = "of a version that the CCF made; the record stayed as it was")
        Blocking blocking,

        PersonRequest record) {

    static PersonVersionView of(Versions.Version<PersonRequest> version) {
        return new PersonVersionView(
                version.version(),
                version.at(),
                version.client(),
                version.onBehalfOf(),
                version.blocking(),
                version.content());
    }

    @Override
    public String toString() {
        return "PersonVersionView[version=" + version + ", masked]";
    }
}
