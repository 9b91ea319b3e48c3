package org.hueandcry.persons.watch;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hueandcry.persons.testing.Recorded.fresh;
import static org.hueandcry.persons.testing.Recorded.person;
import static org.hueandcry.persons.watch.Watched.WATCHES;
import static org.hueandcry.persons.watch.Watched.sent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "persons"))
class WatchResourceTest {

    @Inject
    ForgetWatches forgetWatches;

    private static Map<String, Object> watchFor(String name) {
        return new HashMap<>(Map.of("query", Map.of("names", List.of(name))));
    }

    private static String keptBy(RequestSpecification caller, String name) {
        return Watched.by(caller, name);
    }

    private static ValidatableResponse extended(RequestSpecification caller, String id, Object end) {
        return caller.contentType("application/json")
                .body(Map.of("expiresAt", end.toString()))
                .post(WATCHES + "/" + id + "/extension")
                .then();
    }

    // keeping

    @Test
    void a_watch_is_kept_with_what_it_says_and_audited_with_what_it_asks() {
        String name = "Khaled " + fresh();
        Map<String, Object> body = watchFor(name);
        body.put("threshold", 0.8);
        body.put("kinds", List.of("WANTED"));
        body.put("colours", List.of("RED"));
        body.put("purpose", "SECURITY_CHECK");
        body.put("reference", "2026-4711/3");
        body.put("expiresAt", Instant.now().plus(Duration.ofDays(300)).toString());
        String id = sent(As.officer("FR"), body)
                .statusCode(201)
                .header("Location", containsString("/api/v1/watches/"))
                .extract()
                .path("id");
        As.officer("FR")
                .get(WATCHES + "/" + id)
                .then()
                .statusCode(200)
                .body("query.names", contains(name))
                .body("threshold", is(0.8f))
                .body("kinds", contains("WANTED"))
                .body("colours", contains("RED"))
                .body("purpose", is("SECURITY_CHECK"))
                .body("reference", is("2026-4711/3"))
                .body("lastMatchAt", is((Object) null));
        assertEquals(
                1,
                Database.count(
                        "audit where route = '/api/v1/watches' and purpose = 'SECURITY_CHECK' and asked like ? and records = array[?::uuid]",
                        "%" + name + "%",
                        id));
    }

    @Test
    void what_is_not_said_has_a_default() {
        String id = keptBy(As.officer("FR"), "Ann " + fresh());
        String end = As.officer("FR")
                .get(WATCHES + "/" + id)
                .then()
                .body("threshold", is(0.7f))
                .body("kinds", empty())
                .body("colours", empty())
                .body("purpose", notNullValue())
                .body("version", is(1))
                .extract()
                .path("expiresAt");
        Duration lasts = Duration.between(Instant.now(), Instant.parse(end));
        assertTrue(lasts.toDays() == 89 || lasts.toDays() == 90, lasts.toString());
    }

    @Test
    void a_watch_sent_twice_is_kept_once() {
        Map<String, Object> body = watchFor("Ann " + fresh());
        String key = UUID.randomUUID().toString();
        String first = sent(As.officer("FR").header("Idempotency-Key", key), body)
                .statusCode(201)
                .extract()
                .path("id");
        sent(As.officer("FR").header("Idempotency-Key", key), body)
                .statusCode(201)
                .body("id", is(first));
        body.put("reference", "another");
        sent(As.officer("FR").header("Idempotency-Key", key), body).statusCode(422);
    }

    @Test
    void what_cannot_be_watched_for_is_refused_with_the_field_named() {
        Map<String, Object> changes = new HashMap<>();
        changes.put("/query", Map.of("query", Map.of("names", List.of())));
        changes.put("/query/names/0", Map.of("query", Map.of("names", List.of("a".repeat(401)))));
        changes.put(
                "/query/dateOfBirth", Map.of("query", Map.of("names", List.of("Ann"), "dateOfBirth", "1975-02-30")));
        changes.put("/threshold", Map.of("threshold", 0.4));
        changes.put("/kinds/0", Map.of("kinds", List.of("NOBODY")));
        changes.put("/colours/0", Map.of("colours", List.of("PINK")));
        changes.put("/purpose", Map.of("purpose", "CURIOSITY"));
        changes.put("/reference", Map.of("reference", ""));
        changes.put(
                "/expiresAt", Map.of("expiresAt", Instant.now().minusSeconds(60).toString()));
        changes.put("/limit", Map.of("limit", 3));
        changes.forEach((pointer, change) -> {
            Map<String, Object> body = watchFor("Ann");
            ((Map<?, ?>) change).forEach((field, value) -> body.put((String) field, value));
            sent(As.officer("FR"), body).statusCode(400).body("errors.pointer", hasItem(containsString(pointer)));
        });
        Map<String, Object> tooLong = watchFor("Ann");
        tooLong.put("expiresAt", Instant.now().plus(Duration.ofDays(370)).toString());
        sent(As.officer("FR"), tooLong).statusCode(400).body("errors.pointer", contains("/expiresAt"));
        tooLong.put("expiresAt", "+292278994-08-17T07:12:55.807Z");
        sent(As.officer("FR"), tooLong).statusCode(400).body("errors.pointer", contains("/expiresAt"));
        sent(As.officer("FR"), Map.of("reference", "x")).statusCode(400).body("errors.pointer", contains("/query"));
    }

    @Test
    void only_who_may_watch_may() {
        Map<String, Object> body = watchFor("Ann " + fresh());
        sent(As.nobody(), body).statusCode(401);
        sent(As.border("DE"), body).statusCode(403);
        sent(As.operator(), body).statusCode(403);
        sent(As.fileControl(), body).statusCode(403);
        sent(As.reviewer(), body).statusCode(201);
        sent(As.bureau("FR"), body).statusCode(201);
    }

    // whose

    @Test
    void a_watch_is_nobody_elses() {
        String id = keptBy(As.officer("FR"), "Ann " + fresh());
        for (RequestSpecification other : List.of(As.bureau("DE"), As.reviewer())) {
            other.get(WATCHES + "/" + id).then().statusCode(404);
        }
        As.bureau("DE").get(WATCHES + "/" + id + "/matches").then().statusCode(404);
        As.bureau("DE").delete(WATCHES + "/" + id).then().statusCode(404);
        extended(As.bureau("DE"), id, Instant.now().plusSeconds(3600)).statusCode(404);
        As.bureau("DE").get(WATCHES + "?limit=200").then().body("items.id", not(hasItem(id)));
        As.bureau("FR").get(WATCHES + "/" + id).then().statusCode(200);
    }

    @Test
    void the_list_is_paged_newest_first() {
        // an authority that no other test watches for
        RequestSpecification[] callers = {As.officer("UY"), As.officer("UY"), As.officer("UY")};
        String first = keptBy(As.officer("UY"), "Ann " + fresh());
        String second = keptBy(As.officer("UY"), "Ann " + fresh());
        String third = keptBy(As.officer("UY"), "Ann " + fresh());
        String next = callers[0]
                .get(WATCHES + "?limit=2")
                .then()
                .statusCode(200)
                .body("items.id", contains(third, second))
                .extract()
                .path("next");
        callers[1].get(WATCHES + "?limit=2&cursor=" + next).then().body("items.id", contains(first));
        callers[2]
                .get(WATCHES + "?limit=2&matched=true&cursor=" + next)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("cursor"));
        As.officer("UY").get(WATCHES + "?limit=0").then().statusCode(400).body("errors.parameter", contains("limit"));
        As.officer("UY")
                .get(WATCHES + "/matches?after=x")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("after"));
    }

    // its end

    @Test
    void its_end_can_be_moved() {
        String id = keptBy(As.officer("FR"), "Ann " + fresh());
        Instant end = Instant.now().plus(Duration.ofDays(200));
        String moved = extended(As.officer("FR"), id, end)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .extract()
                .path("expiresAt");
        assertTrue(Duration.between(end, Instant.parse(moved)).abs().toMillis() < 1);
        extended(As.officer("FR").header("If-Match", "\"1\""), id, end).statusCode(412);
        extended(As.officer("FR"), id, Instant.now().plus(Duration.ofDays(370)))
                .statusCode(400)
                .body("errors.pointer", contains("/expiresAt"));
        extended(As.officer("FR"), UUID.randomUUID().toString(), end).statusCode(404);
    }

    @Test
    void a_stopped_watch_is_forgotten_with_all_that_it_told() {
        String family = fresh();
        String id = keptBy(As.officer("FR"), "Ann " + family);
        String found = person().named(family, "Ann").by(As.officer("DE"));
        Watched.untilRun(found);
        Watched.told(As.officer("FR"), id).body("items.person.id", contains(found));
        As.officer("FR").delete(WATCHES + "/" + id).then().statusCode(204);
        As.officer("FR").get(WATCHES + "/" + id).then().statusCode(404);
        As.officer("FR").delete(WATCHES + "/" + id).then().statusCode(404);
        for (String table : List.of("watch_word", "watch_match", "watch_document_number")) {
            assertEquals(0, Database.count(table + " where watch_id = ?::uuid", id), table);
        }
        assertEquals(
                1,
                Database.count(
                        "audit where method = 'DELETE' and status = 204 and path = ? and records = array[?::uuid]",
                        WATCHES + "/" + id,
                        id));
    }

    @Test
    void an_ended_watch_tells_nothing_and_is_forgotten_and_so_is_what_was_told_long_ago() throws SQLException {
        String family = fresh();
        String ended = keptBy(As.officer("FR"), "Ann " + family);
        Database.run("update watch set expires_at = now() - interval '1 minute' where id = '" + ended + "'");
        String lasting = keptBy(As.officer("FR"), "Ann " + family);
        String found = person().named(family, "Ann").by(As.officer("DE"));
        Watched.untilRun(found);
        Watched.told(As.officer("FR"), ended).body("items", empty());
        Watched.told(As.officer("FR"), lasting).body("items", hasSize(1));

        forgetWatches.forget(Instant.now());
        As.officer("FR").get(WATCHES + "/" + ended).then().statusCode(404);
        Watched.told(As.officer("FR"), lasting).body("items", hasSize(1));

        Database.run("update watch_match set at = now() - interval '91 days' where watch_id = '" + lasting + "'");
        forgetWatches.forget(Instant.now());
        Watched.told(As.officer("FR"), lasting).body("items", empty());
    }

    // what the database holds back

    @Test
    void the_search_for_watches_reads_their_words_by_the_index() throws SQLException {
        try (Connection connection = Database.as("persons_system")) {
            connection.setAutoCommit(false);
            // so few rows are read as fast without an index: what is asked is whether it can be used at all
            connection.createStatement().execute("set local enable_seqscan = off");
            String select = MatchingWatches.SELECT
                    .replaceFirst("\\?", "'{1,2}'")
                    .replaceFirst("\\?", "'{3,4}'")
                    .replaceFirst("\\?", "'{f,f}'")
                    .replaceFirst("\\?", "'{5}'::bigint[]")
                    .replaceFirst("\\?", "now()")
                    .replaceFirst("\\?", "'WANTED'");
            String plan = Database.plan(connection, select);
            assertTrue(plan.contains("watch_word_pkey"), plan);
            assertTrue(plan.contains("watch_pkey"), plan);
            assertFalse(plan.contains("Seq Scan"), plan);
        }
    }
}
