package org.hueandcry.persons.reconciliation;

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
import java.util.Map;
import java.util.UUID;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Broker;
import org.hueandcry.kit.testing.Contract;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.persons.print.DrawnFinger;
import org.hueandcry.persons.testing.Reconciled;
import org.hueandcry.persons.testing.Recorded;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hueandcry.persons.testing.Reconciled.between;
import static org.hueandcry.persons.testing.Reconciled.body;
import static org.hueandcry.persons.testing.Reconciled.by;
import static org.hueandcry.persons.testing.Reconciled.discovery;
import static org.hueandcry.persons.testing.Reconciled.missing;
import static org.hueandcry.persons.testing.Reconciled.proposed;
import static org.hueandcry.persons.testing.Reconciled.untilCompared;
import static org.hueandcry.persons.testing.Recorded.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who is proposed to whom, and what takes a proposal away. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "persons"))
class ReconciliationsTest {

    private static final String PERSONS = "/api/v1/persons/";

    @Inject
    MeterRegistry metrics;

    private static void changed(RequestSpecification caller, String person, int version, Map<String, ?> patch) {
        caller.contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(patch)
                .patch(PERSONS + person)
                .then()
                .statusCode(200);
    }

    private static void fingerprinted(RequestSpecification caller, String person, int position, byte[] print) {
        caller.contentType("image/png")
                .queryParam("position", position)
                .body(print)
                .post(PERSONS + person + "/fingerprints")
                .then()
                .statusCode(201);
        untilCompared(person);
    }

    // who is proposed

    @Test
    void a_body_and_a_missing_person_are_proposed_to_both_owners_and_explained() {
        String mark = fresh();
        String missing = by(As.officer("FR"), missing(mark));
        String found = by(As.officer("DE"), body(mark));
        proposed(As.officer("FR"), missing)
                .body("items[0].person.id", is(found))
                .body("items[0].person.kind", is("UNIDENTIFIED_BODY"))
                .body("items[0].missing.personId", is(missing))
                .body("items[0].missing.owner", is("FR"))
                .body("items[0].found.personId", is(found))
                .body("items[0].found.personVersion", is(1))
                .body("items[0].state", is("PROPOSED"))
                .body("items[0].score", greaterThan(0.99f))
                .body("items[0].awaits", hasItems("FR", "DE"))
                .body(
                        "items[0].explanation.feature",
                        hasItems(
                                "sex", "age", "dates", "death", "place", "height", "weight", "build", "eyes", "hair",
                                "marks"))
                .body("items[0].explanation[0].feature", is("marks"))
                .body("items[0].explanation[0].text", containsString(mark))
                .body("items[0].explanation.find { it.feature == 'dates' }.text", containsString("within a month"))
                .body("items[0].explanation.find { it.feature == 'age' }.weight", greaterThan(0.5f));
        proposed(As.officer("DE"), found)
                .body("items[0].person.id", is(missing))
                .body("items[0].person.name", notNullValue())
                .body("items[0].missing.personId", is(missing));
    }

    @Test
    void whoever_is_recorded_second_finds_the_first_and_the_likelier_one_comes_first() {
        String mark = fresh();
        String body = by(As.officer("DE"), body(mark));
        String other = by(
                As.officer("IT"),
                body(mark).with("discovery", Map.of("on", "2024-06", "country", "IT", "place", "Bari")));
        String missing = by(As.officer("FR"), missing(mark));
        List<String> ranked = proposed(As.officer("FR"), missing)
                .body("items[0].person.id", is(body))
                .extract()
                .path("items.person.id");
        assertTrue(ranked.indexOf(other) > 0, ranked.toString());
        proposed(As.officer("DE"), body).body("items[0].person.id", is(missing));
    }

    @Test
    void somebody_who_cannot_say_who_they_are_is_compared_too_and_a_name_that_they_give_counts() {
        String family = fresh();
        String missing = by(As.officer("FR"), missing(family).named(family, "Khaled"));
        String found = by(
                As.officer("DE"),
                body(family)
                        .with("kind", "UNABLE_TO_IDENTIFY")
                        .with("name", Map.of("full", "Khaled " + family))
                        .with("discovery", Map.of("on", "2024-05-20", "country", "FR")));
        proposed(As.officer("FR"), missing)
                .body("items.person.id", hasItem(found))
                .body(
                        "items.find { it.person.id == '%s' }.explanation.find { it.feature == 'name' }.weight"
                                .formatted(found),
                        is(2.0f));
    }

    @Test
    void who_was_found_before_or_is_of_the_other_sex_or_another_age_is_not_proposed() {
        String mark = fresh();
        String missing = by(As.officer("FR"), missing(mark));
        String before = by(As.officer("DE"), body(mark).with("discovery", Map.of("on", "2024-05-10")));
        String woman = by(As.officer("DE"), body(mark).with("sex", "FEMALE"));
        String child = by(
                As.officer("DE"),
                body(mark).with("discovery", Map.of("on", "2024-05-30", "estimatedAge", Map.of("from", 10, "to", 14))));
        String wanted = by(As.officer("DE"), body(mark).named(fresh(), "Khaled").with("kind", "WANTED"));
        String alive = by(
                As.officer("DE"),
                body(mark).named(fresh(), "Khaled").with("kind", "DECEASED").with("discovery", null));
        for (String other : List.of(before, woman, child, wanted, alive)) {
            proposed(As.reviewer(), missing).body("items.person.id", not(hasItem(other)));
            proposed(As.officer("DE"), other).body("items.person.id", not(hasItem(missing)));
        }
    }

    @Test
    void a_correction_proposes_anew_or_takes_the_proposal_away() {
        String mark = fresh();
        String missing = by(As.officer("FR"), missing(mark));
        String found = by(As.officer("DE"), body(mark).with("discovery", discovery(mark, "2024-05-02")));
        proposed(As.officer("DE"), found).body("items.person.id", not(hasItem(missing)));
        changed(As.officer("DE"), found, 1, Map.of("discovery", Map.of("on", "2024-05-20")));
        untilCompared(found);
        proposed(As.officer("FR"), missing)
                .body("items[0].person.id", is(found))
                .body("items[0].found.personVersion", is(2));
        changed(As.officer("FR"), missing, 1, Map.of("kind", "WANTED"));
        untilCompared(missing);
        proposed(As.officer("DE"), found).body("items.person.id", not(hasItem(missing)));
        proposed(As.officer("FR"), missing).body("items", empty());
        assertEquals(0, Database.count("reconciliation_subject where person_id = ?::uuid", missing));
    }

    // prints

    @Test
    void prints_decide_whatever_else_is_recorded() {
        DrawnFinger thumb = DrawnFinger.fresh();
        DrawnFinger index = DrawnFinger.fresh();
        String missing = by(As.officer("FR"), missing(fresh()));
        fingerprinted(As.officer("FR"), missing, 1, thumb.png());
        fingerprinted(As.officer("FR"), missing, 2, index.png());
        String found = by(
                As.officer("DE"),
                body(fresh())
                        .with("sex", "FEMALE")
                        .with("description", Map.of("heightCm", 150, "eyes", "BLU"))
                        .with("discovery", Map.of("on", "2023", "country", "BR")));
        proposed(As.officer("DE"), found).body("items.person.id", not(hasItem(missing)));
        fingerprinted(As.officer("DE"), found, 1, thumb.png(1));
        fingerprinted(As.officer("DE"), found, 2, index.png(1));
        proposed(As.officer("FR"), missing)
                .body("items[0].person.id", is(found))
                .body("items[0].score", greaterThan(0.99f))
                .body("items[0].explanation[0].feature", is("fingerprints"))
                .body("items[0].explanation[0].weight", greaterThan(8f))
                .body("items[0].explanation.find { it.feature == 'sex' }.weight", is(-6.0f))
                .body("items[0].explanation.find { it.feature == 'dates' }.text", containsString("found before"));
    }

    @Test
    void good_prints_of_the_same_fingers_that_are_not_alike_speak_against_it() {
        String mark = fresh();
        String missing = by(As.officer("FR"), missing(mark));
        String found = by(As.officer("DE"), body(mark));
        float before = proposed(As.officer("FR"), missing)
                .body("items[0].person.id", is(found))
                .extract()
                .path("items[0].score");
        for (int position = 1; position <= 3; position++) {
            fingerprinted(
                    As.officer("FR"), missing, position, DrawnFinger.fresh().png());
            fingerprinted(As.officer("DE"), found, position, DrawnFinger.fresh().png());
        }
        Map<String, Object> explained = proposed(As.officer("FR"), missing)
                .extract()
                .path("items.find { it.person.id == '%s' }".formatted(found));
        assertTrue(
                explained == null || ((Float) explained.get("score")) < before - 0.1,
                "no proposal, or a worse one: " + explained);
    }

    // who may know

    @Test
    void of_a_restricted_record_only_its_owner_is_told_until_it_is_opened() {
        String mark = fresh();
        String missing = by(As.bureau("FR"), missing(mark).restrictedFrom("DE"));
        String found = by(As.officer("DE"), body(mark));
        String id = between(missing, found);
        proposed(As.officer("FR"), missing).body("items[0].person.id", is(found));
        proposed(As.bureau("DE"), found).body("items.person.id", not(hasItem(missing)));
        As.bureau("DE").get(PERSONS + found + "/reconciliations/" + id).then().statusCode(404);
        Reconciled.answer(As.bureau("DE"), found, id, "confirmation").statusCode(404);
        As.bureau("DE").get("/api/v1/persons/reconciliations?limit=200").then().body("items.id", not(hasItem(id)));

        changed(As.bureau("FR"), missing, 1, Map.of("visibility", Map.of("restrictedFrom", List.of())));
        untilCompared(missing);
        proposed(As.bureau("DE"), found).body("items[0].person.id", is(missing));
        // told last, whenever it was first proposed
        As.bureau("DE")
                .get("/api/v1/persons/reconciliations?limit=200")
                .then()
                .body("items.id", hasItem(id))
                .body("items.find { it.id == '%s' }.person.id".formatted(id), is(missing));

        changed(As.bureau("FR"), missing, 2, Map.of("visibility", Map.of("restrictedFrom", List.of("DE"))));
        // at once, before it is compared again
        proposed(As.bureau("DE"), found).body("items.person.id", not(hasItem(missing)));
        As.bureau("DE").get("/api/v1/persons/reconciliations?limit=200").then().body("items.id", not(hasItem(id)));
        proposed(As.officer("FR"), missing).body("items[0].person.id", is(found));
    }

    @Test
    void where_neither_may_see_the_other_nobody_but_the_organisation_knows() {
        String mark = fresh();
        String missing = by(As.bureau("FR"), missing(mark).restrictedFrom("DE"));
        String found = by(As.bureau("DE"), body(mark).restrictedFrom("FR"));
        proposed(As.bureau("FR"), missing).body("items.person.id", not(hasItem(found)));
        proposed(As.bureau("DE"), found).body("items.person.id", not(hasItem(missing)));
        proposed(As.reviewer(), missing).body("items.person.id", hasItem(found)).body("items[0].nextSteps", empty());
        proposed(As.fileControl(), missing).body("items.person.id", hasItem(found));
    }

    @Test
    void what_is_above_the_clearance_of_who_asks_does_not_show() {
        String mark = fresh();
        String missing =
                by(As.bureau("FR"), missing(mark).with("visibility", Map.of("confidentiality", "CONFIDENTIAL")));
        String found = by(As.officer("DE"), body(mark));
        proposed(As.officer("DE"), found).body("items.person.id", not(hasItem(missing)));
        proposed(As.bureau("DE"), found).body("items.person.id", hasItem(missing));
    }

    @Test
    void a_blocked_record_vanishes_from_the_other_owner_at_once_and_an_erased_one_from_both() {
        String mark = fresh();
        String missing = by(As.bureau("FR"), missing(mark));
        String found = by(As.bureau("DE"), body(mark));
        block(missing, "block");
        proposed(As.bureau("DE"), found).body("items.person.id", not(hasItem(missing)));
        proposed(As.bureau("FR"), missing).body("items.person.id", hasItem(found));
        block(missing, "unblock");
        proposed(As.bureau("DE"), found).body("items.person.id", hasItem(missing));
        As.bureau("FR").delete(PERSONS + missing).then().statusCode(204);
        proposed(As.bureau("DE"), found).body("items.person.id", not(hasItem(missing)));
        assertEquals(0, Database.count("reconciliation where missing_id = ?::uuid", missing));
        assertEquals(0, Database.count("reconciliation_subject where person_id = ?::uuid", missing));
    }

    private static void block(String person, String step) {
        As.fileControl()
                .contentType("application/json")
                .body(Map.of("reason", "Its correctness is being examined."))
                .post(PERSONS + person + "/" + step)
                .then()
                .statusCode(200);
        untilCompared(person);
    }

    // notices

    private static void heard(UUID notice, int version, String person, String state, List<String> restrictedFrom) {
        ObjectNode event = (ObjectNode) Contract.example("notices-service", "notice.changed.v1");
        event.put("id", notice.toString())
                .put("version", version)
                .put("state", state)
                .put("colour", "YELLOW")
                .put("owner", "FR")
                .putObject("subject")
                .put("personId", person);
        ObjectNode visibility = event.putObject("visibility");
        visibility.putNull("visibleTo").put("confidentiality", "OFFICIAL_USE_ONLY");
        restrictedFrom.forEach(visibility.putArray("restrictedFrom")::add);
        Broker.send("notices", notice, event.toString());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Database.count("notice where id = ? and version = ?", notice, version) == 1);
        untilCompared(person);
    }

    @Test
    void a_yellow_notice_makes_a_missing_person_of_anybody_while_it_is_in_force() {
        String mark = fresh();
        String person =
                by(As.officer("FR"), missing(mark).with("kind", "WITNESS").with("visibility", Map.of()));
        String found = by(As.officer("DE"), body(mark));
        proposed(As.officer("FR"), person).body("items", empty());
        UUID notice = UUID.randomUUID();
        heard(notice, 1, person, "PUBLISHED", List.of());
        proposed(As.officer("DE"), found).body("items.person.id", hasItem(person));
        // who may not see the notice does not learn of it by a proposal
        heard(notice, 2, person, "PUBLISHED", List.of("DE"));
        proposed(As.officer("DE"), found).body("items.person.id", not(hasItem(person)));
        proposed(As.officer("FR"), person).body("items.person.id", hasItem(found));
        heard(notice, 3, person, "WITHDRAWN", List.of());
        proposed(As.officer("FR"), person).body("items", empty());
        assertEquals(0, Database.count("reconciliation where missing_id = ?::uuid", person));
    }

    // running

    @Test
    void comparing_again_changes_nothing() {
        String mark = fresh();
        String missing = by(As.officer("FR"), missing(mark));
        String found = by(As.officer("DE"), body(mark));
        String sql = "select * from reconciliation where missing_id = ?::uuid and found_id = ?::uuid";
        List<Map<String, Object>> before = Database.rows(sql, missing, found);
        for (String person : List.of(missing, found)) {
            Database.run("insert into reconciliation_due (person_id, alone) values ('" + person + "', true)");
            untilCompared(person);
        }
        assertEquals(before.toString(), Database.rows(sql, missing, found).toString());
    }

    @Test
    void a_person_that_cannot_be_compared_is_tried_again_and_holds_up_nobody() {
        String mark = fresh();
        double failures = metrics.counter("reconciliations.failures").count();
        UUID broken = UUID.randomUUID();
        Database.run("""
                insert into person select '%1$s', 'FR', 1, 'MISSING', '{"kind": "UNHEARD_OF"}', '{}', '{}', 'CONFIDENTIAL', false, false, 1,
                    now(), now() - interval '9 years', now();
                insert into person_words values ('%1$s', '{}', '{}')""".formatted(broken));
        try {
            await().atMost(Duration.ofSeconds(20))
                    .until(() ->
                            Database.count("reconciliation_due where person_id = ? and attempts > 1", broken) == 1);
            String missing = by(As.officer("FR"), missing(mark));
            String found = by(As.officer("DE"), body(mark));
            proposed(As.officer("FR"), missing).body("items.person.id", hasItem(found));
            assertTrue(metrics.counter("reconciliations.failures").count() >= failures + 2);
            assertTrue(metrics.get("reconciliations.due.depth").gauge().value() >= 1);
            assertTrue(metrics.get("reconciliations.due.age").gauge().value() > 0);
        } finally {
            Database.run("delete from person where id = '" + broken + "'");
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Database.count("reconciliation_due where person_id = ?", broken) == 0);
    }

    // the record

    @Test
    void how_somebody_disappeared_or_was_found_is_recorded_and_shown() {
        Map<String, Object> disappearance =
                Map.of("since", "2024-05-11", "place", "Port of Marseille", "country", "FR");
        String missing = missing(fresh()).by(As.officer("FR"));
        As.officer("DE")
                .get(PERSONS + missing)
                .then()
                .body("disappearance", is(disappearance))
                .body("discovery", nullValue());
        String found = body(fresh())
                .with(
                        "discovery",
                        Map.of(
                                "on",
                                "2024-05-30",
                                "estimatedAge",
                                Map.of("from", 45, "to", 55),
                                "estimatedDeath",
                                Map.of("from", "2024-05")))
                .by(As.officer("FR"));
        As.officer("DE")
                .get(PERSONS + found)
                .then()
                .body("discovery.on", is("2024-05-30"))
                .body("discovery.estimatedAge.to", is(55))
                .body("discovery.estimatedDeath.from", is("2024-05"));
        changed(As.officer("FR"), found, 1, Map.of("discovery", Map.of("estimatedAge", Map.of("to", 60))));
        As.officer("DE")
                .get(PERSONS + found)
                .then()
                .body("discovery.estimatedAge.from", is(45))
                .body("discovery.estimatedAge.to", is(60));
    }

    @Test
    void faults_of_a_disappearance_and_of_a_discovery_are_named() {
        faulty(missing(fresh()).with("disappearance", Map.of("since", "2999", "country", "XX")))
                .body("errors.pointer", hasItems("/disappearance/since", "/disappearance/country"));
        faulty(body(fresh())
                        .with(
                                "discovery",
                                Map.of("estimatedAge", Map.of("from", 131), "estimatedDeath", Map.of("to", "soon"))))
                .body("errors.pointer", hasItem("/discovery/estimatedDeath/to"));
        faulty(body(fresh())
                        .with(
                                "discovery",
                                Map.of(
                                        "on",
                                        "2024-05",
                                        "estimatedAge",
                                        Map.of("from", 40, "to", 30),
                                        "estimatedDeath",
                                        Map.of("from", "2024-06", "to", "2023"))))
                .body("errors.pointer", hasItems("/discovery", "/discovery/estimatedAge", "/discovery/estimatedDeath"));
    }

    private static ValidatableResponse faulty(Recorded person) {
        return person.sentBy(As.officer("FR")).statusCode(400);
    }
}
