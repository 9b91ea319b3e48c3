package org.hueandcry.notices.overview;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.notices.content.Colour;
import org.hueandcry.notices.hit.HitOverview;
import org.hueandcry.notices.notice.Form;
import org.hueandcry.notices.notice.Status;

/** What a bureau has on its table, in numbers. */
@Schema(description = "What your authority has on its table, in numbers")
public record Overview(
        @Schema(required = true) String authority,

        @Schema(description = "its own notices and diffusions, by form, colour and status", required = true)
        List<Count> notices,

        @Schema(description = "how many of them wait for its assessment whether they are still needed", required = true)
        long assessmentsAsked,

        @Schema(
                description = "how many notices and diffusions of others it has still to delete from its files",
                required = true)
        long deletionsOpen,

        @Schema(required = true) HitOverview hits) {

    /** How many there are of a kind; a kind without any is left out. */
    @Schema(name = "NoticeCount")
    public record Count(
            @Schema(required = true) Form form,
            @Schema(required = true) Colour colour,
            @Schema(required = true) Status status,
            @Schema(required = true) long notices) {}

    /** One table: what is counted, by what it is told apart, and the number (RFC 4180). No field holds a comma or a quotation mark. */
    String csv() {
        StringBuilder csv = new StringBuilder("counted,form,colour,status,role,urgency,number\r\n");
        for (Count count : notices) {
            line(csv, "notices", count.form(), count.colour(), count.status(), "", "", count.notices());
        }
        line(csv, "assessments-asked", "", "", "", "", "", assessmentsAsked);
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
