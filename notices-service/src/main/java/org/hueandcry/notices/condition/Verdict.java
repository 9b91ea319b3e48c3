package org.hueandcry.notices.condition;

import org.hueandcry.notices.content.Language;

/**
 * A condition, held against a notice.
 *
 * @param pointer of what is missing; null where the condition is met
 */
record Verdict(Condition<?> condition, String pointer) {

    String id() {
        return condition.id();
    }

    boolean met() {
        return pointer == null;
    }

    ConditionView in(Language language) {
        return new ConditionView(
                id(), condition.article(), met(), condition.text().in(language), pointer);
    }
}
