package org.hueandcry.persons.search;

import java.util.List;

/**
 * A word that is looked for, by the numbers of the words that are known.
 *
 * @param exact the word itself; null where nobody is called so
 * @param near all that may be meant by it, the likeliest first
 * @param likely the few likeliest of each script
 */
public record SoughtWord(Integer exact, List<Integer> near, List<Integer> likely) {

    @Override
    public String toString() {
        return "SoughtWord[masked]";
    }
}
