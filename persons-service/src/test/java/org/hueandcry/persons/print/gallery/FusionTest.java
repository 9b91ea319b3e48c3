package org.hueandcry.persons.print.gallery;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FusionTest {

    private static final UUID PERSON = UUID.randomUUID();

    private static FingerScore score(int probe, int position, double score) {
        return new FingerScore(probe, UUID.randomUUID(), position, score);
    }

    private static double fused(List<Integer> probes, List<Integer> prints, FingerScore... scores) {
        return Fusion.fuse(PERSON, probes, prints, List.of(scores)).score();
    }

    @Test
    void the_score_of_one_finger_compared_with_one_print_is_its_own() {
        assertEquals(57.3, fused(List.of(2), List.of(2), score(0, 2, 57.3)));
    }

    @Test
    void a_finger_that_was_compared_with_many_is_worth_less() {
        List<Integer> ten = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertEquals(50, fused(List.of(0), ten, score(0, 7, 60)));
        assertEquals(60, fused(List.of(7), ten, score(0, 7, 60)));
        assertEquals(60 - 3.01, fused(List.of(7), List.of(7, 7), score(0, 7, 60)), 0.01);
    }

    @Test
    void two_fingers_that_would_not_do_alone_do_together() {
        double both = fused(List.of(1, 2), List.of(1, 2), score(0, 1, 33), score(1, 2, 33));
        assertTrue(both > 40, "" + both);
        assertTrue(both < 66, "" + both);
    }

    @Test
    void a_clear_finger_is_not_lost_among_blurred_ones() {
        List<Integer> ten = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertEquals(70, fused(ten, ten, score(3, 4, 90)), 0.01);
    }

    @Test
    void two_prints_of_one_finger_are_one_piece_of_evidence() {
        double once = fused(List.of(2), List.of(2), score(0, 2, 50));
        double twice = fused(List.of(2, 2), List.of(2), score(0, 2, 50), score(1, 2, 49));
        assertTrue(twice <= once, twice + " <= " + once);
        UUID print = UUID.randomUUID();
        Resemblance found = Fusion.fuse(
                PERSON,
                List.of(0, 0),
                List.of(0),
                List.of(new FingerScore(0, print, 0, 50), new FingerScore(1, print, 0, 49)));
        assertEquals(1, found.fingers().size());
    }

    @Test
    void a_rolled_and_a_plain_print_of_the_thumb_are_one_finger() {
        Resemblance found =
                Fusion.fuse(PERSON, List.of(1, 11), List.of(1, 11), List.of(score(0, 1, 50), score(1, 11, 60)));
        assertEquals(
                List.of(60.0), found.fingers().stream().map(FingerScore::score).toList());
    }

    @Test
    void four_fingers_side_by_side_are_no_evidence_beside_one_of_them() {
        Resemblance found =
                Fusion.fuse(PERSON, List.of(13, 2), List.of(13, 2), List.of(score(0, 13, 150), score(1, 2, 60)));
        assertEquals(
                List.of(150.0), found.fingers().stream().map(FingerScore::score).toList());
    }

    @Test
    void nothing_compared_is_no_resemblance() {
        assertEquals(0, fused(List.of(2), List.of(3)));
        assertEquals(1, Fusion.fuse(PERSON, List.of(2), List.of(3), List.of()).falseMatchRate());
        assertEquals(0, fused(List.of(2), List.of(), score(0, 2, 5)));
    }

    @Test
    void scores_that_say_nothing_count_as_nothing() {
        assertEquals(0, fused(List.of(2), List.of(2), score(0, 2, 11)));
    }

    @Test
    void the_highest_scores_stay_numbers() {
        List<Integer> ten = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        FingerScore[] scores =
                ten.stream().map(finger -> score(finger - 1, finger, 2_000)).toArray(FingerScore[]::new);
        double all = fused(ten, ten, scores);
        assertTrue(all > 2_000 && all < 20_000, "" + all);
    }

    @ParameterizedTest
    @CsvSource({"0, 40", "1, 40", "16, 40", "1000, 40.1", "1024, 40.1", "1025, 43.1", "1000000, 70.2"})
    void the_threshold_grows_with_the_gallery_in_steps(int persons, double threshold) {
        assertEquals(threshold, Threshold.among(persons, 0.1), 0.05);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, true",
        "1, 2, false",
        "0, 7, true",
        "1, 11, true",
        "11, 12, false",
        "13, 2, true",
        "13, 7, false",
        "14, 7, true",
        "15, 6, true",
        "15, 2, false"
    })
    void positions_are_compared_that_may_be_of_one_finger(int one, int other, boolean comparable) {
        assertEquals(comparable, Fingers.mayBeTheSame(one, other));
        assertEquals(comparable, Fingers.mayBeTheSame(other, one));
    }
}
