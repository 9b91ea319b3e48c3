package org.hueandcry.persons.score;

import java.util.Arrays;
import java.util.List;

/** A description whose names were read once, to be compared with many. */
public final class Prepared {

    /** A name with the ways to read it. */
    record ReadName(Description.Name name, List<Reading> readings) {}

    private final Description description;
    private final List<ReadName> names;
    private final Reading place;

    Prepared(Description description, List<ReadName> names, Reading place) {
        this.description = description;
        this.names = names;
        this.place = place;
    }

    /** The words by which a person with these names is looked for, folded; a name that can be read in several ways is there in each. */
    public List<List<String>> words() {
        return names.stream()
                .flatMap(name -> name.readings().stream())
                .map(Prepared::words)
                .filter(words -> !words.isEmpty())
                .distinct()
                .toList();
    }

    private static List<String> words(Reading reading) {
        List<String> names = Arrays.stream(reading.tokens())
                .filter(Token::isName)
                .map(token -> token.letters)
                .toList();
        return names.isEmpty()
                ? Arrays.stream(reading.tokens()).map(token -> token.letters).toList()
                : names;
    }

    Description description() {
        return description;
    }

    List<ReadName> names() {
        return names;
    }

    Reading place() {
        return place;
    }

    @Override
    public String toString() {
        return "Prepared[masked]";
    }
}
