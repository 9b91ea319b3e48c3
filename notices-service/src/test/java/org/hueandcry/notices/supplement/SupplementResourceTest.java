package org.hueandcry.notices.supplement;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hueandcry.notices.testing.Drafted.red;
import static org.hueandcry.notices.testing.Drafted.step;
import static org.hueandcry.notices.testing.Heard.personOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "notices"))
class SupplementResourceTest {

    private static ValidatableResponse post(
            RequestSpecification caller, String id, String what, Map<String, Object> body) {
        return caller.contentType("application/json")
                .body(body)
                .post("/api/v1/notices/" + id + "/" + what)
                .then();
    }

    private static ValidatableResponse translate(
            RequestSpecification caller, String id, String language, Map<String, String> texts) {
        return caller.contentType("application/json")
                .body(Map.of("texts", texts))
                .put("/api/v1/notices/" + id + "/translations/" + language)
                .then();
    }

    private static final Map<String, Object> REFUSED =
            Map.of("country", "BR", "date", "2026-11-01", "text", "Extradition refused");

    @Test
    void what_happened_since_is_added_with_its_country_and_date_and_read_by_all_who_see_the_notice() {
        String id = red(personOf("FR").heard().id()).published();
        post(As.officer("FR"), id, "addenda", REFUSED)
                .statusCode(201)
                .body("number", is(1))
                .body("addedBy", is("FR"));
        post(As.reviewer(), id, "addenda", Map.of("date", "2026-11-02", "text", "Confirmed"))
                .statusCode(201);
        As.bureau("DE")
                .get("/api/v1/notices/" + id + "/addenda")
                .then()
                .statusCode(200)
                .body("items.text", contains("Extradition refused", "Confirmed"))
                .body("items[0].country", is("BR"));
    }

    @Test
    void addenda_belong_to_notices_in_force_and_to_those_who_answer_for_them() {
        String draft = red(personOf("FR").heard().id()).by(As.officer("FR"));
        post(As.officer("FR"), draft, "addenda", REFUSED).statusCode(409);
        String id = red(personOf("FR").heard().id()).published();
        post(As.officer("DE"), id, "addenda", REFUSED).statusCode(403);
        post(As.officer("FR"), id, "addenda", Map.of("date", "2999-01-01", "text", " ", "country", "ZZ"))
                .statusCode(400)
                .body("errors", hasSize(3));
        step(As.bureau("FR"), id, "withdrawal", "ARRESTED").statusCode(200);
        post(As.officer("FR"), id, "addenda", REFUSED).statusCode(409);
        As.bureau("DE").get("/api/v1/notices/" + id + "/addenda").then().body("items", empty());
    }

    @Test
    void texts_are_translated_by_their_pointers() {
        String id = red(personOf("FR").heard().id()).published();
        translate(As.reviewer(), id, "fr", Map.of("/facts/summary", "Il a vendu.", "/warrants/0/charge", "Escroquerie"))
                .statusCode(200)
                .body("language", is("FR"));
        translate(As.officer("FR"), id, "FR", Map.of("/warrants/0/charge", "Escroquerie"))
                .statusCode(200);
        As.bureau("DE")
                .get("/api/v1/notices/" + id + "/translations")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].texts", is(Map.of("/warrants/0/charge", "Escroquerie")));
        translate(As.officer("FR"), id, "fr", Map.of("/nothing", "x", "/warrants", "y"))
                .statusCode(400)
                .body("errors", hasSize(2));
        translate(As.officer("FR"), id, "de", Map.of("/facts/summary", "x")).statusCode(404);
        translate(As.officer("DE"), id, "fr", Map.of("/facts/summary", "x")).statusCode(403);
    }

    @Test
    void accomplices_are_linked_and_the_link_is_seen_from_either_side_by_whoever_sees_both() {
        String one = red(personOf("FR").heard().id()).published();
        String other = red(personOf("FR").restrictedFrom("BR").heard().id()).published();
        post(As.officer("FR"), one, "links", Map.of("noticeId", other, "relation", "ACCOMPLICE"))
                .statusCode(200);
        As.bureau("DE")
                .get("/api/v1/notices/" + other + "/links")
                .then()
                .body("items.noticeId", contains(one))
                .body("items.relation", contains("ACCOMPLICE"));
        As.bureau("BR")
                .get("/api/v1/notices/" + one + "/links")
                .then()
                .statusCode(200)
                .body("items", empty());
        As.officer("FR")
                .delete("/api/v1/notices/" + one + "/links/" + other)
                .then()
                .statusCode(204);
        As.officer("FR")
                .delete("/api/v1/notices/" + one + "/links/" + other)
                .then()
                .statusCode(404);
        As.bureau("DE").get("/api/v1/notices/" + other + "/links").then().body("items", empty());
    }

    @Test
    void nobody_learns_by_a_link_that_a_hidden_notice_exists() {
        String hidden = red(personOf("FR").restrictedFrom("DE").heard().id()).published();
        String own = red(personOf("DE").heard().id()).publishedFor("DE");
        post(As.officer("DE"), own, "links", Map.of("noticeId", hidden, "relation", "SAME_CASE"))
                .statusCode(404);
        post(As.officer("DE"), own, "links", Map.of("noticeId", own, "relation", "SAME_CASE"))
                .statusCode(400);
    }

    @Test
    void what_is_added_is_on_the_audit_trail() {
        String id = red(personOf("FR").heard().id()).published();
        As.bureau("DE").get("/api/v1/notices/" + id + "/addenda").then().statusCode(200);
        assertTrue(Database.count(
                        "consultation where record_id = ? and authority = 'DE' and route = '/api/v1/notices/{id}/addenda'",
                        UUID.fromString(id))
                == 1);
    }
}
