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
        String id, String article, Text text, Function<Judged<C>, Optional<String>> missing) {

    Verdict judge(Judged<C> judged) {
        return new Verdict(this, missing.apply(judged).orElse(null));
    }

    /** The pointer if the demand is not fulfilled. */
    static Optional<String> unless(boolean fulfilled, String pointer) {
        return fulfilled ? Optional.empty() : Optional.of(pointer);
    }

    /** The first of several demands that is not fulfilled. */
    @SafeVarargs
    static Optional<String> first(Optional<String>... missing) {
        for (Optional<String> pointer : missing) {
            if (pointer.isPresent()) {
                return pointer;
            }
        }
        return Optional.empty();
    }
}
