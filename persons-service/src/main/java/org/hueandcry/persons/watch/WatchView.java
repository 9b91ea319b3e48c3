package org.hueandcry.persons.watch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.caller.Purpose;
import org.hueandcry.persons.match.QueryByExample;
import org.hueandcry.persons.person.PersonKind;

/** A watch, for the authority that keeps it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Watch", description = "A query that your authority keeps, to be told of who matches it later")
record WatchView(
        @Schema(required = true) UUID id,

        @Schema(description = "rises with every change; the ETag", required = true)
        long version,

        @Schema(description = "your own reference") String reference,
        @Schema(required = true) QueryByExample query,

        @Schema(description = "from which score on you are told", required = true)
        double threshold,

        @Schema(description = "only persons of these kinds; all where it is empty", required = true)
        List<PersonKind> kinds,

        @Schema(
                description =
                        "only persons on whom a notice of one of these colours is in force; all where it is empty",
                required = true)
        List<String> colours,

        @Schema(required = true) Purpose purpose,
        @Schema(required = true) Instant createdAt,

        @Schema(description = "when the watch ends, and is forgotten with what it has told", required = true)
        Instant expiresAt,

        @Schema(
                description =
                        "when it last told of somebody whom you may see now; missing where there is nobody (GET /{id}/matches)")
        Instant lastMatchAt) {

    static WatchView of(Watch watch, Instant lastMatchAt) {
        return new WatchView(
                watch.id(),
                watch.version(),
                watch.reference(),
                watch.query(),
                watch.threshold(),
                watch.kinds(),
                watch.colours(),
                watch.purpose(),
                watch.createdAt(),
                watch.expiresAt(),
                lastMatchAt);
    }

    @Override
    public String toString() {
        return "WatchView[" + id + "]";
    }
}
