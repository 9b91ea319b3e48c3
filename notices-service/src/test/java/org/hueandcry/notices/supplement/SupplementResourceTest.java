package org.hueandcry.notices.supplement;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
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
import static org.hueandcry.notices.testing.Drafted.publication;
import static org.hueandcry.notices.testing.Drafted.red;
import static org.hueandcry.notices.testing.Drafted.step;
import static org.hueandcry.notices.testing.Heard.personOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
    void an_addendum_sent_again_with_its_key_is_added_once() {
        String id = red(personOf("FR").heard().id()).published();
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            post(As.officer("FR").header("Idempotency-Key", key), id, "addenda", REFUSED)
                    .statusCode(201)
                    .body("number", is(1));
        }
        post(As.officer("FR").header("Idempotency-Key", key), id, "addenda", Map.of("date", "2026-11-02", "text", "x"))
                .statusCode(422)
                .body("type", is("/problems/idempotency-key-reused"));
        As.bureau("DE").get("/api/v1/notices/" + id + "/addenda").then().body("items", hasSize(1));
    }

    @Test
    void a_notice_has_two_hundred_addenda_and_two_hundred_links_at_most() {
        String id = red(personOf("FR").heard().id()).published();
        String other = red(personOf("FR").heard().id()).published();
        Database.run("""
                insert into notice_addendum (notice_id, number, date, text, added_at, added_by)
                select '%1$s', n, now(), 'x', now(), 'FR' from generate_series(1, 200) n;
                create temporary table copied as select * from notice where id = '%1$s';
                with added as (insert into notice select (n).* from (
                    select jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'reference', null)) n
                    from copied c, generate_series(1, 200)) x returning id)
                insert into notice_link select '%1$s', id, 'SAME_CASE', now(), 'FR' from added""".formatted(id));
        post(As.officer("FR"), id, "addenda", REFUSED)
                .statusCode(409)
                .body("detail", is("A notice has at most 200 addenda."));
        post(As.officer("FR"), id, "links", linkWith(other, "SAME_CASE"))
                .statusCode(409)
                .body("detail", is("A notice has at most 200 links."));
        post(As.officer("FR"), other, "links", linkWith(id, "SAME_CASE")).statusCode(409);
    }

    @Test
    void texts_are_translated_by_their_pointers() {
        String id = red(personOf("FR").heard().id()).published();
        translate(As.reviewer(), id, "fr", Map.of("/facts/summary", "Il a vendu.", "/warrants/0/charge", "Escroquerie"))
                .statusCode(200)
                .body("language", is("FR"));
        translate(As.reviewer(), id, "FR", Map.of("/warrants/0/charge", "Escroquerie"))
                .statusCode(200);
        As.bureau("DE")
                .get("/api/v1/notices/" + id + "/translations")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].texts", is(Map.of("/warrants/0/charge", "Escroquerie")));
        translate(As.reviewer(), id, "fr", Map.of("/nothing", "x", "/warrants", "y"))
                .statusCode(400)
                .body("errors", hasSize(2));
        translate(As.reviewer(), id, "de", Map.of("/facts/summary", "x")).statusCode(404);
        translate(As.officer("DE"), id, "fr", Map.of("/facts/summary", "x")).statusCode(403);
    }

    @Test
    void a_translation_is_as_long_as_its_text_may_be_and_of_words_only() {
        String id = red(personOf("FR").heard().id()).by(As.officer("FR"));
        translate(As.officer("FR"), id, "fr", Map.of("/warrants/0/charge", "x".repeat(501)))
                .statusCode(400)
                .body("errors.pointer", contains("/texts/~1warrants~10~1charge"));
        translate(As.officer("FR"), id, "fr", Map.of("/warrants/0/country", "x"))
                .statusCode(400);
        translate(As.officer("FR"), id, "fr", Map.of("/warrants/0/charge", "x".repeat(500)))
                .statusCode(200);
    }

    @Test
    void what_has_been_handed_in_is_translated_by_the_secretariat_only() {
        Map<String, String> texts = Map.of("/facts/summary", "Il a vendu.");
        String id = red(personOf("FR").heard().id()).by(As.officer("FR"));
        translate(As.officer("FR"), id, "fr", texts).statusCode(200);
        step(As.bureau("FR"), id, "submission").statusCode(200);
        translate(As.officer("FR"), id, "fr", texts).statusCode(409);
        translate(As.reviewer(), id, "fr", texts).statusCode(200);
        step(As.reviewer(), id, "return", "INCOMPLETE").statusCode(200);
        translate(As.officer("FR"), id, "es", texts).statusCode(200);
        step(As.bureau("FR"), id, "abandonment").statusCode(200);
        translate(As.officer("FR"), id, "fr", texts).statusCode(409);
        translate(As.reviewer(), id, "fr", texts).statusCode(409);
    }

    @Test
    void a_translation_goes_when_its_text_is_changed() {
        String id = red(personOf("FR").heard().id()).by(As.officer("FR"));
        translate(As.officer("FR"), id, "fr", Map.of("/facts/summary", "Vendu.", "/facts/place", "Lyon"))
                .statusCode(200);
        translate(As.officer("FR"), id, "es", Map.of("/facts/summary", "Vendido."))
                .statusCode(200);
        As.officer("FR")
                .header("If-Match", tag(id))
                .contentType("application/merge-patch+json")
                .body(Map.of("facts", Map.of("summary", "Sold nothing.")))
                .patch("/api/v1/notices/" + id)
                .then()
                .statusCode(200);
        As.officer("FR")
                .get("/api/v1/notices/" + id + "/translations")
                .then()
                .body("items", hasSize(1))
                .body("items[0].texts", is(Map.of("/facts/place", "Lyon")));
    }

    @Test
    void whatever_is_added_raises_the_version_stands_in_the_history_and_is_announced() {
        String id = red(personOf("FR").heard().id()).submitted();
        String read = tag(id);
        String translated = translate(As.reviewer(), id, "fr", Map.of("/facts/summary", "Il a vendu."))
                .statusCode(200)
                .extract()
                .header("ETag");
        assertNotEquals(read, translated);
        assertEquals(translated, tag(id));
        publication(As.reviewer().header("If-Match", read), id, Map.of()).statusCode(412);
        publication(As.reviewer(), id).statusCode(200);
        String added = post(As.officer("FR"), id, "addenda", REFUSED).extract().header("ETag");
        assertEquals(added, tag(id));
        String other = red(personOf("DE").heard().id()).publishedFor("DE");
        String before = tag(other);
        String linked = post(As.officer("FR"), id, "links", linkWith(other, "ACCOMPLICE"))
                .statusCode(200)
                .extract()
                .header("ETag");
        assertEquals(linked, tag(id));
        assertNotEquals(before, tag(other));
        As.officer("FR")
                .get("/api/v1/notices/" + id + "/history")
                .then()
                .body(
                        "items.event",
                        contains("drafted", "submission", "translated", "publication", "addendum", "linked"));
        As.officer("DE")
                .get("/api/v1/notices/" + other + "/history")
                .then()
                .body("items.event", contains("drafted", "submission", "publication", "linked"))
                .body("items[3].authority", is("FR"))
                .body("items[3].client", is("ncb-fr-officer"));
        for (String one : List.of(id, other)) {
            String version = tag(one).replace("\"", "");
            assertEquals(
                    1,
                    Database.count(
                            "outbox where key = ? and type = 'notice.changed.v1' and version = " + version,
                            UUID.fromString(one)));
        }
        As.officer("FR")
                .delete("/api/v1/notices/" + id + "/links/" + other)
                .then()
                .statusCode(204);
        As.officer("DE").get("/api/v1/notices/" + other + "/history").then().body("items[4].event", is("unlinked"));
    }

    private static String tag(String id) {
        return As.reviewer().get("/api/v1/notices/" + id).then().extract().header("ETag");
    }

    private static Map<String, Object> linkWith(String id, String relation) {
        return Map.of("noticeId", id, "relation", relation);
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
    void no_owner_is_told_of_a_link_with_what_it_may_not_see() {
        String draft = red(personOf("FR").heard().id()).by(As.officer("FR"));
        String other = red(personOf("DE").heard().id()).publishedFor("DE");
        String before = tag(other);
        post(As.officer("FR"), draft, "links", linkWith(other, "ACCOMPLICE")).statusCode(200);
        assertEquals(before, tag(other));
        As.officer("DE").get("/api/v1/notices/" + other + "/links").then().body("items", empty());
    }

    @Test
    void what_is_over_or_not_in_force_yet_is_not_linked_by_others() {
        String own = red(personOf("FR").heard().id()).published();
        String submitted = red(personOf("DE").heard().id()).submittedBy("DE");
        post(As.officer("FR"), own, "links", linkWith(submitted, "SAME_CASE")).statusCode(409);
        String ended = red(personOf("DE").heard().id()).publishedFor("DE");
        step(As.bureau("DE"), ended, "withdrawal", "ARRESTED").statusCode(200);
        post(As.officer("FR"), own, "links", linkWith(ended, "SAME_CASE")).statusCode(409);
        post(As.reviewer(), own, "links", linkWith(submitted, "SAME_CASE")).statusCode(200);
    }

    @Test
    void two_notices_are_linked_in_one_way() {
        String one = red(personOf("FR").heard().id()).published();
        String other = red(personOf("FR").heard().id()).published();
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            post(As.officer("FR").header("Idempotency-Key", key), one, "links", linkWith(other, "ACCOMPLICE"))
                    .statusCode(200)
                    .body("items.relation", contains("ACCOMPLICE"));
        }
        post(As.officer("FR").header("Idempotency-Key", key), one, "links", linkWith(other, "SAME_CASE"))
                .statusCode(422);
        post(As.officer("FR"), other, "links", linkWith(one, "SAME_CASE"))
                .statusCode(409)
                .body("type", is("/problems/conflict"));
    }

    @Test
    void every_change_and_every_linked_notice_is_on_the_audit_trail() {
        String one = red(personOf("FR").heard().id()).published();
        String other = red(personOf("FR").heard().id()).published();
        post(As.reviewer(), one, "addenda", REFUSED).statusCode(201);
        translate(As.reviewer(), one, "fr", Map.of("/facts/summary", "x")).statusCode(200);
        post(As.reviewer(), one, "links", linkWith(other, "ACCOMPLICE")).statusCode(200);
        As.bureau("DE").get("/api/v1/notices/" + one + "/links").then().statusCode(200);
        As.reviewer()
                .delete("/api/v1/notices/" + one + "/links/" + other)
                .then()
                .statusCode(204);
        for (String change : List.of("addenda", "translations/{language}", "links", "links/{otherId}")) {
            assertEquals(1, consulted(one, "GS", change), change);
        }
        assertEquals(1, consulted(other, "GS", "links"));
        assertEquals(1, consulted(other, "GS", "links/{otherId}"));
        assertEquals(1, consulted(other, "DE", "links"));
    }

    private static long consulted(String id, String authority, String what) {
        return Database.count(
                "consultation where record_id = ? and authority = ? and route = ?",
                UUID.fromString(id),
                authority,
                "/api/v1/notices/{id}/" + what);
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
