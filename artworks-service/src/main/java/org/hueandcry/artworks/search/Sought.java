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
public record Sought(String word, Set<Long> same, Set<Long> near, double weight) {

    private static final double OTHER_FORM = 0.95;
    private static final double OTHER_SPELLING = 0.85;

    /** How far a word of a record is this one, from 0 to 1: the word itself, another form of it, or near it in spelling. */
    public double likeness(String term) {
        if (term.equals(word)) {
            return 1;
        }
        Long number = Terms.number(term);
        return same.contains(number) ? OTHER_FORM : near.contains(number) ? OTHER_SPELLING : 0;
    }

    public Set<Long> all() {
        Set<Long> all = new LinkedHashSet<>(same);
        all.addAll(near);
        return all;
    }

    @Override
    public String toString() {
        return "Sought[masked]";
    }
}
