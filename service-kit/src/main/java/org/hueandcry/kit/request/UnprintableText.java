package org.hueandcry.kit.request;

/** Text that can be neither stored nor compared: control characters besides tab and line breaks, and halves of characters. */
final class UnprintableText {

    static final String EXPLANATION = "holds a control character or half a character";

    private UnprintableText() {}

    static boolean in(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'
                        || Character.getType(c) == Character.SURROGATE);
    }
}
