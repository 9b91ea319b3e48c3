package org.hueandcry.persons.score;

import java.util.function.Supplier;

/**
 * What one feature says beside the name.
 *
 * @param factor what the score is multiplied with: under 1 it speaks against
 * @param lift the share of what is missing to 1 that a name which is good by itself is lifted by
 */
record Evidence(String name, double likeness, double factor, double lift, Supplier<String> text) {

    static Evidence against(String name, double likeness, double factor, Supplier<String> text) {
        return new Evidence(name, likeness, factor, 0, text);
    }

    static Evidence inFavour(String name, double likeness, double lift, Supplier<String> text) {
        return new Evidence(name, likeness, 1, lift, text);
    }

    /** As it is told to a reader: put into words only for one who asks. */
    Feature feature() {
        return new Feature(name, likeness, Math.round((1 - factor + lift) * 100) / 100.0, text.get());
    }
}
