package org.hueandcry.artworks.search;

import java.time.LocalDate;
import java.util.List;
import org.hueandcry.artworks.measurement.Measure;
import org.hueandcry.artworks.particulars.Category;
import org.hueandcry.artworks.particulars.ObjectClass;
import org.hueandcry.artworks.period.Years;

/**
 * What works are asked for; null leaves a condition out.
 *
 * @param words that must all be found, anywhere in the record
 * @param number the words as one inventory number
 * @param kind what it is in the owner's words
 * @param measures of which one thing must have all, within the tolerance
 * @param tolerance in percent
 * @param statuses of which it has one; none is any
 */
public record WorkQuery(
        List<String> words,
        String number,
        Category category,
        ObjectClass type,
        String kind,
        List<String> maker,
        List<String> material,
        Years years,
        String country,
        LocalDate stolenFrom,
        LocalDate stolenTo,
        List<String> statuses,
        String owner,
        List<Measure> measures,
        int tolerance) {

    private static final int MOST_WORDS = 20;

    /** All works of these statuses. */
    public static WorkQuery ofStatuses(List<String> statuses) {
        return new WorkQuery(
                List.of(), null, null, null, null, List.of(), List.of(), null, null, null, null, statuses, null,
                List.of(), 0);
    }

    /** The words of a query, as they are compared; of a very long one the first. Articles and prepositions count where there is nothing else. */
    public static List<String> words(String text) {
        if (text == null) {
            return List.of();
        }
        List<String> all = Terms.in(text).stream().distinct().toList();
        List<String> telling =
                all.stream().filter(word -> !Vocabulary.isFunctionWord(word)).toList();
        return (telling.isEmpty() ? all : telling).stream().limit(MOST_WORDS).toList();
    }

    /** A text as one inventory number, as it is compared. */
    public static String number(String text) {
        return Terms.inventoryNumber(text);
    }

    public boolean isRanked() {
        return !words.isEmpty();
    }

    @Override
    public String toString() {
        return "WorkQuery[masked]";
    }
}
