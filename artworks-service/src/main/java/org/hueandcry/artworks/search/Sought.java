package org.hueandcry.artworks.search;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A word that is sought, and what stands for it.
 *
 * @param same the word itself and other forms of it
 * @param near what it may be a misspelling of
 * @param weight how much it says
 */
record Sought(String word, Set<Long> same, Set<Long> near, double weight) {

    Set<Long> all() {
        Set<Long> all = new LinkedHashSet<>(same);
        all.addAll(near);
        return all;
    }

    @Override
    public String toString() {
        return "Sought[masked]";
    }
}
