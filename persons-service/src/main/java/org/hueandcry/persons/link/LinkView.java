package org.hueandcry.persons.link;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link as the caller may see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "PersonLink",
        description =
                "That two authorities' records are of the same person. The records stay as they are, and so do their versions.")
record LinkView(
        @Schema(required = true) UUID id,

        @Schema(description = "rises with every step; the ETag", required = true)
        long version,

        @Schema(required = true) LinkStatus status,

        @Schema(description = "the two records", required = true)
        List<Linked> records,

        @Schema(description = "the owners who have not agreed yet", required = true)
        List<String> awaits,

        @Schema(
                description = "the steps that your authority may take now, each a POST to its name below the link",
                required = true)
        List<LinkStep> nextSteps,

        @Schema(required = true) Instant proposedAt,
        @Schema(required = true) Instant changedAt,

        @Schema(description = "what was done, oldest first", required = true)
        List<Line> history) {

    /** One of the two records. */
    @Schema(name = "LinkedPersonRecord")
    record Linked(
            @Schema(required = true) UUID personId,

            @Schema(description = "the authority that recorded the person", required = true)
            String owner) {}

    /** What was done with a link. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PersonLinkHistoryLine")
    record Line(
            @Schema(required = true) LinkStep step,
            @Schema(required = true) Instant at,

            @Schema(description = "who took the step", required = true)
            String authority,

            @Schema(description = "for the two owners, the General Secretariat and the CCF")
            String reason) {

        @Override
        public String toString() {
            return "Line[" + step + "]";
        }
    }

    static LinkView of(PersonLink link, List<Line> history, String authority, boolean withReasons) {
        return new LinkView(
                link.id(),
                link.version(),
                link.status(),
                link.sides().stream()
                        .map(side -> new Linked(side.person(), side.owner()))
                        .toList(),
                link.awaits(),
                link.nextSteps(authority),
                link.proposedAt(),
                link.changedAt(),
                withReasons
                        ? history
                        : history.stream()
                                .map(line -> new Line(line.step(), line.at(), line.authority(), null))
                                .toList());
    }

    @Override
    public String toString() {
        return "LinkView[" + id + "]";
    }
}
