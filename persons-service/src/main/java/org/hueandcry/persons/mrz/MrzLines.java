package org.hueandcry.persons.mrz;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The lines of a machine-readable zone, out of what somebody has typed or a machine has read. */
final class MrzLines {

    private static final Set<Integer> LENGTHS = Set.of(30, 36, 44);

    /** More than the blanks of any layout add to 90 characters. */
    private static final int LONGEST = 400;

    private static final String SIZES =
            "must be 3 lines of 30 characters (TD1), 2 of 36 (TD2, MRV-B) or 2 of 44 (TD3, MRV-A)";

    private MrzLines() {}

    static List<String> of(String written) {
        if (written.length() > LONGEST) {
            throw new IllegalArgumentException(SIZES + "; it is longer");
        }
        // full-width characters as they are meant, before anything is counted
        List<String> given = Normalizer.normalize(written, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        // fillers at the end may have been typed as blanks, or blanks put in for the eye
        List<String> lines = parted(each(given, line -> line.replaceAll("\\h", "<")));
        if (!isOfASize(lines)) {
            lines = parted(each(given, line -> line.replaceAll("\\h", "")));
        }
        if (!isOfASize(lines)) {
            throw ofNoSize(lines);
        }
        for (int line = 0; line < lines.size(); line++) {
            for (int at = 0; at < lines.get(line).length(); at++) {
                char c = lines.get(line).charAt(at);
                if (c != '<' && (c < '0' || c > '9') && (c < 'A' || c > 'Z')) {
                    throw new IllegalArgumentException("has in line " + (line + 1) + " as character " + (at + 1)
                            + " what cannot stand there: only A to Z, 0 to 9 and < can");
                }
            }
        }
        if (lines.get(0).charAt(0) < 'A') {
            throw new IllegalArgumentException("must begin with the letter of a kind of document: P, V, I, A or C");
        }
        return lines;
    }

    private static List<String> each(List<String> lines, UnaryOperator<String> change) {
        return lines.stream().map(change).toList();
    }

    /** All in one line, as some readers give it. */
    private static List<String> parted(List<String> lines) {
        if (lines.size() != 1) {
            return lines;
        }
        String all = lines.get(0);
        return switch (all.length()) {
            case 90 -> List.of(all.substring(0, 30), all.substring(30, 60), all.substring(60));
            case 72 -> List.of(all.substring(0, 36), all.substring(36));
            case 88 -> List.of(all.substring(0, 44), all.substring(44));
            default -> lines;
        };
    }

    private static boolean isOfASize(List<String> lines) {
        return !lines.isEmpty()
                && LENGTHS.contains(lines.get(0).length())
                && lines.stream().allMatch(line -> line.length() == lines.get(0).length())
                && lines.size() == (lines.get(0).length() == 30 ? 3 : 2);
    }

    static IllegalArgumentException ofNoSize(List<String> lines) {
        return new IllegalArgumentException(SIZES + "; its lines have "
                + lines.stream()
                        .map(line -> String.valueOf(line.length()))
                        .collect(Collectors.joining(", ", "", " characters")));
    }
}
