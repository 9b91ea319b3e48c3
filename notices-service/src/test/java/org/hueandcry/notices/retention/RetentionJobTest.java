package org.hueandcry.notices.retention;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Contract;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Neighbour;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.notices.testing.Shown;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hueandcry.notices.testing.Drafted.red;
import static org.hueandcry.notices.testing.Drafted.step;
import static org.hueandcry.notices.testing.Heard.personOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Notices at the end of their time; the job is run as if that time had come. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "notices"))
class RetentionJobTest {

    @Inject
    RetentionJob job;

    @Inject
    RetainedNotices retained;

    @Inject
    Clock clock;

    private Instant in(int years, int months) {
        return clock.instant()
                .atOffset(ZoneOffset.UTC)
                .plusYears(years)
                .plusMonths(months)
                .toInstant();
    }

    @Test
    void the_source_is_asked_half_a_year_before_the_end_once() throws SQLException {
        String id = red(personOf("FR").heard().id()).published();
        job.run(in(4, 5));
        As.bureau("FR").get("/api/v1/notices/" + id).then().body("attention.kind", not(hasItem("ASSESSMENT_ASKED")));
        job.run(in(4, 7));
        job.run(in(4, 8));
        As.bureau("FR")
                .get("/api/v1/notices/" + id)
                .then()
                .body("status", is("PUBLISHED"))
                .body("attention.kind", contains("ASSESSMENT_ASKED"))
                .body("version", is(4));
        As.bureau("FR")
                .get("/api/v1/notices?assessmentAsked=true&limit=200")
                .then()
                .body("items.id", hasItem(id));
        As.bureau("DE").get("/api/v1/notices?assessmentAsked=true").then().body("items.id", not(hasItem(id)));
        As.bureau("FR")
                .get("/api/v1/notices/" + id + "/history")
                .then()
                .body("items.event", hasItem("assessment-asked"));
        assertEquals(1, Database.count("outbox where key = ? and version = 4", UUID.fromString(id)));
    }

    @Test
    void what_is_not_extended_expires_and_is_forgotten_everywhere() throws SQLException {
        UUID person = personOf("FR").heard().id();
        String id;
        try (Neighbour persons = Shown.of(person).given()) {
            id = red(person).forThePublic().published();
            assertEquals(1, persons.asked());
        }
        UUID notice = UUID.fromString(id);
        As.officer("FR")
                .contentType("application/json")
                .body(Map.of("date", "2026-11-01", "text", "Seen in Lyon"))
                .post("/api/v1/notices/" + id + "/addenda")
                .then()
                .statusCode(201);
        job.run(in(5, 1));
        As.bureau("FR")
                .get("/api/v1/notices/" + id)
                .then()
                .statusCode(200)
                .body("status", is("EXPIRED"))
                .body("colour", is("RED"))
                .body("erasedAt", notNullValue())
                .body("warrants", nullValue())
                .body("subject", nullValue());
        As.bureau("FR")
                .get("/api/v1/notices/" + id + "/history")
                .then()
                .body("items.event", hasItems("expired", "erased"));
        As.officer("DE").get("/api/v1/deletions?limit=200").then().body("items.noticeId", hasItem(id));
        assertEquals(0, Database.count("public_extract where notice_id = ?", notice));
        assertEquals(0, Database.count("notice_addendum where notice_id = ?", notice));
        assertEquals(1, Database.count("notice where id = ? and content is null", notice));
        assertEquals(
                0,
                Database.count(
                        "notice_history where notice_id = ? and (text is not null or article_three is not null)",
                        notice));
        assertEquals(
                1, Database.count("outbox where key = ? and state ->> 'state' = 'EXPIRED' and version = 4", notice));
        As.bureau("FR").get("/api/v1/notices/" + id + "/check").then().statusCode(409);
    }

    @Test
    void what_is_announced_by_itself_has_the_committed_shape() throws SQLException {
        String id = red(personOf("FR").heard().id()).published();
        job.run(in(5, 1));
        String announced = (String) Database.rows(
                        "select cast(state || jsonb_build_object('epoch', 1) as text) as state from outbox where key = ? and version = 4",
                        UUID.fromString(id))
                .get(0)
                .get("state");
        Contract.holdsForEvent("notice.changed.v1", announced);
    }

    @Test
    void what_ended_is_kept_for_a_year_and_then_erased() throws SQLException {
        String id = red(personOf("FR").heard().id()).published();
        step(As.bureau("FR"), id, "withdrawal", "ARRESTED").statusCode(200);
        UUID notice = UUID.fromString(id);
        job.run(in(0, 11));
        assertEquals(1, Database.count("notice where id = ? and content is not null", notice));
        job.run(in(1, 1));
        assertEquals(1, Database.count("notice where id = ? and content is null and status = 'WITHDRAWN'", notice));
        As.bureau("DE")
                .get("/api/v1/notices/" + id)
                .then()
                .statusCode(200)
                .body("status", is("WITHDRAWN"))
                .body("reason", is("ARRESTED"))
                .body("reference", notNullValue());
    }

    @Test
    void an_extended_notice_stands_for_another_term() throws SQLException {
        String id = red(personOf("FR").heard().id()).published();
        step(As.bureau("FR"), id, "extension", "STILL_SOUGHT").statusCode(409);
        Database.run("update notice set expires_at = now() + interval '1 month' where id = '" + id + "'");
        job.run(clock.instant());
        step(As.bureau("FR"), id, "extension").statusCode(400);
        step(As.officer("FR"), id, "extension", "STILL_SOUGHT").statusCode(403);
        step(As.bureau("FR"), id, "extension", "STILL_SOUGHT")
                .statusCode(200)
                .body("status", is("PUBLISHED"))
                .body("attention", is(List.of()));
        job.run(in(5, 0));
        As.bureau("DE").get("/api/v1/notices/" + id).then().body("status", is("PUBLISHED"));
    }

    @Test
    void one_replica_at_a_time_is_at_it() throws SQLException {
        String id = red(personOf("FR").heard().id()).published();
        assertTrue(retained.lease("another", Duration.ofMinutes(1)));
        assertFalse(retained.lease("a third", Duration.ofMinutes(1)));
        job.run(in(5, 1));
        As.bureau("FR").get("/api/v1/notices/" + id).then().body("status", is("PUBLISHED"));
        retained.release("another");
        job.run(in(5, 1));
        As.bureau("FR").get("/api/v1/notices/" + id).then().body("status", is("EXPIRED"));
    }

    @Test
    void a_restored_backup_forgets_again() throws SQLException {
        String id = red(personOf("FR").heard().id()).published();
        UUID notice = UUID.fromString(id);
        String journal = """
                {"items": [{"noticeId": "%s", "status": "WITHDRAWN", "erasedAt": "2026-11-01T00:00:00Z"},
                           {"noticeId": "%s", "status": "EXPIRED", "erasedAt": "2026-11-01T00:00:00Z"}]}""".formatted(id, UUID.randomUUID());
        for (int expected : new int[] {1, 0}) {
            As.operator()
                    .contentType("application/json")
                    .body(journal)
                    .post("/internal/erasures")
                    .then()
                    .statusCode(200)
                    .body("erasedAgain", is(expected));
        }
        assertEquals(1, Database.count("notice where id = ? and content is null and status = 'WITHDRAWN'", notice));
        As.operator().get("/internal/erasures?limit=200").then().statusCode(200).body("items.noticeId", hasItem(id));
        As.bureau("FR").get("/internal/erasures").then().statusCode(403);
        As.operator()
                .contentType("application/json")
                .body("{\"items\": [{\"noticeId\": \"%s\", \"status\": \"PUBLISHED\"}]}".formatted(id))
                .post("/internal/erasures")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/items/0/status", "/items/0/erasedAt"));
    }
}
