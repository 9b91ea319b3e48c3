package org.hueandcry.notices.condition;

import java.util.List;
import java.util.Optional;
import org.hueandcry.notices.content.ObjectOfInterest;
import org.hueandcry.notices.content.PurpleNotice;
import org.hueandcry.notices.content.PurpleNotice.ModusOperandi;

import static org.hueandcry.notices.condition.Condition.first;
import static org.hueandcry.notices.condition.Condition.unless;
import static org.hueandcry.notices.condition.SharedConditions.given;

/** What must hold before a purple notice is published (RPD 92). */
final class PurpleConditions {

    static final Condition<PurpleNotice> METHOD_OR_OBJECT = new Condition<>(
            "PURPLE_METHOD_OR_OBJECT",
            "92",
            new Text(
                    "A modus operandi is given with title and description, or an object with a description.",
                    "Un mode opératoire est indiqué avec un intitulé et une description, ou un objet avec une description.",
                    "Se indica un modus operandi con título y descripción, o un objeto con descripción.",
                    "أن يُذكر أسلوب إجرامي مع عنوانه ووصفه، أو شيء مع وصفه."),
            judged -> missing(judged.notice()));

    static final Condition<PurpleNotice> CASE_TYPE =
            SharedConditions.caseTypes("PURPLE_CASE_TYPE", "92", PurpleNotice::caseTypes);

    static final List<Condition<PurpleNotice>> ALL = List.of(METHOD_OR_OBJECT, CASE_TYPE);

    private PurpleConditions() {}

    /** Either will do; where neither is whole, what the requester has begun is to be completed. */
    private static Optional<String> missing(PurpleNotice notice) {
        ModusOperandi method = notice.modusOperandi();
        ObjectOfInterest object =
                notice.subject() == null ? null : notice.subject().object();
        if (object != null && (method == null || given(object.description()))) {
            return unless(given(object.description()), "/subject/object/description");
        }
        return method == null
                ? Optional.of("/modusOperandi")
                : first(
                        unless(given(method.title()), "/modusOperandi/title"),
                        unless(given(method.description()), "/modusOperandi/description"));
    }
}
