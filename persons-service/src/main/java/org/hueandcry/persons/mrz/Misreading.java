package org.hueandcry.persons.mrz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hueandcry.persons.mrz.MrzFormat.Layout;
import org.hueandcry.persons.mrz.MrzFormat.Span;

/**
 * A machine-readable zone as it may have been before a machine took letters for digits, or digits for letters.
 *
 * @param mrz with check digits that all fit
 */
public record Misreading(Mrz mrz, List<Change> changes) {

    /** More than two characters misread in one field are no guess any more. */
    private static final int MOST = 5;

    private static final Map<Character, String> MISTAKEN = Map.ofEntries(
            Map.entry('0', "OQD"),
            Map.entry('O', "0"),
            Map.entry('Q', "0"),
            Map.entry('D', "0"),
            Map.entry('1', "I"),
            Map.entry('I', "1"),
            Map.entry('8', "B"),
            Map.entry('B', "8"),
            Map.entry('5', "S"),
            Map.entry('S', "5"),
            Map.entry('2', "Z"),
            Map.entry('Z', "2"),
            Map.entry('6', "G"),
            Map.entry('G', "6"));

    /** A character in another's place; lines and positions are counted from 1. */
    public record Change(int line, int position, String from, String to) {

        @Override
        public String toString() {
            return "Change[" + line + ", " + position + "]";
        }
    }

    /** Nothing where the check digits fit as they are, or nothing makes them fit. */
    static List<Misreading> of(Mrz read) {
        if (read.isValid()) {
            return List.of();
        }
        String cleared = cleared(read);
        Mrz first = with(read, cleared);
        if (first == null) {
            return List.of();
        }
        if (first.isValid()) {
            return List.of(between(read, first));
        }
        List<String> once = changedIn(places(first), List.of(cleared));
        List<Misreading> found = fitting(read, once);
        return found.isEmpty() ? fitting(read, changedIn(places(first), once)) : found;
    }

    /** With digits where only digits can stand, and letters where only letters can. */
    private static String cleared(Mrz read) {
        Layout layout = read.format().layout();
        StringBuilder cleared = new StringBuilder(read.text());
        for (int i = 0; i < cleared.length(); i++) {
            char c = cleared.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean wrong = c != '<' && (digit ? layout.isOfLetters(i) : layout.isOfDigits(i));
            if (wrong && MISTAKEN.containsKey(c)) {
                cleared.setCharAt(i, MISTAKEN.get(c).charAt(0));
            }
        }
        return cleared.toString();
    }

    /** Where letters and digits both may stand, in the fields whose check digit is wrong; in all where only the one over all is. */
    private static List<Span> places(Mrz read) {
        Layout layout = read.format().layout();
        List<String> wrong = read.checkDigits().stream()
                .filter(digit -> !digit.valid())
                .map(Mrz.CheckDigit::field)
                .toList();
        if (wrong.equals(List.of("composite"))) {
            return Stream.concat(Stream.of(layout.number()), layout.optional().stream())
                    .toList();
        }
        List<Span> places = new ArrayList<>();
        if (wrong.contains("number")) {
            places.add(layout.number());
        }
        if (wrong.contains("optionalData") || wrong.contains("number") && read.numberIsLong()) {
            places.add(layout.optional().get(0));
        }
        return places;
    }

    private static List<String> changedIn(List<Span> places, List<String> texts) {
        List<String> changed = new ArrayList<>();
        for (String text : texts) {
            for (Span place : places) {
                for (int i = place.from(); i < place.to(); i++) {
                    for (char other : MISTAKEN.getOrDefault(text.charAt(i), "").toCharArray()) {
                        changed.add(text.substring(0, i) + other + text.substring(i + 1));
                    }
                }
            }
        }
        return changed;
    }

    private static List<Misreading> fitting(Mrz read, List<String> texts) {
        return texts.stream()
                .distinct()
                .map(text -> with(read, text))
                .filter(mrz -> mrz != null && mrz.isValid())
                .limit(MOST)
                .map(mrz -> between(read, mrz))
                .toList();
    }

    /** Null where it holds nothing that can be looked for. */
    private static Mrz with(Mrz read, String text) {
        try {
            return new Mrz(read.format(), text);
        } catch (IllegalArgumentException empty) {
            return null;
        }
    }

    private static Misreading between(Mrz read, Mrz meant) {
        int length = read.format().length();
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < read.text().length(); i++) {
            char from = read.text().charAt(i);
            char to = meant.text().charAt(i);
            if (from != to) {
                changes.add(new Change(i / length + 1, i % length + 1, String.valueOf(from), String.valueOf(to)));
            }
        }
        return new Misreading(meant, changes);
    }

    @Override
    public String toString() {
        return "Misreading[masked]";
    }
}
