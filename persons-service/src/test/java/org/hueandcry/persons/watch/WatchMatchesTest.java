package org.hueandcry.persons.watch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Broker;
import org.hueandcry.kit.testing.Contract;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.persons.testing.Recorded;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hueandcry.persons.testing.Recorded.fresh;
import static org.hueandcry.persons.testing.Recorded.person;
import static org.hueandcry.persons.watch.Watched.WATCHES;
import static org.hueandcry.persons.watch.Watched.told;
import static org.hueandcry.persons.watch.Watched.untilRun;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "persons"))
class WatchMatchesTest {

    private static final String PERSONS = "/api/v1/persons/";

    @Inject
    RunWatches runWatches;

    @Inject
    MeterRegistry metrics;

    private static void changed(String person, int version, Map<String, ?> patch) {
        changed(As.bureau("FR"), person, version, patch);
    }

    private static void changed(RequestSpecification caller, String person, int version, Map<String, ?> patch) {
        caller.contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(patch)
                .patch(PERSONS + person)
                .then()
                .statusCode(200);
        untilRun(person);
    }

    private static String recorded(Recorded person) {
        String id = person.by(As.bureau("FR"));
        untilRun(id);
        return id;
    }

    private static ValidatableResponse toldOf(RequestSpecification caller, String watch, String... persons) {
        return told(caller, watch).body("items.person.id", persons.length == 0 ? empty() : containsInAnyOrder(persons));
    }

    // what fires

    @Test
    void a_new_record_is_told_of_scored_explained_and_audited() {
        String family = fresh();
        String watch = Watched.by(
                As.officer("DE"), Map.of("names", List.of("Khaled " + family)), Map.of("reference", "case 7"));
        As.officer("DE").get(WATCHES + "/" + watch).then().body("lastMatchAt", nullValue());
        String id = recorded(person().named(family, "Khaled"));
        toldOf(As.officer("DE"), watch, id)
                .body("items[0].watchId", is(watch))
                .body("items[0].watchReference", is("case 7"))
                .body("items[0].at", notNullValue())
                .body("items[0].personVersion", is(1))
                .body("items[0].scoreWhenTold", greaterThan(0.9f))
                .body("items[0].score", greaterThan(0.9f))
                .body("items[0].match", is(true))
                .body("items[0].matchedName", is("Khaled " + family))
                .body("items[0].explanation.feature", hasItem("name"))
                .body("items[0].person", not(hasKey("visibility")));
        As.officer("DE").get(WATCHES + "/" + watch).then().body("lastMatchAt", notNullValue());
        As.officer("DE").get(WATCHES + "?matched=true&limit=200").then().body("items.id", hasItem(watch));
        As.officer("DE").get(WATCHES + "?matched=false&limit=200").then().body("items.id", not(hasItem(watch)));
        assertEquals(
                1,
                Database.count(
                        "consultation where record_id = ?::uuid and authority = 'DE' and route = '/api/v1/watches/{id}/matches'",
                        id));
    }

    @Test
    void who_was_recorded_before_is_not_told_of_until_the_record_is_corrected() {
        String family = fresh();
        String id = recorded(person().named(family, "Khaled"));
        String watch = Watched.by(As.officer("DE"), "Khaled " + family);
        toldOf(As.officer("DE"), watch);
        changed(id, 1, Map.of("warnings", List.of("ARMED")));
        toldOf(As.officer("DE"), watch, id);
    }

    @Test
    void a_correction_that_makes_it_match_is_told_and_one_that_changes_nothing_of_the_identity_is_not_told_again() {
        String family = fresh();
        String watch = Watched.by(As.officer("DE"), "Khaled " + family);
        String id = recorded(person().named(fresh(), "Khaled"));
        toldOf(As.officer("DE"), watch);
        changed(id, 1, Map.of("name", Map.of("family", family, "given", "Khaled")));
        toldOf(As.officer("DE"), watch, id).body("items[0].personVersion", is(2));
        changed(id, 2, Map.of("occupation", "baker"));
        toldOf(As.officer("DE"), watch, id).body("items[0].personVersion", is(2));
        changed(id, 3, Map.of("dateOfBirth", "1976"));
        toldOf(As.officer("DE"), watch, id).body("items[0].personVersion", is(4));
    }

    @Test
    void a_record_corrected_to_somebody_else_says_that_it_matches_no_more() {
        String family = fresh();
        String watch = Watched.by(As.officer("DE"), "Khaled " + family);
        String id = recorded(person().named(family, "Khaled").with("otherNames", null));
        changed(id, 1, Map.of("name", Map.of("family", fresh(), "given", "Igor")));
        toldOf(As.officer("DE"), watch, id).body("items[0].match", is(false)).body("items[0].personVersion", is(1));
    }

    @Test
    void a_name_in_another_script_is_told_of() {
        String latin = Watched.by(As.officer("DE"), "Mohammed al-Sharifani");
        String cyrillic = Watched.by(As.officer("DE"), "Владимир Кузнецовский");
        String arabic =
                recorded(person().with("name", Map.of("full", "محمد الشريفاني")).with("otherNames", null));
        String russian = recorded(
                person().with("name", Map.of("full", "Vladimir Kuznetsovsky")).with("otherNames", null));
        told(As.officer("DE"), latin)
                .body("items.person.id", hasItem(arabic))
                .body("items[0].explanation.find { it.feature == 'name' }.text", containsString("محمد"));
        told(As.officer("DE"), cyrillic).body("items.person.id", hasItem(russian));
    }

    @Test
    void words_that_nobody_bore_when_the_watch_was_set_are_found_misspelt() {
        String family = fresh();
        String watch = Watched.by(As.officer("DE"), "William Henry " + family);
        String id = recorded(person().named(family.substring(0, 10) + family.substring(11), "Bill")
                .with("otherNames", null));
        toldOf(As.officer("DE"), watch, id);
    }

    @Test
    void a_single_name_on_either_side_is_enough() {
        String family = fresh();
        String single = Watched.by(As.officer("DE"), family);
        String whole = Watched.by(As.officer("DE"), "Ann " + family);
        String named = recorded(person().named(family, "Ann").with("otherNames", null));
        String known = recorded(person().with("name", Map.of("full", family)).with("otherNames", null));
        told(As.officer("DE"), single).body("items.person.id", hasItem(known));
        told(As.officer("DE"), whole).body("items.person.id", hasItem(named));
    }

    @Test
    void the_number_of_a_document_is_told_of() {
        String number = "P" + fresh().substring(1, 9).toUpperCase(Locale.ROOT).replace('O', 'K');
        String watch = Watched.by(
                As.officer("DE"),
                Map.of("documents", List.of(Map.of("number", number.substring(0, 4) + " " + number.substring(4)))),
                Map.of());
        String id = recorded(person().with(
                        "documents", List.of(Map.of("type", "PASSPORT", "number", number, "issuingCountry", "SY"))));
        toldOf(As.officer("DE"), watch, id).body("items[0].explanation.feature", hasItem("documents"));
    }

    @Test
    void below_the_threshold_and_of_other_kinds_nobody_is_told_of() {
        String family = fresh();
        Map<String, Object> query = Map.of("names", List.of("Khaled " + family), "dateOfBirth", "1991-11-23");
        String strict = Watched.by(As.officer("DE"), query, Map.of());
        String missing = Watched.by(
                As.officer("DE"), Map.of("names", List.of("Khaled " + family)), Map.of("kinds", List.of("MISSING")));
        String wanted = recorded(person().named(family, "Khaled").with("dateOfBirth", "1975-03-02"));
        toldOf(As.officer("DE"), strict);
        toldOf(As.officer("DE"), missing);
        changed(wanted, 1, Map.of("kind", "MISSING"));
        toldOf(As.officer("DE"), missing, wanted);
    }

    @Test
    void a_watch_for_a_colour_is_told_once_such_a_notice_is_in_force() {
        String family = fresh();
        String red = Watched.by(
                As.officer("DE"), Map.of("names", List.of("Khaled " + family)), Map.of("colours", List.of("RED")));
        String blue = Watched.by(
                As.officer("DE"), Map.of("names", List.of("Khaled " + family)), Map.of("colours", List.of("BLUE")));
        String id = recorded(person().named(family, "Khaled"));
        toldOf(As.officer("DE"), red);
        ObjectNode event = (ObjectNode) Contract.example("notices-service", "notice.changed.v1");
        UUID notice = UUID.randomUUID();
        event.put("id", notice.toString()).putObject("subject").put("personId", id);
        Broker.send("notices", notice, event.toString());
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> toldOf(As.officer("DE"), red, id));
        toldOf(As.officer("DE"), blue);
    }

    // what may be seen

    @Test
    void a_restricted_record_is_told_of_only_once_it_is_opened_and_vanishes_when_it_is_restricted_again() {
        String family = fresh();
        // an authority that no other test watches for
        String watch = Watched.by(As.bureau("EC"), "Khaled " + family);
        String others = Watched.by(As.bureau("BR"), "Khaled " + family);
        String id = recorded(person().named(family, "Khaled").restrictedFrom("EC"));
        toldOf(As.bureau("EC"), watch);
        assertEquals(0, Database.count("watch_match where watch_id = ?::uuid", watch));
        toldOf(As.bureau("BR"), others, id);

        changed(id, 1, Map.of("visibility", Map.of("restrictedFrom", List.of())));
        toldOf(As.bureau("EC"), watch, id);

        As.bureau("FR")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"2\"")
                .body(Map.of("visibility", Map.of("restrictedFrom", List.of("EC"))))
                .patch(PERSONS + id)
                .then()
                .statusCode(200);
        // at once, before it has been run
        toldOf(As.bureau("EC"), watch);
        As.bureau("EC").get(WATCHES + "/" + watch).then().body("lastMatchAt", nullValue());
        untilRun(id);
        toldOf(As.bureau("BR"), others, id);

        String last = As.bureau("EC").get(WATCHES + "/matches?limit=200").path("last");
        changed(id, 3, Map.of("visibility", Map.of("restrictedFrom", List.of())));
        As.bureau("EC").get(WATCHES + "/matches?after=" + last).then().body("items.person.id", hasItem(id));
    }

    @Test
    void what_is_above_the_clearance_of_who_set_the_watch_is_not_told() {
        String family = fresh();
        String officers = Watched.by(As.officer("DE"), "Khaled " + family);
        String supervisors = Watched.by(As.bureau("DE"), "Khaled " + family);
        String id = recorded(
                person().named(family, "Khaled").with("visibility", Map.of("confidentiality", "CONFIDENTIAL")));
        toldOf(As.bureau("DE"), officers);
        toldOf(As.bureau("DE"), supervisors, id);
        // and is judged again for who reads
        toldOf(As.officer("DE"), supervisors);
    }

    @Test
    void a_blocked_record_is_told_of_once_the_blocking_is_lifted() {
        String family = fresh();
        String id = recorded(person().named(family, "Khaled"));
        block(id, "block");
        String watch = Watched.by(As.officer("DE"), "Khaled " + family);
        changed(id, 2, Map.of("occupation", "baker"));
        toldOf(As.officer("DE"), watch);
        block(id, "unblock");
        toldOf(As.officer("DE"), watch, id);
    }

    private static void block(String person, String step) {
        As.fileControl()
                .contentType("application/json")
                .body(Map.of("reason", "Its correctness is being examined."))
                .post(PERSONS + person + "/" + step)
                .then()
                .statusCode(200);
        untilRun(person);
    }

    @Test
    void an_erased_record_is_told_of_no_more() {
        String family = fresh();
        String watch = Watched.by(As.officer("DE"), "Khaled " + family);
        String id = recorded(person().named(family, "Khaled"));
        toldOf(As.officer("DE"), watch, id);
        As.bureau("FR").delete(PERSONS + id).then().statusCode(204);
        toldOf(As.officer("DE"), watch);
        assertEquals(0, Database.count("watch_match where person_id = ?::uuid", id));
    }

    // following

    @Test
    void a_system_follows_what_all_its_watches_tell_and_nobody_elses() {
        String family = fresh();
        // an authority that no other test watches for
        String one = Watched.by(As.officer("PY"), "Khaled " + family);
        String other = Watched.by(As.officer("PY"), family + ", Khaled");
        Watched.by(As.officer("DE"), "Khaled " + family);
        String first = recorded(person().named(family, "Khaled"));
        String second = recorded(person().named(family, "Khaled"));
        String last = As.officer("PY")
                .get(WATCHES + "/matches?limit=3")
                .then()
                .statusCode(200)
                .body("items.person.id", contains(first, first, second))
                .body("items[0..1].watchId", containsInAnyOrder(one, other))
                .body("more", is(true))
                .extract()
                .path("last");
        String end = As.officer("PY")
                .get(WATCHES + "/matches?after=" + last)
                .then()
                .body("items.person.id", contains(second))
                .body("more", is(false))
                .extract()
                .path("last");
        As.officer("PY")
                .get(WATCHES + "/matches?after=" + end)
                .then()
                .body("items", empty())
                .body("last", is(end));
        String next = As.officer("PY")
                .get(WATCHES + "/" + one + "/matches?limit=1")
                .then()
                .body("items.person.id", contains(second))
                .extract()
                .path("next");
        As.officer("PY")
                .get(WATCHES + "/" + one + "/matches?limit=1&cursor=" + next)
                .then()
                .body("items.person.id", contains(first))
                .body("next", nullValue());
    }

    // running

    @Test
    void a_person_that_several_run_at_once_and_twice_is_told_of_once() throws Exception {
        String family = fresh();
        String watch = Watched.by(As.officer("DE"), "Khaled " + family);
        String id = recorded(person().named(family, "Khaled"));
        List<Map<String, Object>> before =
                Database.rows("select position from watch_match where person_id = ?::uuid", id);
        Database.run("delete from watch_match where person_id = '" + id + "'");
        Database.run("insert into watch_due (person_id, alone) select '" + id + "', true from generate_series(1, 8)");
        ExecutorService replicas = Executors.newFixedThreadPool(3);
        try {
            Callable<Boolean> run = runWatches::runNext;
            for (Future<Boolean> done : replicas.invokeAll(List.of(run, run, run, run))) {
                done.get();
            }
        } finally {
            replicas.shutdown();
        }
        untilRun(id);
        toldOf(As.officer("DE"), watch, id);
        List<Map<String, Object>> after =
                Database.rows("select position from watch_match where person_id = ?::uuid", id);
        assertEquals(1, after.size());
        assertTrue((Long) after.get(0).get("position") > (Long) before.get(0).get("position"));
        Database.run("insert into watch_due (person_id, alone) values ('" + id + "', true)");
        untilRun(id);
        assertEquals(after, Database.rows("select position from watch_match where person_id = ?::uuid", id));
    }

    @Test
    void a_person_that_cannot_be_run_is_tried_again_and_holds_up_nobody() {
        String family = fresh();
        String watch = Watched.by(As.officer("DE"), "Khaled " + family);
        double failures = metrics.counter("watches.failures").count();
        UUID broken = UUID.randomUUID();
        Database.run("""
                insert into person select '%1$s', 'FR', 1, 'WANTED', '{"kind": "UNHEARD_OF"}', '{}', '{}', 'CONFIDENTIAL', false, false, 1,
                    now(), now() - interval '9 years', now();
                insert into person_words values ('%1$s', '{}', '{}')""".formatted(broken));
        try {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> Database.count("watch_due where person_id = ? and attempts > 1", broken) == 1);
            String id = recorded(person().named(family, "Khaled"));
            toldOf(As.officer("DE"), watch, id);
            assertTrue(metrics.counter("watches.failures").count() >= failures + 2);
            assertTrue(metrics.get("watches.due.depth").gauge().value() >= 1);
            assertTrue(metrics.get("watches.due.age").gauge().value() > 0);
        } finally {
            Database.run("delete from person where id = '" + broken + "'");
        }
        // its next turn finds it gone
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Database.count("watch_due where person_id = ?", broken) == 0);
    }

    @Test
    void words_that_a_watch_looks_for_are_not_swept_and_are_noted_when_it_stops() {
        String family = fresh();
        String watch = Watched.by(As.officer("DE"), "Khaled " + family);
        assertEquals(1, Database.count("watch_word x join name_word w on w.word_id = x.word where w.word = ?", family));
        As.officer("DE").delete(WATCHES + "/" + watch).then().statusCode(204);
        assertEquals(
                1,
                Database.count("name_word_left l join name_word w on w.word_id = l.word_id where w.word = ?", family));
    }
}
