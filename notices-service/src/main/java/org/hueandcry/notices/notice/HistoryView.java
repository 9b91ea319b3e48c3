package org.hueandcry.notices.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of a notice's history, for its owner, the General Secretariat and the CCF. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "NoticeHistory", description = "what happened to the notice, who did it, and why")
public record HistoryView(
        @Schema(description = "the version that this made", required = true)
        long version,

        @Schema(
                description =
                        "drafted, changed, restricted, block, unblock, assessment-asked, expired, abandoned, erased, or the name of a step; of what"
                                + " belongs to it beside its content: addendum, translated, linked, unlinked, attached, detached,"
                                + " attachment-released, attachment-recalled, answered",
                examples = "submission",
                required = true)
        String event,

        @Schema(description = "the status from then on", required = true)
        Status status,

        @Schema(required = true) Instant at,

        @Schema(description = "the country or body that did it", required = true)
        String authority,

        @Schema(description = "the system that did it", required = true)
        String client,

        @Schema(description = "the person the system named, for its own authority and the organisation")
        String onBehalfOf,

        Reason reason,
        String text,

        @Schema(description = "with publication and clearance: the reviewer's finding on article 3 of the Constitution")
        String articleThree,

        @Schema(description = "of a block and unblock: the request in which the CCF did it")
        UUID fileRequestId) {

    @Override
    public String toString() {
        return "HistoryView[version=" + version + ", masked]";
    }
}
