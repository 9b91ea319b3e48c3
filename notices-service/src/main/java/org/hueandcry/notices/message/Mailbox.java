package org.hueandcry.notices.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of a mailbox.
 *
 * @param next the cursor of the following page, or null on the last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Mailbox")
record Mailbox(
        @Schema(required = true) List<MessageSummary> items,

        @Schema(description = "the cursor of the next page; null on the last", nullable = true, required = true)
        String next,

        @Schema(
                description =
                        "how many messages in your authority's inbox that you are cleared to read have not been acknowledged, whatever the filters",
                required = true)
        long unread) {}
