package org.hueandcry.notices.condition;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.notices.content.NoticeRequest;
import org.hueandcry.notices.content.RedNotice;
import org.hueandcry.notices.content.StolenArtNotice;
import org.hueandcry.notices.content.YellowNotice;
import org.hueandcry.notices.subject.Subject;

/**
 * Whether a notice may be published: every condition of its kind, met or not, never only the first.
 *
 * @param publishable whether all are met
 */
@Schema(name = "Check", description = "Whether the notice may be published: every condition of its kind, met or not")
public record Check(
        @Schema(required = true) boolean publishable,
        @Schema(required = true) List<ConditionView> conditions) {

    /** @param notice with its visibility: some conditions ask for whom it is */
    public static Check of(NoticeRequest notice, Subject subject) {
        if (notice instanceof RedNotice red) {
            return of(RedConditions.ALL, new Judged<>(red, subject));
        }
        if (notice instanceof YellowNotice yellow) {
            return of(YellowConditions.ALL, new Judged<>(yellow, subject));
        }
        if (notice instanceof StolenArtNotice stolen) {
            return of(StolenArtConditions.ALL, new Judged<>(stolen, subject));
        }
        throw new IllegalStateException("No conditions are written for " + notice.colour());
    }

    /** Whether the data are there that the conditions demand, whoever may see them: a restriction takes away the public extract only. */
    public boolean dataComplete() {
        return conditions.stream()
                .allMatch(condition -> condition.met() || Condition.PUBLIC_EXTRACT.equals(condition.pointer()));
    }

    private static <C extends NoticeRequest> Check of(List<Condition<C>> all, Judged<C> judged) {
        List<ConditionView> conditions =
                all.stream().map(condition -> condition.judge(judged)).toList();
        return new Check(conditions.stream().allMatch(ConditionView::met), conditions);
    }
}
