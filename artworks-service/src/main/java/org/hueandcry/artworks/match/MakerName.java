package org.hueandcry.artworks.match;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hueandcry.artworks.search.Sought;
import org.hueandcry.artworks.search.WorkQuery;

/** The words of a maker's name, in any order and with initials. */
final class MakerName {

    private static final double INITIAL = 0.9;
    private static final double WEIGHT_OF_INITIAL = 0.3;
    /** Of two names that both have a word which the other has not: they may share forenames and be of two people. */
    private static final double CONTRADICTED = 0.35;
    /** Words that stand beside a name or for one. */
    private static final Set<String> NO_NAMES = Set.of(
            "after",
            "anonymous",
            "anonyme",
            "anonimo",
            "anonym",
            "artist",
            "artista",
            "artiste",
            "atelier",
            "attributed",
            "attribue",
            "attribuito",
            "atribuido",
            "circle",
            "copy",
            "follower",
            "kreis",
            "kunstler",
            "manner",
            "school",
            "schule",
            "scuola",
            "ecole",
            "escuela",
            "studio",
            "taller",
            "unbekannt",
            "unbekannter",
            "unknown",
            "inconnu",
            "sconosciuto",
            "desconocido",
            "werkstatt",
            "workshop");

    private MakerName() {}

    /** Empty where the text names nobody. */
    static List<String> words(String name) {
        return WorkQuery.words(name).stream()
                .filter(word -> !NO_NAMES.contains(word))
                .toList();
    }

    /** How far two names are alike; what the example says counts for more than what the record says besides. */
    static double likeness(List<String> example, List<String> record, Map<String, Sought> words) {
        double found = 0;
        double asked = 0;
        double foundOfRecord = 0;
        double recorded = 0;
        boolean moreInExample = false;
        boolean moreInRecord = false;
        for (String word : example) {
            double best = record.stream()
                    .mapToDouble(other -> likeness(word, other, words))
                    .max()
                    .orElse(0);
            found += weight(word) * best;
            asked += weight(word);
            moreInExample |= best == 0 && word.length() > 1;
        }
        for (String other : record) {
            double best = example.stream()
                    .mapToDouble(word -> likeness(word, other, words))
                    .max()
                    .orElse(0);
            foundOfRecord += weight(other) * best;
            recorded += weight(other);
            moreInRecord |= best == 0 && other.length() > 1;
        }
        double likeness = 0.75 * found / asked + 0.25 * foundOfRecord / recorded;
        boolean contradicted = moreInExample && moreInRecord || !shareAWord(example, record, words);
        return contradicted ? CONTRADICTED * likeness : likeness;
    }

    /** That letters of one are the first of words of the other says little where no whole word agrees; without any, it is all there is. */
    private static boolean shareAWord(List<String> example, List<String> record, Map<String, Sought> words) {
        List<String> whole = record.stream().filter(other -> other.length() > 1).toList();
        return whole.isEmpty()
                || example.stream().allMatch(word -> word.length() == 1)
                || example.stream()
                        .filter(word -> word.length() > 1)
                        .anyMatch(word -> whole.stream().anyMatch(other -> likeness(word, other, words) > 0));
    }

    private static double likeness(String word, String other, Map<String, Sought> words) {
        if (word.equals(other)) {
            return 1;
        }
        if (word.length() == 1 || other.length() == 1) {
            return word.charAt(0) == other.charAt(0) ? INITIAL : 0;
        }
        return words.get(word).likeness(other);
    }

    private static double weight(String word) {
        return word.length() == 1 ? WEIGHT_OF_INITIAL : 1;
    }
}
