package org.hueandcry.notices.condition;

import java.util.Optional;
import java.util.function.Function;
import org.hueandcry.notices.content.NoticeRequest;

/**
 * One condition of publication: a named value.
 *
 * @param id its stable name, for example {@code RED_PENALTY}
 * @param article where it stands in the Rules on the Processing of Data
 * @param text what it demands, for the requester to read
 * @param missing the JSON pointer of what is missing; empty where the condition is met
 */
record Condition<C extends NoticeRequest>(
        String id, String article, String text, Function<Judged<C>, Optional<String>> missing) {

    static final String PUBLIC_EXTRACT = "/publicExtract";

    ConditionView judge(Judged<C> judged) {
        Optional<String> pointer = missing.apply(judged);
        return new ConditionView(id, article, pointer.isEmpty(), text, pointer.orElse(null));
    }

    /** What is restricted for some authorities is not shown to the public. */
    static <C extends NoticeRequest> Condition<C> publicExtract(String id) {
        return new Condition<>(
                id,
                "58",
                "A notice that is restricted, or whose subject is restricted, has no public extract.",
                judged -> unless(judged.notice().publicExtract() == null || !judged.restricted(), PUBLIC_EXTRACT));
    }

    /** The pointer if the demand is not fulfilled. */
    static Optional<String> unless(boolean fulfilled, String pointer) {
        return fulfilled ? Optional.empty() : Optional.of(pointer);
    }
}
