package org.hueandcry.persons.reconciliation.likeness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hueandcry.persons.person.PersonRequest;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What each thing that is known of both says. */
class CompareSubjectsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static Subject subject(Side side, String json) {
        try {
            PersonRequest record = JSON.readValue(
                    "{\"kind\": \"" + (side == Side.MISSING ? "MISSING" : "UNIDENTIFIED_BODY") + "\", "
                            + json.replace('\'', '"') + "}",
                    PersonRequest.class);
            return new Subject(
                    UUID.randomUUID(), "FR", 1, 1, side, null, record, Instant.parse("2025-01-01T00:00:00Z"), false);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(json, e);
        }
    }

    private static Subject missing(String json) {
        return subject(Side.MISSING, json);
    }

    private static Subject found(String json) {
        return subject(Side.FOUND, json);
    }

    private static double weight(String feature, Subject missing, Subject found) {
        List<Finding> findings = new ArrayList<>();
        Times.compare(missing, found, findings);
        Appearance.compare(missing, found, findings);
        Marks.compare(missing, found, findings);
        return findings.stream()
                .filter(finding -> finding.feature().equals(feature))
                .mapToDouble(Finding::weight)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static double marks(String one, String other) {
        return weight(
                "marks",
                missing("'description': {'marks': '" + one + "'}"),
                found("'description': {'marks': '" + other + "'}"));
    }

    @Test
    void marks_are_read_in_several_languages_and_what_is_rare_says_more() {
        assertEquals(
                Set.of("tattoo", "swallow", "right", "wrist"), Marks.read("Tattoo of a swallow on the right wrist."));
        assertEquals(Set.of("scar", "left", "cheek"), Marks.read("Cicatrice à la joue gauche"));
        assertEquals(Marks.read("scar on left cheek"), Marks.read("Narbe auf der linken Wange, etwa 4 cm lang"));
        assertEquals(Marks.read("scar on left cheek"), Marks.read("ندبة على الخد الأيسر"));
        double common = marks("Scar on the left cheek", "cicatriz en la mejilla izquierda");
        double rare = marks("Tattoo of a swallow on the right wrist", "swallow tattooed on right wrist");
        assertTrue(common > 0.9 && rare > 1.9, common + ", " + rare);
        assertTrue(marks("Scar on the left cheek", "scar on the right cheek") < 0.3);
        assertEquals(-0.2, marks("Scar on the left cheek", "gold tooth, left"));
        assertTrue(Double.isNaN(marks("Scar", "one of 4 cm")));
    }

    @Test
    void an_estimated_age_is_held_against_the_date_of_birth_at_the_time_of_death() {
        String seems =
                "'discovery': {'on': '2024', 'estimatedAge': {'from': 30, 'to': 40}, 'estimatedDeath': {'from': '2004', 'to': '2005'}}";
        assertTrue(weight("age", missing("'dateOfBirth': '1970-02-03'"), found(seems)) > 0.6);
        assertEquals(-0.5, weight("age", missing("'dateOfBirth': '1978-12'"), found(seems)));
        assertEquals(Finding.EXCLUDES, weight("age", missing("'dateOfBirth': '1999'"), found(seems)));
        assertTrue(weight(
                        "age",
                        missing("'dateOfBirth': '1980', 'dateOfBirthCirca': true"),
                        found("'dateOfBirth': '1988', 'dateOfBirthCirca': true"))
                > 0.3);
    }

    @Test
    void dates_that_are_known_in_part_exclude_only_what_cannot_be() {
        Subject missing = missing("'disappearance': {'since': '2024-05'}");
        assertEquals(1, weight("dates", missing, found("'discovery': {'on': '2024-05-01'}")));
        assertEquals(1, weight("dates", missing, found("'discovery': {'on': '2024'}")));
        assertEquals(Finding.EXCLUDES, weight("dates", missing, found("'discovery': {'on': '2024-04'}")));
        assertEquals(0.6, weight("dates", missing, found("'discovery': {'on': '2025-02'}")));
        assertEquals(-0.2, weight("dates", missing, found("'discovery': {'on': '2037'}")));
        assertEquals(
                -2.5,
                weight("death", missing, found("'discovery': {'estimatedDeath': {'from': '2020', 'to': '2022'}}")));
    }

    @Test
    void a_child_may_have_grown_and_hair_may_have_changed() {
        String child =
                "'dateOfBirth': '2010-01-01', 'disappearance': {'since': '2020'}, 'description': {'heightCm': 130, 'hair': 'BLA'}";
        Subject later = found("'discovery': {'on': '2024-01'}, 'description': {'heightCm': 171, 'hair': 'HAID'}");
        assertEquals(0, weight("height", missing(child), later));
        assertEquals(0, weight("hair", missing(child), later));
        assertEquals(-2.5, weight("height", missing(child.replace("2010", "1990")), later));
        assertEquals(-0.15, weight("hair", missing(child), found("'description': {'hair': 'RED'}")));
    }

    @Test
    void prints_decide_where_they_match_among_all_and_speak_against_it_where_good_ones_do_not() {
        List<Finding> against = List.of(Finding.excluding("sex", "MALE ~ FEMALE: differs"));
        PrintEvidence match = new PrintEvidence(75, 40, 70, 2);
        assertTrue(Likeness.of(against, match).score() > 0.99);
        assertTrue(Likeness.of(against, match).byPrints());
        assertEquals(0, Likeness.of(against, PrintEvidence.NONE).score());
        assertEquals(0, Likeness.of(against, new PrintEvidence(60, 40, 70, 2)).score());
        List<Finding> inFavour = List.of(Finding.of("marks", 1, 2.5, "swallow"), Finding.of("dates", 1, 1, "near"));
        double without = Likeness.of(inFavour, PrintEvidence.NONE).score();
        assertTrue(without > 0.7);
        assertEquals(
                without, Likeness.of(inFavour, new PrintEvidence(30, 40, 70, 2)).score());
        assertTrue(Likeness.of(inFavour, new PrintEvidence(0, 40, 70, 1)).score() < 0.3);
        assertTrue(Likeness.of(inFavour, new PrintEvidence(0, 40, 70, 4)).score() < 0.001);
        assertFalse(Likeness.of(inFavour, new PrintEvidence(45, 40, 70, 1)).byPrints());
    }
}
