package org.hueandcry.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static java.lang.Character.UnicodeScript.ARABIC;
import static java.lang.Character.UnicodeScript.ARMENIAN;
import static java.lang.Character.UnicodeScript.CYRILLIC;
import static java.lang.Character.UnicodeScript.DEVANAGARI;
import static java.lang.Character.UnicodeScript.ETHIOPIC;
import static java.lang.Character.UnicodeScript.GEORGIAN;
import static java.lang.Character.UnicodeScript.GREEK;
import static java.lang.Character.UnicodeScript.HAN;
import static java.lang.Character.UnicodeScript.HANGUL;
import static java.lang.Character.UnicodeScript.HEBREW;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.LATIN;
import static java.lang.Character.UnicodeScript.THAI;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The data files, as far as they can be judged without a suite; a load into one judges the rest. */
class DataTest {

    private static final Path DATA = Path.of("data");
    private static final List<Entry> PERSONS = Entry.of(DATA, Kind.PERSONS);
    private static final List<Entry> ARTWORKS = Entry.of(DATA, Kind.ARTWORKS);
    private static final List<Entry> NOTICES = Entry.of(DATA, Kind.NOTICES);
    private static final List<Entry> DIFFUSIONS = Entry.of(DATA, Kind.DIFFUSIONS);

    /** Where a step leads. */
    private static final Map<String, String> STATE_AFTER = Map.ofEntries(
            Map.entry("submission", "SUBMITTED"),
            Map.entry("return", "RETURNED"),
            Map.entry("refusal", "REFUSED"),
            Map.entry("publication", "PUBLISHED"),
            Map.entry("dispatch", "PUBLISHED"),
            Map.entry("clearance", "PUBLISHED"),
            Map.entry("resumption", "PUBLISHED"),
            Map.entry("suspension", "SUSPENDED"),
            Map.entry("withdrawal", "WITHDRAWN"),
            Map.entry("cancellation", "CANCELLED"),
            Map.entry("abandonment", "ABANDONED"));

    @Test
    void there_are_enough_to_look_for() throws Exception {
        assertEquals(
                List.of(200, 1000, 70, 5), List.of(PERSONS.size(), ARTWORKS.size(), NOTICES.size(), DIFFUSIONS.size()));
        assertTrue(Files.size(DATA.resolve(Kind.ARTWORKS.file())) < 600_000);
    }

    @Test
    void keys_are_used_once() {
        Set<String> keys = new HashSet<>();
        all().forEach(entry -> assertTrue(keys.add(entry.key()), entry.key()));
    }

    @Test
    void a_bureau_records_and_four_of_them_do() {
        Set<String> bureaus = Set.of("ncb-fr", "ncb-de", "ncb-it", "ncb-br");
        for (List<Entry> records : List.of(PERSONS, ARTWORKS)) {
            assertEquals(bureaus, values(records, Entry::as));
        }
        assertEquals(bureaus, values(DIFFUSIONS, DataTest::owner));
        assertTrue(values(NOTICES, DataTest::owner).containsAll(bureaus));
    }

    @Test
    void the_subject_of_a_notice_belongs_to_the_same_bureau() {
        Map<String, Entry> records = new HashMap<>();
        Stream.of(PERSONS, ARTWORKS).flatMap(List::stream).forEach(record -> records.put(record.key(), record));
        for (Entry notice : requests()) {
            if (notice.body().has("subject") || notice.body().has("modusOperandi")) {
                continue;
            }
            assertTrue(records.containsKey(notice.subject()), notice.key());
            assertEquals(owner(notice), records.get(notice.subject()).as(), notice.key());
        }
    }

    @Test
    void each_step_is_taken_by_whom_it_belongs_to() {
        for (Entry notice : requests()) {
            for (Entry.Step step : notice.steps()) {
                boolean bySource = Set.of("submission", "dispatch", "withdrawal", "abandonment")
                        .contains(step.step());
                assertTrue(
                        bySource
                                ? step.as().equals(owner(notice))
                                : Set.of("gs", "gs-2").contains(step.as()),
                        notice.key() + " " + step.step());
            }
        }
    }

    @Test
    void notices_stand_in_every_state_and_published_ones_in_every_colour() {
        Set<String> states = new TreeSet<>(STATE_AFTER.values());
        states.add("DRAFT");
        assertEquals(states, values(NOTICES, DataTest::state));
        assertEquals(
                Set.of("RED", "YELLOW", "STOLEN_ART", "BLUE", "GREEN", "PURPLE", "ORANGE", "SILVER", "UN_SPECIAL"),
                values(
                        NOTICES.stream()
                                .filter(notice -> state(notice).equals("PUBLISHED"))
                                .toList(),
                        notice -> notice.body().get("colour").asText()));
    }

    @Test
    void names_are_written_in_many_scripts() {
        Set<Character.UnicodeScript> written = EnumSet.noneOf(Character.UnicodeScript.class);
        for (Entry person : PERSONS) {
            JsonNode body = person.body();
            (body.path("name")
                            + body.path("otherNames").findValuesAsText("family").toString())
                    .codePoints()
                    .filter(Character::isLetter)
                    .mapToObj(Character.UnicodeScript::of)
                    .forEach(written::add);
        }
        assertTrue(
                written.containsAll(EnumSet.of(
                        LATIN,
                        ARABIC,
                        CYRILLIC,
                        GREEK,
                        HEBREW,
                        DEVANAGARI,
                        THAI,
                        GEORGIAN,
                        ARMENIAN,
                        ETHIOPIC,
                        HAN,
                        HIRAGANA,
                        HANGUL)),
                written.toString());
    }

    @Test
    void some_persons_are_not_for_everybody_and_some_dates_of_birth_are_not_whole() {
        assertTrue(values(
                        PERSONS,
                        person ->
                                person.body().at("/visibility/confidentiality").asText())
                .containsAll(Set.of("RESTRICTED", "CONFIDENTIAL")));
        assertTrue(PERSONS.stream()
                .anyMatch(person ->
                        person.body().at("/visibility/restrictedFrom/0").isTextual()));
        assertEquals(
                Set.of(4, 7, 10),
                PERSONS.stream()
                        .map(person -> person.body().get("dateOfBirth").asText().length())
                        .collect(Collectors.toSet()));
    }

    @Test
    void every_work_names_its_source_and_says_that_it_is_not_stolen() {
        for (Entry work : ARTWORKS) {
            assertTrue(
                    work.body()
                            .get("description")
                            .asText()
                            .matches("Record of (Tate|The Museum of Modern Art \\(MoMA\\)), \\S.* \\(CC0\\)\\."
                                    + " For demonstration as if stolen\\."),
                    work.key());
        }
    }

    @Test
    void works_are_of_many_kinds_and_no_text_is_blank_or_too_long() {
        assertTrue(
                values(ARTWORKS, work -> work.body().get("objectType").asText()).size() >= 8);
        all().forEach(entry -> textsIn(entry.body())
                .forEach(
                        text -> assertTrue(!text.isBlank() && text.length() <= 2000, () -> entry.key() + ": " + text)));
    }

    /** The tour of the README looks for a person that Brazil must not find. */
    @Test
    void nobody_is_called_like_the_person_of_the_tour() {
        for (Entry person : PERSONS) {
            String text = person.body().toString().toLowerCase(Locale.ROOT);
            assertFalse(text.contains("masri") || text.contains("المصري"), person.key());
        }
    }

    private static Stream<Entry> all() {
        return Stream.of(PERSONS, ARTWORKS, NOTICES, DIFFUSIONS).flatMap(List::stream);
    }

    private static List<Entry> requests() {
        return Stream.of(NOTICES, DIFFUSIONS).flatMap(List::stream).toList();
    }

    private static <T> Set<T> values(List<Entry> entries, Function<Entry, T> value) {
        return entries.stream().map(value).collect(Collectors.toSet());
    }

    /** An officer drafts for a bureau. */
    private static String owner(Entry notice) {
        return notice.as().replace("-officer", "");
    }

    private static String state(Entry notice) {
        List<Entry.Step> steps = notice.steps();
        return steps.isEmpty()
                ? "DRAFT"
                : STATE_AFTER.get(steps.get(steps.size() - 1).step());
    }

    private static Stream<String> textsIn(JsonNode node) {
        return node.isTextual()
                ? Stream.of(node.asText())
                : Stream.of(node).flatMap(parent -> {
                    Stream.Builder<JsonNode> children = Stream.builder();
                    parent.forEach(children);
                    return children.build().flatMap(DataTest::textsIn);
                });
    }
}
