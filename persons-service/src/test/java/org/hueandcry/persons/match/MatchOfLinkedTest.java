package org.hueandcry.persons.match;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hueandcry.persons.testing.Linked.confirmed;
import static org.hueandcry.persons.testing.Linked.propose;
import static org.hueandcry.persons.testing.Recorded.fresh;
import static org.hueandcry.persons.testing.Recorded.person;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Records that are linked are found as one person, with all sources. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "persons"))
class MatchOfLinkedTest {

    private static final String IDS = "responses.q1.results.person.id";
    private static final String LINKED = "responses.q1.results[0].person.linkedRecords";

    private final String family = fresh();

    private static ValidatableResponse match(RequestSpecification caller, String name, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("queries", Map.of("q1", Map.of("names", List.of(name))));
        return caller.contentType("application/json")
                .body(body)
                .post("/api/v1/persons/match")
                .then()
                .statusCode(200);
    }

    @Test
    void linked_records_come_as_one_result_the_best_one_first_with_all_sources() {
        String best = person().named(family, "Khaled Yusuf").by(As.officer("FR"));
        String other = person().named(family, "Khalid").by(As.officer("DE"));
        match(As.officer("IT"), "Khaled Yusuf " + family, Map.of()).body(IDS, containsInAnyOrder(best, other));
        propose(As.officer("FR"), best, other).statusCode(201);
        match(As.officer("IT"), "Khaled Yusuf " + family, Map.of()).body(IDS, containsInAnyOrder(best, other));
        As.bureau("DE")
                .post("/api/v1/persons/" + other + "/links/"
                        + As.bureau("DE")
                                .get("/api/v1/persons/" + other + "/links")
                                .path("items[0].id")
                        + "/confirmation")
                .then()
                .statusCode(200);
        match(As.officer("IT"), "Khaled Yusuf " + family, Map.of())
                .body(IDS, contains(best))
                .body(LINKED + ".id", contains(other))
                .body(LINKED + ".owner", contains("DE"))
                .body(LINKED + ".sex", contains("MALE"));
        As.officer("IT")
                .get("/api/v1/persons?name=" + family)
                .then()
                .statusCode(200)
                .body("items.size()", is(1))
                .body("items[0].linkedRecords.size()", is(1));
        assertEquals(
                1,
                Database.count(
                        "consultation where record_id = ? and authority = 'IT' and route = '/api/v1/persons' and method = 'GET'",
                        UUID.fromString(other)));
    }

    @Test
    void a_record_under_another_name_comes_with_the_one_that_is_found() {
        String found = person().named(family, "Khaled").by(As.officer("FR"));
        String other = person().named(fresh(), "Omar").by(As.officer("DE"));
        confirmed(found, "FR", other, "DE");
        match(As.officer("IT"), "Khaled " + family, Map.of())
                .body(IDS, contains(found))
                .body(LINKED + ".id", contains(other));
        match(As.officer("IT"), "Khaled " + family, Map.of("excludeIds", List.of(other)))
                .body(IDS, contains(found))
                .body(LINKED, nullValue());
        match(As.border("IT"), "Khaled " + family, Map.of())
                .body(LINKED + ".id", contains(other))
                .body(LINKED + ".placeOfBirth", contains(nullValue()));
    }

    @Test
    void a_linked_record_that_is_hidden_does_not_show() {
        String found = person().named(family, "Khaled").by(As.officer("FR"));
        String hidden = person().named(family, "Khaled").restrictedFrom("BR").by(As.officer("DE"));
        confirmed(found, "FR", hidden, "DE");
        match(As.officer("BR"), "Khaled " + family, Map.of())
                .body(IDS, contains(found))
                .body(LINKED, nullValue());
    }

    @Test
    void the_match_proposes_records_of_other_authorities_until_they_are_linked() {
        String ours = person().named(family, "Khaled Yusuf")
                .with("otherNames", null)
                .with("dateOfBirth", "1975-03-02")
                .by(As.officer("FR"));
        String alsoOurs = person().named(family, "Khaled Yusuf")
                .with("otherNames", null)
                .with("dateOfBirth", "1975-03-02")
                .by(As.officer("FR"));
        String same = person().named(family, "Khaled Yusuf")
                .with("otherNames", null)
                .with("dateOfBirth", "1975-03-02")
                .by(As.officer("DE"));
        String hidden = person().named(family, "Khaled Yusuf")
                .with("otherNames", null)
                .with("dateOfBirth", "1975-03-02")
                .restrictedFrom("FR")
                .by(As.officer("DE"));
        String path = "/api/v1/persons/" + ours + "/matches";
        As.officer("FR")
                .get(path)
                .then()
                .statusCode(200)
                .body("results.person.id", contains(same))
                .body("results[0].score", greaterThan(0.9f))
                .body("results[0].explanation.feature", hasItem("name"));
        confirmed(ours, "FR", same, "DE");
        As.officer("FR").get(path).then().body("results", empty());
        As.officer("DE")
                .get("/api/v1/persons/" + hidden + "/matches")
                .then()
                .body("results.person.id", hasItem(alsoOurs));
        As.officer("FR").get("/api/v1/persons/" + hidden + "/matches").then().statusCode(404);
        As.officer("FR")
                .get(path + "?threshold=0.1")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", is("threshold"));
        As.border("FR").get(path).then().statusCode(403);
        String nameless = person().with("kind", "UNIDENTIFIED_BODY")
                .with("name", null)
                .with("otherNames", null)
                .by(As.officer("FR"));
        As.officer("FR")
                .get("/api/v1/persons/" + nameless + "/matches")
                .then()
                .statusCode(200)
                .body("results", empty());
    }
}
