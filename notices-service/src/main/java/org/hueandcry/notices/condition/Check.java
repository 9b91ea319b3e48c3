package org.hueandcry.notices.condition;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hueandcry.notices.content.BlackNotice;
import org.hueandcry.notices.content.BlueNotice;
import org.hueandcry.notices.content.GreenNotice;
import org.hueandcry.notices.content.Language;
import org.hueandcry.notices.content.NoticeRequest;
import org.hueandcry.notices.content.OrangeNotice;
import org.hueandcry.notices.content.PurpleNotice;
import org.hueandcry.notices.content.RedNotice;
import org.hueandcry.notices.content.SilverNotice;
import org.hueandcry.notices.content.StolenArtNotice;
import org.hueandcry.notices.content.UnSpecialNotice;
import org.hueandcry.notices.content.YellowNotice;
import org.hueandcry.notices.subject.Subject;

/** Whether a notice may be published: every condition of its kind, met or not, never only the first. */
public final class Check {

    private static final Set<String> ABOUT_OPENNESS =
            Set.of(SharedConditions.PUBLIC_EXTRACT, SharedConditions.VISIBILITY);

    private final List<Verdict> conditions;

    private Check(List<Verdict> conditions) {
        this.conditions = conditions;
    }

    /** @param notice with its visibility: some conditions ask for whom it is */
    public static Check of(NoticeRequest notice, Subject subject) {
        return switch (notice.colour()) {
            case RED -> of(RedConditions.ALL, (RedNotice) notice, subject);
            case BLUE -> of(BlueConditions.ALL, (BlueNotice) notice, subject);
            case GREEN -> of(GreenConditions.ALL, (GreenNotice) notice, subject);
            case YELLOW -> of(YellowConditions.ALL, (YellowNotice) notice, subject);
            case BLACK -> of(BlackConditions.ALL, (BlackNotice) notice, subject);
            case PURPLE -> of(PurpleConditions.ALL, (PurpleNotice) notice, subject);
            case ORANGE -> of(OrangeConditions.ALL, (OrangeNotice) notice, subject);
            case STOLEN_ART -> of(StolenArtConditions.ALL, (StolenArtNotice) notice, subject);
            case UN_SPECIAL -> of(UnSpecialConditions.ALL, (UnSpecialNotice) notice, subject);
            case SILVER -> of(SilverConditions.ALL, (SilverNotice) notice, subject);
        };
    }

    static <C extends NoticeRequest> Check of(List<Condition<C>> all, C notice, Subject subject) {
        Judged<C> judged = new Judged<>(notice, subject);
        return new Check(all.stream().map(condition -> condition.judge(judged)).toList());
    }

    public boolean publishable() {
        return conditions.stream().allMatch(Verdict::met);
    }

    /** Refuses (422) what does not meet every condition. */
    public void mustBePublishable() {
        mustMeet(condition -> true);
    }

    /** Refuses (422) what may not be in force: as before publication, but it may be restricted, and then is no longer public. */
    public void mustStandInForce() {
        mustMeet(condition -> !SharedConditions.PUBLIC_EXTRACT.equals(condition.pointer()));
    }

    /** Refuses (422) a visibility that a notice of this kind may not have, whatever else it lacks by now. */
    public void mustAllowVisibility() {
        mustMeet(condition ->
                condition.pointer() != null && condition.pointer().startsWith(SharedConditions.VISIBILITY));
    }

    private void mustMeet(Predicate<Verdict> asked) {
        if (!conditions.stream().filter(asked).allMatch(Verdict::met)) {
            throw new NotPublishable(this);
        }
    }

    /** Whether the data are there that the conditions demand, whoever may see them: a restriction takes away no data, nor does recovery. */
    public boolean dataComplete() {
        return conditions.stream()
                .allMatch(condition -> condition.met()
                        || ABOUT_OPENNESS.contains(condition.pointer())
                        || condition.condition() == StolenArtConditions.STILL_MISSING);
    }

    public CheckView in(Language language) {
        return new CheckView(
                publishable(),
                conditions.stream().map(condition -> condition.in(language)).toList());
    }

    List<Verdict> conditions() {
        return conditions;
    }
}
