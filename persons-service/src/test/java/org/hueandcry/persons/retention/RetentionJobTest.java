package org.hueandcry.persons.retention;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.kit.testing.Pictures;
import org.hueandcry.persons.testing.HeardNotice;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.hueandcry.persons.testing.Linked.confirmed;
import static org.hueandcry.persons.testing.Recorded.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Persons at the end of their time; the job is run as if that time had come. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "persons"))
class RetentionJobTest {

    @Inject
    RetentionJob job;

    @Inject
    Clock clock;

    private Instant in(int years, int months) {
        return clock.instant()
                .atOffset(ZoneOffset.UTC)
                .plusYears(years)
                .plusMonths(months)
                .toInstant();
    }

    private static boolean isKept(String person) {
        return Database.count("person where id = ?", UUID.fromString(person)) == 1;
    }

    private static boolean isAsked(String person) {
        return Database.count("person where id = ? and asked_at is not null", UUID.fromString(person)) == 1;
    }

    private static void comesToItsEnd(String person) {
        Database.run("update person set expires_at = now() + interval '2 months' where id = '" + person + "'");
    }

    private static ValidatableResponse extend(RequestSpecification caller, String person, String reason) {
        return caller.contentType("application/json")
                .body(reason == null ? Map.of() : Map.of("reason", reason))
                .post("/api/v1/persons/" + person + "/extension")
                .then();
    }

    // asking

    @Test
    void the_owner_is_asked_half_a_year_before_the_end() throws SQLException {
        String id = person().by(As.officer("FR"));
        job.run(in(4, 5));
        assertEquals(false, isAsked(id));
        job.run(in(4, 7));
        assertTrue(isAsked(id));
        As.officer("FR")
                .get("/api/v1/persons/" + id)
                .then()
                .header("ETag", "\"1\"")
                .body("expiresAt", notNullValue());
        assertEquals(1, Database.count("outbox where key = ?", UUID.fromString(id)), "to be asked is no change");
    }

    @Test
    void what_is_to_be_reviewed_is_listed_for_its_owner() {
        String id = person().by(As.officer("FR"));
        String later = person().by(As.officer("FR"));
        comesToItsEnd(id);
        As.officer("FR")
                .get("/api/v1/persons?toReview=true&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .body("items.id", not(hasItem(later)))
                .body("items.find { it.id == '%s' }.toReview".formatted(id), is(true));
        As.officer("DE").get("/api/v1/persons?toReview=true&limit=200").then().body("items.id", not(hasItem(id)));
        As.officer("DE")
                .get("/api/v1/persons/" + id)
                .then()
                .body("toReview", nullValue())
                .body("expiresAt", nullValue());
        As.officer("FR").get("/api/v1/persons/" + later).then().body("toReview", nullValue());
        As.officer("FR")
                .get("/api/v1/persons?toReview=true&name=Khaled")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", is("toReview"));
        As.officer("FR")
                .get("/api/v1/persons?toReview=true&owner=DE")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", is("owner"));
    }

    // extending

    @Test
    void what_is_extended_with_a_reason_is_kept_for_another_term() throws SQLException {
        String id = person().by(As.officer("FR"));
        comesToItsEnd(id);
        job.run(clock.instant());
        assertTrue(isAsked(id));
        String end = extend(As.bureau("FR"), id, "The warrant stands.")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("keptBecause", is("The warrant stands."))
                .body("toReview", nullValue())
                .extract()
                .path("expiresAt");
        assertTrue(Instant.parse(end).isAfter(in(5, 1)), end);
        assertEquals(false, isAsked(id));
        assertEquals(
                1,
                Database.count(
                        "outbox where key = ? and version = 2 and state ->> 'state' = 'RECORDED'",
                        UUID.fromString(id)));
        assertEquals(1, Database.count("record_version where record_id = ? and version = 2", UUID.fromString(id)));
        assertEquals(
                1,
                Database.count(
                        "audit where route = '/api/v1/persons/{id}/extension' and status = 200 and records @> array[?]::uuid[]",
                        UUID.fromString(id)));
        As.officer("DE").get("/api/v1/persons/" + id).then().body("keptBecause", nullValue());
        extend(As.bureau("FR"), id, "Again").statusCode(409);
        job.run(in(5, 0));
        assertTrue(isKept(id));
    }

    @Test
    void only_a_supervisor_of_the_owner_extends_in_time_and_says_why() {
        String id = person().by(As.officer("FR"));
        extend(As.bureau("FR"), id, "Too early").statusCode(409);
        comesToItsEnd(id);
        extend(As.nobody(), id, "x").statusCode(401);
        extend(As.officer("FR"), id, "x").statusCode(403);
        extend(As.bureau("DE"), id, "x").statusCode(403);
        extend(As.bureau("FR"), UUID.randomUUID().toString(), "x").statusCode(404);
        extend(As.bureau("FR").header("If-Match", "\"9\""), id, "x").statusCode(412);
        extend(As.bureau("FR"), id, null).statusCode(400).body("errors[0].pointer", is("/reason"));
        String hidden = person().restrictedFrom("BR").by(As.officer("FR"));
        extend(As.bureau("BR"), hidden, "x").statusCode(404);
    }

    // erasing

    @Test
    void what_is_not_extended_is_erased_from_every_table_and_announced() throws SQLException {
        String id = person().with(
                        "documents", List.of(Map.of("type", "PASSPORT", "number", "X1234567", "issuingCountry", "SY")))
                .restrictedFrom("BR")
                .by(As.officer("FR"));
        UUID gone = UUID.fromString(id);
        String other = person().by(As.officer("DE"));
        String link = confirmed(id, "FR", other, "DE");
        As.officer("FR")
                .contentType("image/jpeg")
                .body(Pictures.jpeg(300, 300))
                .post("/api/v1/persons/" + id + "/photos")
                .then()
                .statusCode(201);
        Database.run("update person set expires_at = now() + interval '9 years' where id = '" + other + "'");
        job.run(in(4, 7));
        job.run(in(5, 1));
        As.bureau("FR").get("/api/v1/persons/" + id).then().statusCode(404);
        for (String rows : List.of(
                "person where id",
                "record_version where record_id",
                "photograph where record_id",
                "person_words where person_id",
                "person_document_number where person_id",
                "record_word where record_id")) {
            assertEquals(0, Database.count(rows + " = ?", gone), rows);
        }
        assertEquals(0, Database.count("person_link where id = ?", UUID.fromString(link)));
        As.officer("DE").get("/api/v1/persons/" + other).then().statusCode(200).body("linkedRecords", nullValue());
        Map<String, Object> last = Database.rows(
                        "select version, state ->> 'state' as state, state -> 'visibility' ->> 'restrictedFrom' as hidden"
                                + " from outbox where key = ? order by seq desc limit 1",
                        gone)
                .get(0);
        assertEquals(Map.of("version", 3L, "state", "ERASED", "hidden", "[\"BR\"]"), last);
        assertEquals(1, Database.count("erasure_journal where record_id = ?", gone));
    }

    @Test
    void an_owner_who_is_asked_late_still_has_time_to_answer() throws SQLException {
        String id = person().by(As.officer("FR"));
        job.run(in(6, 0));
        assertTrue(isKept(id));
        job.run(in(6, 2));
        assertEquals(false, isKept(id));
    }

    @Test
    void a_record_is_kept_while_a_notice_stands_on_it() throws SQLException {
        String id = person().by(As.officer("FR"));
        UUID notice = UUID.randomUUID();
        HeardNotice.on(id, notice, 3, "PUBLISHED");
        job.run(in(4, 7));
        job.run(in(5, 1));
        assertTrue(isKept(id));
        HeardNotice.on(id, notice, 4, "WITHDRAWN");
        job.run(in(5, 1));
        assertEquals(false, isKept(id));
    }

    @Test
    void a_person_that_fails_holds_up_no_other() throws SQLException {
        String failing = person().by(As.officer("FR"));
        String other = person().by(As.officer("FR"));
        Database.run("update person set expires_at = now() - interval '1 day' where id = '" + failing + "'");
        job.run(in(4, 7));
        Database.run("create table held (person_id uuid references person)");
        try {
            Database.run("insert into held values ('" + failing + "')");
            assertEquals(1, job.run(in(5, 1)).failed());
        } finally {
            Database.run("drop table held");
        }
        assertTrue(isKept(failing));
        assertEquals(false, isKept(other));
        job.run(in(5, 1));
        assertEquals(false, isKept(failing));
    }

    @Test
    void a_person_whom_somebody_works_on_is_left_to_the_next_run() throws SQLException {
        String id = person().by(As.officer("FR"));
        job.run(in(4, 7));
        try (Connection editor = Database.superuser()) {
            editor.setAutoCommit(false);
            editor.createStatement().execute("select 1 from person where id = '" + id + "' for update");
            job.run(in(5, 1));
            assertTrue(isKept(id));
            editor.rollback();
        }
        job.run(in(5, 1));
        assertEquals(false, isKept(id));
    }

    // the journal

    @Test
    void whatever_was_erased_stands_in_the_journal_and_is_erased_again_after_a_restore() {
        String erased = person().by(As.bureau("FR"));
        As.bureau("FR").delete("/api/v1/persons/" + erased).then().statusCode(204);
        assertTrue(wholeJournal().contains(erased));
        String cameBack = person().by(As.officer("FR"));
        Map<String, Object> journal = Map.of(
                "items",
                List.of(
                        Map.of("personId", erased, "erasedAt", "2026-11-01T00:00:00Z"),
                        Map.of("personId", cameBack, "erasedAt", "2026-11-01T00:00:00Z")));
        give(As.operator(), journal).statusCode(200).body("erasedAgain", is(1));
        As.officer("FR").get("/api/v1/persons/" + cameBack).then().statusCode(404);
        assertEquals(
                1,
                Database.count(
                        "outbox where key = ? and version = 2 and state ->> 'state' = 'ERASED'",
                        UUID.fromString(cameBack)));
        give(As.bureau("FR"), journal).statusCode(403);
        As.bureau("FR").get("/internal/erasures").then().statusCode(403);
        give(As.operator(), Map.of("items", List.of(Map.of("erasedAt", "2026-11-01T00:00:00Z"))))
                .statusCode(400)
                .body("errors[0].pointer", startsWith("/items/0"));
    }

    private static ValidatableResponse give(RequestSpecification caller, Map<String, ?> journal) {
        return caller.contentType("application/json")
                .body(journal)
                .post("/internal/erasures")
                .then();
    }

    private static List<String> wholeJournal() {
        List<String> all = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = As.operator()
                    .get("/internal/erasures?limit=200" + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            all.addAll(page.path("items.personId"));
            cursor = page.path("next") == null ? null : "&cursor=" + page.path("next");
        }
        return all;
    }
}
