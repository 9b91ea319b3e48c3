package org.hueandcry.persons.print.identify;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.persons.print.DrawnFinger;
import org.hueandcry.persons.print.SentPrint;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hueandcry.persons.print.Enrolled.add;
import static org.hueandcry.persons.print.Enrolled.identify;
import static org.hueandcry.persons.print.Enrolled.prints;
import static org.hueandcry.persons.testing.Linked.confirmed;
import static org.hueandcry.persons.testing.Recorded.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "persons"))
class IdentifyResourceTest {

    private final DrawnFinger thumb = DrawnFinger.fresh();
    private final DrawnFinger index = DrawnFinger.fresh();

    private String fingerprinted(String country) {
        String id = person().by(As.officer(country));
        add(As.officer(country), id, 1, thumb.png()).statusCode(201);
        add(As.officer(country), id, 2, index.png()).statusCode(201);
        return id;
    }

    private static ValidatableResponse ask(RequestSpecification caller, String path, Map<String, Object> body) {
        return caller.contentType("application/json").body(body).post(path).then();
    }

    private static Map<String, Object> print(byte[] image, Integer position) {
        Map<String, Object> print = new HashMap<>();
        print.put("image", Base64.getEncoder().encodeToString(image));
        if (position != null) {
            print.put("position", position);
        }
        return print;
    }

    private static Map<String, Object> question(Object... prints) {
        return new HashMap<>(Map.of("prints", List.of(prints)));
    }

    // who it is

    @Test
    void a_finger_on_a_scanner_finds_the_person() {
        String id = fingerprinted("FR");
        identify(As.officer("DE"), index.png(1))
                .statusCode(200)
                .body("results", hasSize(greaterThanOrEqualTo(1)))
                .body("results[0].person.id", is(id))
                .body("results[0].match", is(true))
                .body("results[0].score", greaterThan(100f))
                .body("results[0].falseMatchRate", lessThan(1e-9f))
                .body("results[0].fingers[0].position", is(2))
                .body("results[0].fingers[0].probe", is(0))
                .body("threshold", greaterThanOrEqualTo(40f))
                .body("advice", containsString("examiner"));
    }

    @Test
    void whoever_is_not_recorded_is_not_found() {
        fingerprinted("FR");
        identify(As.officer("DE"), DrawnFinger.fresh().png())
                .statusCode(200)
                .body("results.findAll { it.match }", empty());
    }

    @Test
    void several_fingers_count_together_and_each_once() {
        String id = fingerprinted("FR");
        List<Map<String, Object>> fingers = ask(
                        As.officer("DE"),
                        "/api/v1/persons/identify",
                        question(print(thumb.png(1), 1), print(thumb.png(2), 1), print(index.png(1), null)))
                .statusCode(200)
                .body("results[0].person.id", is(id))
                .extract()
                .path("results[0].fingers");
        assertEquals(2, fingers.size());
        float one = identify(As.officer("DE"), thumb.png(1)).extract().path("results[0].score");
        float both = ask(
                        As.officer("DE"),
                        "/api/v1/persons/identify",
                        question(print(thumb.png(1), 1), print(index.png(1), 2)))
                .extract()
                .path("results[0].score");
        assertTrue(both > one, both + " > " + one);
    }

    @Test
    void a_finger_is_not_found_under_another_position() {
        String id = fingerprinted("FR");
        ask(As.officer("DE"), "/api/v1/persons/identify", question(print(index.png(1), 7)))
                .statusCode(200)
                .body("results.person.id", not(hasItem(id)));
        As.officer("DE")
                .queryParam("position", 13)
                .contentType("image/png")
                .body(index.png(1))
                .post("/api/v1/persons/identify")
                .then()
                .statusCode(200)
                .body("results[0].person.id", is(id));
    }

    @Test
    void a_form_does_as_well() {
        String id = fingerprinted("FR");
        As.officer("DE")
                .multiPart("1", "a.png", thumb.png(1), "image/png")
                .multiPart("2", "b.png", index.png(1), "image/png")
                .post("/api/v1/persons/identify")
                .then()
                .statusCode(200)
                .body("results[0].person.id", is(id))
                .body("results[0].fingers", hasSize(2));
    }

    @Test
    void only_persons_of_the_kinds_that_are_asked_for_are_shown() {
        String id = fingerprinted("FR");
        Map<String, Object> question = question(print(index.png(1), 2));
        question.put("kinds", List.of("MISSING"));
        ask(As.officer("DE"), "/api/v1/persons/identify", question)
                .statusCode(200)
                .body("results.person.id", not(hasItem(id)));
        question.put("kinds", List.of("MISSING", "WANTED"));
        ask(As.officer("DE"), "/api/v1/persons/identify", question).body("results[0].person.id", is(id));
    }

    @Test
    void records_that_are_linked_come_as_one() {
        String french = fingerprinted("FR");
        String german = fingerprinted("DE");
        confirmed(french, "FR", german, "DE");
        List<String> found = identify(As.officer("IT"), index.png(1)).extract().path("results.person.id");
        assertEquals(1, found.stream().filter(List.of(french, german)::contains).count());
        identify(As.officer("IT"), index.png(1)).body("results[0].person.linkedRecords", hasSize(1));
    }

    @Test
    void a_removed_print_finds_nobody_with_the_next_request() {
        String id = person().by(As.officer("FR"));
        String print = add(As.officer("FR"), id, 2, index.png()).extract().path("prints[0].id");
        identify(As.officer("DE"), index.png(1)).body("results.person.id", hasItem(id));
        As.officer("FR").delete(prints(id) + "/" + print).then().statusCode(204);
        identify(As.officer("DE"), index.png(1)).body("results.person.id", not(hasItem(id)));
    }

    @Test
    void an_erased_person_is_found_no_more() {
        String id = fingerprinted("FR");
        As.bureau("FR").delete("/api/v1/persons/" + id).then().statusCode(204);
        identify(As.officer("FR"), index.png(1)).body("results.person.id", not(hasItem(id)));
        assertEquals(0, Database.count("fingerprint where person_id = ?", UUID.fromString(id)));
    }

    // who may see whom

    @Test
    void whom_the_caller_may_not_see_is_neither_shown_nor_pushes_others_out() {
        List<String> hidden = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String id = person().restrictedFrom("BR").by(As.officer("FR"));
            add(As.officer("FR"), id, 2, index.png(0)).statusCode(201);
            hidden.add(id);
        }
        String seen = person().by(As.officer("FR"));
        add(As.officer("FR"), seen, 2, index.png(5)).statusCode(201);
        Map<String, Object> question = question(print(index.png(0), 2));
        question.put("limit", 1);
        Map<String, Object> restricted = ask(As.officer("BR"), "/api/v1/persons/identify", question)
                .statusCode(200)
                .body("results", hasSize(1))
                .body("results[0].person.id", is(seen))
                .extract()
                .path("");
        List<String> others = ask(As.officer("DE"), "/api/v1/persons/identify", question)
                .body("results", hasSize(1))
                .extract()
                .path("results.person.id");
        assertTrue(hidden.containsAll(others));
        assertEquals(Set.of("results", "threshold", "advice"), restricted.keySet(), "no counts");
        assertFalse(restricted.toString().contains(hidden.get(0)));
        assertEquals(0, Database.count("audit where authority = 'BR' and records && ?::uuid[]", (Object)
                hidden.toArray(String[]::new)));
    }

    @Test
    void a_blocked_record_is_not_found_by_others() {
        String id = fingerprinted("FR");
        As.fileControl()
                .contentType("application/json")
                .body(Map.of("reason", "A complaint"))
                .post("/api/v1/persons/" + id + "/block")
                .then()
                .statusCode(200);
        identify(As.officer("DE"), index.png(1)).body("results.person.id", not(hasItem(id)));
        identify(As.officer("FR"), index.png(1)).body("results.person.id", hasItem(id));
    }

    @Test
    void border_control_and_operators_do_not_search_by_prints() {
        String id = fingerprinted("FR");
        identify(As.nobody(), index.png()).statusCode(401);
        identify(As.border("DE"), index.png()).statusCode(403);
        identify(As.operator(), index.png()).statusCode(403);
        verify(As.nobody(), id, index.png()).statusCode(401);
        verify(As.border("DE"), id, index.png()).statusCode(403);
        identify(As.fileControl(), index.png()).statusCode(200);
        identify(As.reviewer(), index.png()).statusCode(200);
    }

    // one to one

    private static ValidatableResponse verify(RequestSpecification caller, String person, byte[] print) {
        return caller.contentType("application/octet-stream")
                .body(print)
                .post("/api/v1/persons/" + person + "/verify")
                .then();
    }

    @Test
    void prints_are_compared_with_those_of_one_person() {
        String id = fingerprinted("FR");
        verify(As.officer("DE"), id, index.png(1))
                .statusCode(200)
                .body("match", is(true))
                .body("threshold", is(40f))
                .body("fingers", hasSize(1))
                .body("fingers[0].position", is(2))
                .body("advice", containsString("examiner"));
        verify(As.officer("DE"), id, DrawnFinger.fresh().png())
                .statusCode(200)
                .body("match", is(false))
                .body("falseMatchRate", greaterThan(1e-4f));
        ask(As.officer("DE"), "/api/v1/persons/" + id + "/verify", question(print(thumb.png(1), 1)))
                .statusCode(200)
                .body("match", is(true));
        ask(As.officer("DE"), "/api/v1/persons/" + id + "/verify", question(print(thumb.png(1), 9)))
                .statusCode(200)
                .body("score", is(0f))
                .body("falseMatchRate", is(1f));
        As.officer("DE")
                .multiPart("1", "a.png", thumb.png(1), "image/png")
                .post("/api/v1/persons/" + id + "/verify")
                .then()
                .statusCode(200)
                .body("match", is(true));
    }

    @Test
    void of_a_person_without_prints_or_not_seen_nothing_is_compared() {
        String without = person().by(As.officer("FR"));
        verify(As.officer("DE"), without, index.png()).statusCode(409);
        String hidden = person().restrictedFrom("BR").by(As.officer("FR"));
        add(As.officer("FR"), hidden, 2, index.png()).statusCode(201);
        verify(As.officer("BR"), hidden, index.png()).statusCode(404);
        verify(As.officer("BR"), UUID.randomUUID().toString(), index.png()).statusCode(404);
    }

    // what is wrong, and what is kept

    @Test
    void a_question_that_cannot_be_asked_is_refused_and_says_why() {
        ask(As.officer("DE"), "/api/v1/persons/identify", Map.of())
                .statusCode(400)
                .body("errors[0].pointer", is("/prints"));
        ask(As.officer("DE"), "/api/v1/persons/identify", question(Map.of("image", "?!", "position", 2)))
                .statusCode(400)
                .body("errors[0].pointer", is("/prints/0/image"));
        ask(
                        As.officer("DE"),
                        "/api/v1/persons/identify",
                        question(print(index.png(), 2), print("no print".getBytes(), 2)))
                .statusCode(400)
                .body("errors[0].pointer", is("/prints/1/image"))
                .body("reason", is("UNKNOWN_FORMAT"));
        Map<String, Object> question = question(print(index.png(), 16));
        question.put("limit", 0);
        question.put("threshold", 10);
        question.put("purpose", "CURIOSITY");
        ask(As.officer("DE"), "/api/v1/persons/identify", question)
                .statusCode(400)
                .body("errors.pointer", is(List.of("/limit", "/prints/0/position", "/purpose", "/threshold")));
        for (Map.Entry<String, Object> wrong : Map.<String, Object>of(
                        "position", 16, "dpi", 1, "threshold", 3, "limit", 0)
                .entrySet()) {
            As.officer("DE")
                    .queryParam(wrong.getKey(), wrong.getValue())
                    .contentType("image/png")
                    .body(index.png())
                    .post("/api/v1/persons/identify")
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", is(wrong.getKey()));
        }
        identify(As.officer("DE"), new byte[(20 << 20) + 1]).statusCode(413);
    }

    @Test
    void a_threshold_of_the_callers_own_decides_what_is_a_match() {
        String id = fingerprinted("FR");
        Map<String, Object> question = question(print(index.png(1), 2));
        question.put("threshold", 200);
        ask(As.officer("DE"), "/api/v1/persons/identify", question)
                .body("threshold", is(200f))
                .body("results[0].person.id", is(id));
    }

    @Test
    void what_is_asked_about_is_kept_as_a_hash_only_with_its_purpose() {
        fingerprinted("FR");
        byte[] image = index.png(1);
        Map<String, Object> question = question(print(image, 2));
        question.put("purpose", "FORENSIC");
        long kept = Database.count("fingerprint");
        ask(As.officer("DE"), "/api/v1/persons/identify", question).statusCode(200);
        assertEquals(kept, Database.count("fingerprint"));
        String hash = SentPrint.of(image, 2, null).get(0).asked().sha256();
        assertEquals(
                1,
                Database.count(
                        "audit where route = '/api/v1/persons/identify' and purpose = 'FORENSIC' and asked::jsonb -> 'prints' -> 0 ->> 'sha256' = ?"
                                + " and length(asked) < 300",
                        hash));
    }

    @Test
    void who_is_found_learns_that_they_were() {
        String id = fingerprinted("FR");
        identify(As.officer("DE"), index.png(1)).statusCode(200);
        As.bureau("FR")
                .get("/api/v1/persons/" + id + "/consultations")
                .then()
                .body("items.operation", hasItem("POST /api/v1/persons/identify"));
    }
}
