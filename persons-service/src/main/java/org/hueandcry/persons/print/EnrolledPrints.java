package org.hueandcry.persons.print;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was taken in. */
@Schema(name = "EnrolledPrints")
record EnrolledPrints(
        @Schema(description = "the version of the person's record now", required = true)
        long version,

        @Schema(
                description = "the prints that were sent, as they are kept; those that were there before too",
                required = true)
        List<FingerprintView> prints,

        @Schema(
                description = "of cards: the fingers that were not taken in, because they are missing, smeared or none",
                required = true)
        List<RefusedPrint> refused) {}
