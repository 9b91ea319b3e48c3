package org.hueandcry.persons.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hueandcry.persons.search.SoughtWord;

/** One search in the tables that stand under no policy: persons, with how much they have in common with what is asked for. */
sealed interface Search {

    /**
     * The statement that gives {@code person_id}, {@code merit} (the more the likelier) and {@code words} (how many words their names have).
     *
     * @param values what to bind is added to these, each an array of its elements
     */
    String persons(List<Object[]> values);

    /** Whoever has a document with one of these numbers. */
    record ByDocument(Long[] numbers) implements Search {

        @Override
        public String persons(List<Object[]> values) {
            values.add(numbers);
            return "select distinct d.person_id, 0 as merit, 0 as words from person_document_number d where d.number = any(?)";
        }
    }

    /** Whoever has any of these words. */
    record ByAnyWord(List<SoughtWord> any) implements Search {

        @Override
        public String persons(List<Object[]> values) {
            String merit = any.stream().map(word -> merit(word, values)).collect(Collectors.joining(" + "));
            values.add(near(any));
            return "select w.person_id, " + merit
                    + " as merit, cardinality(w.words) as words from person_words w where w.words && ?";
        }

        @Override
        public String toString() {
            return "ByAnyWord[masked]";
        }
    }

    /**
     * Whoever has two words of a name, or one and the date of birth. Of a single word, and nothing else, whoever has that.
     *
     * @param words the rarest first
     * @param born when, one of these; of anybody where there are none
     */
    record ByName(List<SoughtWord> words, Set<Integer> born) implements Search {

        @Override
        public String persons(List<Object[]> values) {
            List<String> merits = new ArrayList<>();
            words.forEach(word -> merits.add(merit(word, values)));
            if (!born.isEmpty()) {
                merits.add("case when w.born && ? then 3 else 0 end");
                values.add(born.toArray(Integer[]::new));
            }
            return "select w.person_id, " + String.join(" + ", merits)
                    + " as merit, cardinality(w.words) as words from person_words w where (" + condition(values) + ")";
        }

        /** Two of the words: each with any of those that are more common. */
        private String condition(List<Object[]> values) {
            List<String> ways = new ArrayList<>();
            if (!born.isEmpty()) {
                ways.add("w.words && ? and w.born && ?");
                values.add(near(words));
                values.add(born.toArray(Integer[]::new));
            }
            if (words.size() == 1) {
                ways.add("w.words && ?");
                values.add(near(words));
            }
            for (int i = 0; i + 1 < words.size(); i++) {
                ways.add("w.words && ? and w.words && ?");
                values.add(near(words.subList(i, i + 1)));
                values.add(near(words.subList(i + 1, words.size())));
            }
            return String.join(" or ", ways);
        }

        @Override
        public String toString() {
            return "ByName[masked]";
        }
    }

    /** Cheap to tell, as it is told of everybody found: the word itself, and the likeliest of what sounds alike. */
    private static String merit(SoughtWord word, List<Object[]> values) {
        String merit = "case when w.words && ? then 2 else 0 end";
        values.add(word.likely().toArray(Integer[]::new));
        if (word.exact() != null) {
            merit += " + case when w.words @> ? then 2 else 0 end";
            values.add(new Integer[] {word.exact()});
        }
        return merit;
    }

    private static Integer[] near(List<SoughtWord> words) {
        return words.stream().flatMap(word -> word.near().stream()).distinct().toArray(Integer[]::new);
    }
}
