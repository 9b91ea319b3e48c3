package org.hueandcry.notices.overview;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.notices.hit.HitOverview;
import org.hueandcry.notices.notice.AttentionCount;
import org.hueandcry.notices.notice.NoticeCount;

/** What a bureau has on its table, in numbers. */
@Schema(description = "What your authority has on its table, in numbers")
public record Overview(
        @Schema(required = true) String authority,

        @Schema(description = "its own notices and diffusions, by form, colour and status", required = true)
        List<NoticeCount> notices,

        @Schema(description = "how many of them wait for its assessment whether they are still needed", required = true)
        long assessmentsAsked,

        @Schema(
                description =
                        "how many of them, in force, ask to be looked at again because of their subject, by cause; one may be counted for"
                                + " several",
                required = true)
        List<AttentionCount> attention,

        @Schema(
                description = "how many notices and diffusions of others it has still to delete from its files",
                required = true)
        long deletionsOpen,

        @Schema(required = true) HitOverview hits) {

    /** One table: what is counted, by what it is told apart, and the number (RFC 4180). No field holds a comma or a quotation mark. */
    String csv() {
        StringBuilder csv = new StringBuilder("counted,form,colour,status,role,urgency,number\r\n");
        for (NoticeCount count : notices) {
            line(csv, "notices", count.form(), count.colour(), count.status(), "", "", count.notices());
        }
        line(csv, "assessments-asked", "", "", "", "", "", assessmentsAsked);
        for (AttentionCount count : attention) {
            String cause = count.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            line(csv, cause, "", "", "", "", "", count.notices());
        }
        line(csv, "deletions-open", "", "", "", "", "", deletionsOpen);
        for (HitOverview.Count count : hits.counts()) {
            line(csv, "hits", "", "", count.status(), count.role(), count.urgency(), count.hits());
        }
        line(csv, "hits-overdue", "", "", "", "", "", hits.overdue());
        line(csv, "hits-due-within-hour", "", "", "", "", "", hits.dueWithinHour());
        return csv.toString();
    }

    private static void line(StringBuilder csv, Object... fields) {
        csv.append(String.join(
                        ",", List.of(fields).stream().map(String::valueOf).toList()))
                .append("\r\n");
    }
}
