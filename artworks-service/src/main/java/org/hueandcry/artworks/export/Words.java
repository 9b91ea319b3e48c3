package org.hueandcry.artworks.export;

import java.util.List;
import java.util.Locale;

/** What is left out and what is coded, as both formats write it. */
final class Words {

    private Words() {}

    /** A code in English words: CIRCLE_OF is circle of. */
    static String of(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static <T> List<T> nonNull(List<T> list) {
        return list == null ? List.of() : list;
    }
}
