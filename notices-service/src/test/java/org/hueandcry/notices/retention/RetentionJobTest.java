package org.hueandcry.notices.retention;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
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
import org.hueandcry.notices.testing.Asked;
import org.hueandcry.notices.testing.Heard;
import org.hueandcry.notices.testing.Letter;
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
import static org.hueandcry.notices.testing.Reported.onPerson;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Notices at the end of their time; the job is run as if that time had come. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "notices"))
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
        job.run(in(4, 7));
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
                1, Database.count("outbox where key = ? and state ->> 'state' = 'EXPIRED' and version = 6", notice));
        As.bureau("FR").get("/api/v1/notices/" + id + "/check").then().statusCode(409);
    }

    @Test
    void what_was_erased_is_still_restricted_and_there_is_nothing_left_to_block() throws SQLException {
        UUID person = personOf("FR").heard().id();
        String id = red(person).published();
        job.run(in(4, 7));
        job.run(in(5, 1));
        As.fileControl()
                .contentType("application/json")
                .body(Map.of("reason", "Its correctness is being examined."))
                .post("/api/v1/notices/" + id + "/block")
                .then()
                .statusCode(409);
        As.bureau("FR")
                .header("If-Match", "\"6\"")
                .contentType("application/json")
                .body(Map.of("restrictedFrom", List.of("BR")))
                .put("/api/v1/notices/" + id + "/visibility")
                .then()
                .statusCode(200);
        assertEquals(
                1,
                Database.count(
                        "outbox where key = ? and version = 7 and state -> 'subject' ->> 'personId' = ?",
                        UUID.fromString(id),
                        person.toString()));
    }

    @Test
    void a_diffusion_that_expires_is_not_reviewed_any_more() throws SQLException {
        String id = red(personOf("FR").heard().id()).dispatched();
        job.run(in(4, 7));
        job.run(in(5, 1));
        As.bureau("FR").get("/api/v1/diffusions/" + id).then().body("review", is("ENDED"));
    }

    @Test
    void what_is_announced_by_itself_has_the_committed_shape() throws SQLException {
        String id = red(personOf("FR").heard().id()).published();
        job.run(in(4, 7));
        job.run(in(5, 1));
        String announced = (String) Database.rows(
                        "select cast(state || jsonb_build_object('epoch', 1) as text) as state from outbox where key = ? and version = 5",
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
    void a_notice_that_another_replica_is_at_is_left_to_it_and_holds_up_no_other() throws SQLException {
        String id = overdue();
        String other = overdue();
        try (Connection replica = Database.superuser()) {
            replica.setAutoCommit(false);
            replica.createStatement().executeQuery("select from notice where id = '" + id + "' for update");
            job.run(clock.instant());
            assertEquals("PUBLISHED", statusOf(id));
            assertEquals("EXPIRED", statusOf(other));
            replica.rollback();
        }
        job.run(clock.instant());
        assertEquals("EXPIRED", statusOf(id));
    }

    @Test
    void a_notice_that_fails_holds_up_no_other_and_is_taken_by_the_next_run() throws SQLException {
        String id = overdue();
        String other = overdue();
        Database.run("""
                create function refuse_expiry() returns trigger language plpgsql as $$ begin raise exception 'refused by the test'; end $$;
                create trigger refuse_expiry before insert on outbox
                    for each row when (new.key = '%s') execute function refuse_expiry()""".formatted(id));
        try {
            assertEquals(1, job.run(clock.instant()).failed());
        } finally {
            Database.run("drop trigger refuse_expiry on outbox; drop function refuse_expiry");
        }
        assertEquals("PUBLISHED", statusOf(id));
        assertEquals("EXPIRED", statusOf(other));
        assertEquals(0, job.run(clock.instant()).failed());
        assertEquals("EXPIRED", statusOf(id));
    }

    @Test
    void nothing_expires_whose_source_was_not_asked_or_has_had_no_time_to_answer() throws SQLException {
        String id = red(personOf("FR").heard().id()).published();
        Database.run("update notice set expires_at = now() - interval '1 day' where id = '" + id + "'");
        job.run(clock.instant());
        assertEquals("PUBLISHED", statusOf(id));
        As.bureau("FR").get("/api/v1/notices/" + id).then().body("attention.kind", contains("ASSESSMENT_ASKED"));
        Database.run("update notice set asked_at = now() - interval '32 days' where id = '" + id + "'");
        job.run(clock.instant());
        assertEquals("EXPIRED", statusOf(id));
    }

    @Test
    void what_happens_to_a_notice_after_its_end_does_not_prolong_its_keeping() throws SQLException {
        String id = red(personOf("FR").heard().id()).published();
        step(As.bureau("FR"), id, "withdrawal", "ARRESTED").statusCode(200);
        Database.run("update notice set ended_at = now() - interval '13 months' where id = '" + id + "'");
        As.bureau("FR")
                .header("If-Match", "\"4\"")
                .contentType("application/json")
                .body(Map.of("restrictedFrom", List.of("BR")))
                .put("/api/v1/notices/" + id + "/visibility")
                .then()
                .statusCode(200);
        job.run(clock.instant());
        As.bureau("FR").get("/api/v1/notices/" + id).then().body("erasedAt", notNullValue());
    }

    @Test
    void what_nobody_finishes_is_abandoned_announced_and_erased_like_others() throws SQLException {
        String id = red(personOf("FR").heard().id()).by(As.officer("FR"));
        UUID notice = UUID.fromString(id);
        Database.run("update notice set changed_at = now() - interval '61 months' where id = '" + id + "'");
        job.run(clock.instant());
        assertEquals("ABANDONED", statusOf(id));
        assertEquals(
                1, Database.count("outbox where key = ? and state ->> 'state' = 'ABANDONED' and version = 2", notice));
        Database.run("update notice set ended_at = now() - interval '13 months' where id = '" + id + "'");
        job.run(clock.instant());
        assertEquals(1, Database.count("notice where id = ? and content is null", notice));
    }

    @Test
    void what_is_written_about_a_person_goes_when_the_person_is_erased_and_stays_forgotten_after_a_restore() {
        Heard person = personOf("FR").heard();
        String hit = onPerson(person.id()).by(As.officer("DE"));
        String message = Letter.to("DE").aboutPerson(person.id()).by(As.officer("FR"));
        person.erased().changed().heard();
        assertForgotten(hit, message);
        Letter.answering(message).sentBy(As.officer("DE")).statusCode(409);
        As.operator()
                .get("/internal/erasures?limit=200")
                .then()
                .body("items.subjectId", hasItem(person.id().toString()));

        // as a backup would bring it back
        Database.run("update subject set state = 'RECORDED' where subject_id = '" + person.id() + "'");
        Database.run("update message set subject = 's', text = 't', erased = false where id = '" + message + "'");
        Database.run("update hit set place = '{\"country\": \"DE\"}', circumstances = 'x' where id = '" + hit + "'");
        As.operator()
                .contentType("application/json")
                .body(Map.of(
                        "items",
                        List.of(Map.of(
                                "subjectId",
                                person.id(),
                                "erasedAt",
                                clock.instant().toString()))))
                .post("/internal/erasures")
                .then()
                .statusCode(200)
                .body("erasedAgain", is(1));
        assertForgotten(hit, message);
    }

    @Test
    void messages_and_hits_on_persons_age_by_themselves() throws SQLException {
        UUID person = personOf("FR").heard().id();
        String hit = onPerson(person).by(As.officer("DE"));
        String message = Letter.to("DE").aboutPerson(person).by(As.officer("FR"));
        String young = Letter.to("DE").aboutPerson(person).by(As.officer("FR"));
        Database.run("update hit set changed_at = now() - interval '61 months' where id = '" + hit + "'");
        Database.run("update message set sent_at = now() - interval '61 months' where id = '" + message + "'");
        job.run(clock.instant());
        assertForgotten(hit, message);
        As.officer("DE").get("/api/v1/messages/" + young).then().body("erased", is(false));
    }

    @Test
    void who_asked_file_control_is_forgotten_some_years_after_the_end_of_the_request() throws SQLException {
        String id = Asked.forAccess().received();
        Asked.step(As.fileControl(), id, "inadmissibility", Map.of("reason", "It is anonymous."))
                .statusCode(200);
        Database.run("update file_request set changed_at = now() - interval '61 months' where id = '" + id + "'");
        job.run(clock.instant());
        As.fileControl()
                .get("/api/v1/file-requests/" + id)
                .then()
                .statusCode(200)
                .body("status", is("INADMISSIBLE"))
                .body("applicant", nullValue())
                .body("summary", nullValue())
                .body("reasons", nullValue())
                .body("erasedAt", notNullValue());
        assertEquals(
                0,
                Database.count("file_request_history where request_id = ? and text is not null", UUID.fromString(id)));
    }

    private static void assertForgotten(String hit, String message) {
        As.officer("DE")
                .get("/api/v1/hits/" + hit)
                .then()
                .statusCode(200)
                .body("place", nullValue())
                .body("circumstances", nullValue());
        As.officer("DE")
                .get("/api/v1/messages/" + message)
                .then()
                .statusCode(200)
                .body("erased", is(true))
                .body("text", nullValue());
    }

    /** A notice whose time is over, and whose source was asked long ago. */
    private static String overdue() {
        String id = red(personOf("FR").heard().id()).published();
        Database.run(
                "update notice set expires_at = now() - interval '1 day', asked_at = now() - interval '6 months' where id = '"
                        + id + "'");
        return id;
    }

    private static String statusOf(String id) {
        return As.bureau("FR").get("/api/v1/notices/" + id).path("status");
    }

    @Test
    void a_restored_backup_forgets_again() throws SQLException {
        String id = red(personOf("FR").heard().id()).published();
        UUID notice = UUID.fromString(id);
        String journal = """
                {"items": [{"noticeId": "%1$s", "status": "WITHDRAWN", "erasedAt": "%3$s"},
                           {"noticeId": "%2$s", "status": "EXPIRED", "erasedAt": "%3$s"}]}""".formatted(id, UUID.randomUUID(), clock.instant());
        // what the journal says of a time before it was drafted is not said of it
        As.operator()
                .contentType("application/json")
                .body(
                        "{\"items\": [{\"noticeId\": \"%s\", \"status\": \"WITHDRAWN\", \"erasedAt\": \"2026-01-01T00:00:00Z\"}]}"
                                .formatted(id))
                .post("/internal/erasures")
                .then()
                .statusCode(200)
                .body("erasedAgain", is(0));
        As.operator()
                .contentType("application/json")
                .body(
                        "{\"items\": [{\"noticeId\": \"%s\", \"status\": \"WITHDRAWN\", \"erasedAt\": \"2200-01-01T00:00:00Z\"}]}"
                                .formatted(id))
                .post("/internal/erasures")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/items/0/erasedAt"));
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
