package org.hueandcry.persons.score;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LabelledNamesTest {

    /** Pairs that are judged wrongly, and known to be: whoever mends one takes it from here. */
    private static final Set<String> WEAK = Set.of(
            // two letters are inserted that one transcription of Russian writes and another does not
            "- Sergei Volkov = Sergei Volchkov");

    private final Comparison comparison = new Comparison(StandIn::likeness, Rarity.ofKnownNames());

    @Test
    void every_labelled_pair_is_judged_rightly_but_for_the_known_weak_ones() throws IOException {
        int found = 0;
        int wronglyFound = 0;
        int missed = 0;
        List<String> wrong = new ArrayList<>();
        for (LabelledNames.Pair pair : LabelledNames.all()) {
            Scored scored = comparison.compare(pair.a(), pair.b());
            found += scored.match() && pair.same() ? 1 : 0;
            wronglyFound += scored.match() && !pair.same() ? 1 : 0;
            missed += !scored.match() && pair.same() ? 1 : 0;
            if (scored.match() != pair.same()) {
                wrong.add(pair.line());
            }
        }
        double precision = (double) found / (found + wronglyFound);
        double recall = (double) found / (found + missed);
        System.out.printf(
                "labelled names at %.2f: precision %.3f, recall %.3f, F1 %.3f%n",
                Comparison.DEFAULT_THRESHOLD, precision, recall, 2 * precision * recall / (precision + recall));
        assertEquals(WEAK, Set.copyOf(wrong));
    }

    @Test
    void the_order_in_which_two_are_compared_does_not_matter() throws IOException {
        for (LabelledNames.Pair pair : LabelledNames.all()) {
            double one = comparison.compare(pair.a(), pair.b()).score();
            double other = comparison.compare(pair.b(), pair.a()).score();
            assertEquals(one, other, 0.02, pair.line());
        }
    }

    @Test
    void there_are_enough_pairs_of_both_kinds() throws IOException {
        long same =
                LabelledNames.all().stream().filter(LabelledNames.Pair::same).count();
        assertTrue(same >= 150 && LabelledNames.all().size() - same >= 100);
    }
}
