package org.hueandcry.notices.notice;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hueandcry.notices.testing.Drafted.diffusionStep;
import static org.hueandcry.notices.testing.Drafted.red;
import static org.hueandcry.notices.testing.Drafted.yellow;
import static org.hueandcry.notices.testing.Heard.personOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Diffusions: what a notice says, sent straight to those whom it addresses, and reviewed after. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "notices"))
class DiffusionTest {

    private static final Map<String, Object> CLEAR = Map.of("articleThree", "An ordinary case.");

    @Test
    void a_diffusion_is_seen_at_once_by_those_whom_it_addresses_and_by_nobody_else() {
        String id = red(personOf("FR").heard().id()).dispatched("DE", "IT");
        As.bureau("DE")
                .get("/api/v1/diffusions/" + id)
                .then()
                .statusCode(200)
                .body("form", is("DIFFUSION"))
                .body("status", is("PUBLISHED"))
                .body("review", is("OUTSTANDING"))
                .body("warrants[0].charge", is("Fraud"));
        As.bureau("BR").get("/api/v1/diffusions/" + id).then().statusCode(404);
        As.bureau("BR")
                .get("/api/v1/diffusions?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(id)));
        As.bureau("DE").get("/api/v1/diffusions").then().body("items.id", hasItem(id));
    }

    @Test
    void a_diffusion_is_no_notice_and_a_notice_no_diffusion() {
        String diffusion = red(personOf("FR").heard().id()).dispatched();
        String notice = red(personOf("FR").heard().id()).published();
        As.bureau("FR").get("/api/v1/notices/" + diffusion).then().statusCode(404);
        As.bureau("FR").get("/api/v1/diffusions/" + notice).then().statusCode(404);
        As.bureau("FR").get("/api/v1/notices?limit=200").then().body("items.id", not(hasItem(diffusion)));
        As.bureau("FR")
                .post("/api/v1/diffusions/" + diffusion + "/submission")
                .then()
                .statusCode(404);
        As.bureau("FR").post("/api/v1/notices/" + notice + "/dispatch").then().statusCode(404);
    }

    @Test
    void what_lacks_a_condition_is_not_sent() {
        String id = red(personOf("FR").heard().id())
                .with("facts", null)
                .sentBy(As.officer("FR"), "diffusions")
                .statusCode(201)
                .header("Location", matchesPattern(".*/api/v1/diffusions/[0-9a-f-]{36}"))
                .extract()
                .path("id");
        diffusionStep(As.bureau("FR"), id, "dispatch", Map.of())
                .statusCode(422)
                .body("conditions.findAll { !it.met }.id", contains("RED_FACTS"));
        As.bureau("FR")
                .get("/api/v1/diffusions/" + id + "/check")
                .then()
                .statusCode(200)
                .body("publishable", is(false));
        diffusionStep(As.officer("FR"), id, "dispatch", Map.of()).statusCode(403);
        diffusionStep(As.bureau("DE"), id, "dispatch", Map.of()).statusCode(404);
    }

    @Test
    void a_review_that_is_passed_leaves_it_in_force() {
        String id = yellow(personOf("FR").heard().id()).dispatched();
        diffusionStep(As.reviewer(), id, "clearance", Map.of())
                .statusCode(400)
                .body("errors.pointer", contains("/articleThree"));
        As.reviewer()
                .get("/api/v1/diffusions?review=OUTSTANDING&limit=200")
                .then()
                .body("items.id", hasItem(id));
        diffusionStep(As.reviewer(), id, "clearance", CLEAR).statusCode(200).body("review", is("PASSED"));
        diffusionStep(As.reviewer(), id, "clearance", CLEAR)
                .statusCode(409)
                .body("nextSteps", containsInAnyOrder("suspension", "cancellation"));
        As.reviewer()
                .get("/api/v1/diffusions?review=OUTSTANDING&limit=200")
                .then()
                .body("items.id", not(hasItem(id)));
    }

    @Test
    void a_review_that_fails_tells_each_addressee_to_delete_it_and_the_source_sees_who_has() {
        String id = red(personOf("FR").heard().id()).dispatched("DE", "IT");
        diffusionStep(As.reviewer(), id, "cancellation", Map.of("reason", "CONTRARY_TO_ARTICLE_3", "text", "political"))
                .statusCode(200)
                .body("review", is("FAILED"))
                .body("status", is("CANCELLED"));
        As.officer("IT")
                .get("/api/v1/deletions?limit=200")
                .then()
                .statusCode(200)
                .body("items.find { it.noticeId == '%s' }.reason".formatted(id), is("CONTRARY_TO_ARTICLE_3"))
                .body("items.find { it.noticeId == '%s' }.form".formatted(id), is("DIFFUSION"));
        As.officer("BR").get("/api/v1/deletions?limit=200").then().body("items.noticeId", not(hasItem(id)));
        As.officer("BR")
                .post("/api/v1/deletions/" + id + "/acknowledgement")
                .then()
                .statusCode(404);
        for (int i = 0; i < 2; i++) {
            As.officer("IT")
                    .post("/api/v1/deletions/" + id + "/acknowledgement")
                    .then()
                    .statusCode(204);
        }
        As.officer("IT").get("/api/v1/deletions?limit=200").then().body("items.noticeId", not(hasItem(id)));
        As.officer("FR")
                .get("/api/v1/diffusions/" + id + "/acknowledgements")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.find { it.authority == 'IT' }.acknowledgedAt", matchesPattern("2.*Z"))
                .body("items.find { it.authority == 'DE' }.acknowledgedAt", nullValue());
        As.officer("DE")
                .get("/api/v1/diffusions/" + id + "/acknowledgements")
                .then()
                .statusCode(403);
    }

    @Test
    void no_diffusion_is_for_the_public() {
        UUID person = personOf("FR").heard().id();
        red(person)
                .forThePublic()
                .sentBy(As.officer("FR"), "diffusions")
                .statusCode(400)
                .body("errors.pointer", contains("/publicExtract"));
        String id = red(person).dispatched();
        assertEquals(0, Database.count("public_extract where notice_id = ?", UUID.fromString(id)));
    }

    @Test
    void a_diffusion_is_announced_in_its_form() {
        String id = red(personOf("FR").heard().id()).dispatched("DE");
        assertEquals(
                2,
                Database.count(
                        "outbox where key = ? and state ->> 'form' = 'DIFFUSION' and state -> 'visibility' -> 'visibleTo' = '[\"DE\"]'",
                        UUID.fromString(id)));
    }

    @Test
    void a_diffusion_that_was_cleared_is_reviewed_again_once_it_goes_to_more() {
        String id = red(personOf("FR").heard().id()).dispatched("DE");
        diffusionStep(As.reviewer(), id, "clearance", CLEAR).statusCode(200);
        As.bureau("FR")
                .header("If-Match", "\"3\"")
                .contentType("application/json")
                .body(Map.of("visibleTo", List.of("DE", "IT")))
                .put("/api/v1/diffusions/" + id + "/visibility")
                .then()
                .statusCode(200)
                .body("review", is("OUTSTANDING"));
    }

    @Test
    void steps_are_told_to_those_who_may_take_them_only() {
        String id = red(personOf("FR").heard().id())
                .sentBy(As.officer("FR"), "diffusions")
                .body("nextSteps", hasSize(0))
                .extract()
                .path("id");
        As.bureau("FR")
                .get("/api/v1/diffusions/" + id)
                .then()
                .body("nextSteps", containsInAnyOrder("dispatch", "abandonment"));
    }

    @Test
    void an_addressee_is_added_and_taken_away_by_the_source() {
        String id = red(personOf("FR").heard().id()).dispatched("DE");
        As.bureau("FR")
                .header("If-Match", "\"2\"")
                .contentType("application/json")
                .body(Map.of("visibleTo", List.of("IT")))
                .put("/api/v1/diffusions/" + id + "/visibility")
                .then()
                .statusCode(200)
                .body("visibility.visibleTo", contains("IT"));
        As.bureau("DE").get("/api/v1/diffusions/" + id).then().statusCode(404);
        As.bureau("IT").get("/api/v1/diffusions/" + id).then().statusCode(200);
    }
}
