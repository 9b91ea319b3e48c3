package org.hueandcry.persons.score;

/**
 * One way to read a name as tokens: most names have one, an undivided Han name several.
 *
 * @param generation {@code jr}, {@code iii} and the like; null where none is told
 * @param tellsFather whether it names a father as such: {@code bin X}
 */
record Reading(Token[] tokens, String generation, boolean tellsFather) {

    @Override
    public String toString() {
        return "Reading[masked]";
    }
}
