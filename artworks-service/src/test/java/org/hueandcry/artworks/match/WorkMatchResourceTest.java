package org.hueandcry.artworks.match;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hueandcry.artworks.testing.Stolen;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hueandcry.artworks.testing.Stolen.painting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How a work is found by a description of it. Each test's makers have a name that no other test's have. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "artworks"))
class WorkMatchResourceTest {

    private final String name = Stolen.name();

    private Stolen harvest() {
        return painting()
                .titled("Harvest before a storm near Chioggia")
                .with("makers", List.of(Map.of("name", "Giovanni Battista " + name)))
                .with("measurements", null)
                .with("measurementsText", "support: 610 x 500 mm; frame: 720 x 610 mm")
                .with("period", "c. 1870")
                .with("inscriptions", List.of(Map.of("text", "G.B. " + name + " fecit")));
    }

    private Map<String, Object> example(Object... fields) {
        Map<String, Object> example = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            example.put((String) fields[i], fields[i + 1]);
        }
        return example;
    }

    private ValidatableResponse match(RequestSpecification caller, Map<String, Object> example) {
        return caller.contentType("application/json")
                .body(Map.of("queries", Map.of("lot 7", example)))
                .post("/api/v1/artworks/match")
                .then();
    }

    @Test
    void a_work_is_found_in_another_language_other_units_and_another_order() {
        String id = harvest().by(As.bureau("IT"));
        match(
                        As.bureau("DE"),
                        example(
                                "objectType", "Ölgemälde",
                                "makers", List.of(name + ", G. B."),
                                "materials", "Öl auf Leinwand",
                                "measurementsText", "19 5/8 x 24 in",
                                "period", "1860s"))
                .statusCode(200)
                .body("responses.'lot 7'.results.findAll { it.match }.artwork.id", contains(id))
                .body("responses.'lot 7'.results[0].artwork.id", is(id))
                .body(
                        "responses.'lot 7'.results[0].explanation.field",
                        contains("makers", "measurementsText", "period", "objectType", "materials"))
                .body(
                        "responses.'lot 7'.results[0].explanation.find { it.field == 'measurementsText' }.found",
                        is("610 x 500 mm"))
                .body(
                        "responses.'lot 7'.results[0].explanation.find { it.field == 'materials' }.likeness.toDouble()",
                        greaterThan(0.9));
    }

    @Test
    void misspelled_titles_and_makers_are_found_and_the_true_one_comes_before_its_like() {
        String id = harvest().by(As.bureau("IT"));
        String other = harvest()
                .titled("Portrait of a notary")
                .with("measurementsText", "30 x 20 cm")
                .by(As.bureau("IT"));
        match(
                        As.bureau("DE"),
                        example(
                                "title", "Havrest before the storm at Chiogia",
                                "makers", List.of(name.substring(0, 6) + name.substring(7)),
                                "measurementsText", "61 x 50 cm"))
                .statusCode(200)
                .body("responses.'lot 7'.results[0].artwork.id", is(id))
                .body("responses.'lot 7'.results.findAll { it.match }.artwork.id", not(hasItem(other)));
    }

    @Test
    void what_contradicts_is_explained_and_lowers_the_score() {
        harvest().by(As.bureau("IT"));
        double same = score(example("makers", List.of(name), "measurementsText", "50 x 61 cm", "period", "1870"));
        double other = score(example("makers", List.of(name), "measurementsText", "180 x 120 cm", "period", "1620"));
        assertTrue(same > 0.75, "same " + same);
        assertTrue(other < same - 0.3, "other " + other + " of " + same);
    }

    private double score(Map<String, Object> example) {
        List<Number> scores = As.bureau("DE")
                .contentType("application/json")
                .body(Map.of("queries", Map.of("lot 7", example), "threshold", 0.3))
                .post("/api/v1/artworks/match")
                .then()
                .statusCode(200)
                .extract()
                .path("responses.'lot 7'.results.score");
        return scores.isEmpty() ? 0 : scores.get(0).doubleValue();
    }

    @Test
    void an_inscription_and_a_number_find_the_work() {
        String id = harvest()
                .with("source", "Museum " + name)
                .with("inventoryNumber", name + " 12")
                .by(As.bureau("IT"));
        match(
                        As.bureau("DE"),
                        example(
                                "inscriptions",
                                List.of(name + " fecit"),
                                "makers",
                                List.of(name),
                                "objectType",
                                "painting"))
                .body("responses.'lot 7'.results.artwork.id", hasItem(id));
        match(As.bureau("DE"), example("inventoryNumber", name.toLowerCase() + "12"))
                .body("responses.'lot 7'.results.artwork.id", contains(id));
    }

    @Test
    void a_work_that_is_restricted_from_the_caller_does_not_show() {
        String id = harvest().restrictedFrom("BR").by(As.bureau("IT"));
        Map<String, Object> example = example(
                "title", "Harvest before a storm near Chioggia", "makers", List.of("Giovanni Battista " + name));
        match(As.bureau("DE"), example).body("responses.'lot 7'.results[0].artwork.id", is(id));
        match(As.bureau("BR"), example).statusCode(200).body("responses.'lot 7'.results.artwork.id", not(hasItem(id)));
    }

    @Test
    void works_are_narrowed_by_status_and_those_looked_at_are_left_out() {
        String id = harvest().by(As.bureau("IT"));
        Map<String, Object> queries = Map.of("a", example("title", "Harvest before a storm", "makers", List.of(name)));
        As.bureau("DE")
                .contentType("application/json")
                .body(Map.of("queries", queries, "statuses", List.of("RECOVERED")))
                .post("/api/v1/artworks/match")
                .then()
                .statusCode(200)
                .body("responses.a.results.artwork.id", not(hasItem(id)));
        As.bureau("DE")
                .contentType("application/json")
                .body(Map.of("queries", queries, "excludeIds", List.of(id)))
                .post("/api/v1/artworks/match")
                .then()
                .statusCode(200)
                .body("responses.a.results.artwork.id", not(hasItem(id)));
    }

    @Test
    void what_tells_nothing_or_is_not_understood_is_named() {
        match(As.bureau("DE"), example("objectType", "painting", "materials", "oil on canvas"))
                .statusCode(400)
                .body("errors[0].pointer", containsString("/queries/lot 7"))
                .body("errors[0].detail", containsString("needs a title"));
        match(As.bureau("DE"), example("title", "Harvest", "colour", "red")).statusCode(400);
        As.bureau("DE")
                .contentType("application/json")
                .body(Map.of("queries", Map.of()))
                .post("/api/v1/artworks/match")
                .then()
                .statusCode(400)
                .body("errors.detail", hasItem("needs at least one query or photograph"));
    }

    @Test
    void only_those_who_may_read_works_may_ask_and_what_they_ask_is_logged() {
        String id = harvest().by(As.bureau("IT"));
        match(As.border("FR"), example("title", "Harvest")).statusCode(403);
        match(As.bureau("DE"), example("title", "Harvest before a storm", "makers", List.of(name)))
                .statusCode(200)
                .body("responses.'lot 7'.results.artwork.id", hasItem(id));
        assertEquals(
                1,
                Database.count(
                        "audit where path like '%/artworks/match' and status = 200 and asked like ?",
                        "%" + name + "%"));
    }
}
