package org.hueandcry.persons.score;

import java.util.Set;

/** What is known beforehand about names, for those who look for persons. */
public final class KnownNames {

    private KnownNames() {}

    /** Short, long and other forms of a name, folded: {@code bill} of {@code william}. Without the name itself. */
    public static Set<String> sameAs(String word) {
        return Lexicon.get().sameAs(word);
    }
}
