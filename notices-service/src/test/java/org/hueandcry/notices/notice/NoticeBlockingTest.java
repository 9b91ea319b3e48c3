package org.hueandcry.notices.notice;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Broker;
import org.hueandcry.kit.testing.Contract;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.DatabaseRules;
import org.hueandcry.kit.testing.Neighbour;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.notices.testing.Asked;
import org.hueandcry.notices.testing.Heard;
import org.hueandcry.notices.testing.Shown;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hueandcry.notices.testing.Drafted.diffusionStep;
import static org.hueandcry.notices.testing.Drafted.publication;
import static org.hueandcry.notices.testing.Drafted.red;
import static org.hueandcry.notices.testing.Drafted.step;
import static org.hueandcry.notices.testing.Heard.personOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the CCF's provisional blocking hides, from whom, and what is left behind. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "notices"))
class NoticeBlockingTest {

    @Test
    void a_blocked_notice_vanishes_for_all_but_owner_secretariat_and_file_control() {
        UUID person = personOf("FR").heard().id();
        String id = red(person).published();
        String onPerson = "/api/v1/notices?personId=" + person;
        As.bureau("DE").get(onPerson).then().body("items.id", contains(id));

        block(As.fileControl(), id)
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body("version", is(4))
                .body("blocked", is(true));

        As.bureau("DE").get(onPerson).then().statusCode(200).body("items", empty());
        As.bureau("DE").get("/api/v1/notices/" + id).then().statusCode(404);
        for (RequestSpecification entitled : List.of(As.officer("FR"), As.reviewer(), As.fileControl())) {
            entitled.get("/api/v1/notices/" + id)
                    .then()
                    .statusCode(200)
                    .body("blocked", is(true))
                    .body("status", is("PUBLISHED"));
        }
        As.officer("FR").get(onPerson).then().body("items.id", contains(id));
    }

    @Test
    void a_notice_on_a_blocked_person_vanishes_once_that_is_heard_and_is_seen_again_afterwards() {
        Heard person = personOf("FR").heard();
        String id = red(person.id()).published();
        String onPerson = "/api/v1/notices?personId=" + person.id();
        As.bureau("DE").get("/api/v1/notices/" + id).then().statusCode(200);
        person.blocked().changed().heard();
        As.bureau("DE").get("/api/v1/notices/" + id).then().statusCode(404);
        As.bureau("DE").get(onPerson).then().body("items", empty());
        for (RequestSpecification entitled : List.of(As.officer("FR"), As.reviewer(), As.fileControl())) {
            entitled.get("/api/v1/notices/" + id).then().statusCode(200);
        }
        person.unblocked().changed().heard();
        As.bureau("DE").get("/api/v1/notices/" + id).then().statusCode(200);
    }

    @Test
    void blocking_takes_it_from_the_public_and_unblocking_does_not_bring_it_back() {
        UUID person = personOf("FR").heard().id();
        Shown shown = Shown.of(person);
        String id = published(person, shown);
        assertEquals(1, shownTo(id));
        block(As.fileControl(), id).statusCode(200);
        assertEquals(0, shownTo(id));
        unblock(As.fileControl(), id).statusCode(200);
        assertEquals(0, shownTo(id));
        step(As.reviewer(), id, "suspension", "DECISION_OF_THE_CCF").statusCode(200);
        try (Neighbour persons = shown.given()) {
            step(As.reviewer(), id, "resumption", "DECISION_OF_THE_CCF").statusCode(200);
            assertEquals(1, persons.asked());
        }
        assertEquals(1, shownTo(id));
    }

    @Test
    void a_person_that_is_blocked_takes_its_notices_from_the_public() {
        Heard person = personOf("FR").heard();
        String id = published(person.id(), Shown.of(person.id()));
        person.blocked().changed().heard();
        assertEquals(0, shownTo(id));
    }

    @Test
    void a_blocked_notice_is_neither_published_nor_resumed_and_its_source_may_withdraw_it() {
        String submitted = red(personOf("FR").heard().id()).submitted();
        block(As.fileControl(), submitted).statusCode(200);
        publication(As.reviewer(), submitted)
                .statusCode(409)
                .body("nextSteps", containsInAnyOrder("return", "refusal"));
        unblock(As.fileControl(), submitted).statusCode(200);
        publication(As.reviewer(), submitted).statusCode(200);

        String suspended = red(personOf("FR").heard().id()).published();
        step(As.reviewer(), suspended, "suspension", "UNDER_REVIEW").statusCode(200);
        block(As.fileControl(), suspended).statusCode(200);
        step(As.reviewer(), suspended, "resumption").statusCode(409);
        As.reviewer().get("/api/v1/notices/" + suspended).then().body("nextSteps", contains("cancellation"));
        step(As.bureau("FR"), suspended, "withdrawal", "NO_LONGER_SOUGHT")
                .statusCode(200)
                .body("blocked", is(true));
    }

    @Test
    void what_is_blocked_and_then_ends_is_deleted_everywhere() {
        Heard person = personOf("FR").restrictedFrom("BR").heard();
        String id = red(person.id()).published();
        block(As.fileControl(), id).statusCode(200);
        person.blocked().changed().heard();
        As.bureau("DE").get("/api/v1/notices/" + id).then().statusCode(404);
        step(As.reviewer(), id, "cancellation", "DECISION_OF_THE_CCF").statusCode(200);
        As.bureau("DE")
                .get("/api/v1/notices/" + id)
                .then()
                .statusCode(200)
                .body("status", is("CANCELLED"))
                .body("reason", is("DECISION_OF_THE_CCF"))
                .body("blocked", nullValue())
                .body("colour", nullValue())
                .body("subject", nullValue());
        UUID key = UUID.fromString(id);
        assertEquals(1, Database.count("deletion_duty where notice_id = ? and authority = 'DE'", key));
        assertEquals(0, Database.count("deletion_duty where notice_id = ? and authority = 'BR'", key));
        As.bureau("BR").get("/api/v1/notices/" + id).then().statusCode(404);
        person.restrictedFrom("BR", "DE").changed().heard();
        As.bureau("DE").get("/api/v1/notices/" + id).then().statusCode(404);
    }

    @Test
    void nothing_comes_into_force_on_a_person_that_is_blocked() {
        Heard person = personOf("FR").heard();
        String submitted = red(person.id()).submitted();
        String diffusion = red(person.id())
                .sentBy(As.officer("FR"), "diffusions")
                .extract()
                .path("id");
        person.blocked().changed().heard();
        publication(As.reviewer(), submitted).statusCode(409).body("nextSteps", hasItem("return"));
        diffusionStep(As.bureau("FR"), diffusion, "dispatch", Map.of()).statusCode(409);
        person.unblocked().changed().heard();
        publication(As.reviewer(), submitted).statusCode(200);
        diffusionStep(As.bureau("FR"), diffusion, "dispatch", Map.of()).statusCode(200);
    }

    @Test
    void a_diffusion_is_blocked_like_a_notice_and_at_its_own_address() {
        String id = red(personOf("FR").heard().id()).dispatched();
        block(As.fileControl(), id).statusCode(404);
        diffusionStep(As.fileControl(), id, "block", Map.of("reason", "Its correctness is being examined."))
                .statusCode(200)
                .body("form", is("DIFFUSION"))
                .body("blocked", is(true));
        As.bureau("DE").get("/api/v1/diffusions/" + id).then().statusCode(404);
    }

    @Test
    void once_the_blocking_is_lifted_only_owner_and_organisation_are_told_of_it() {
        String id = red(personOf("FR").heard().id()).published();
        As.fileControl()
                .contentType("application/json")
                .body(Map.of("reason", "It is examined.", "fileRequestId", UUID.randomUUID()))
                .post("/api/v1/notices/" + id + "/block")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/fileRequestId"));
        String request = Asked.forDeletion().about("noticeId", id).received();
        As.fileControl()
                .contentType("application/json")
                .body(Map.of("reason", "Its correctness is being examined.", "fileRequestId", request))
                .post("/api/v1/notices/" + id + "/block")
                .then()
                .statusCode(200);
        unblock(As.fileControl(), id).statusCode(200);
        As.bureau("DE").get("/api/v1/notices/" + id).then().statusCode(200).body("blocked", nullValue());
        As.bureau("FR")
                .get("/api/v1/notices/" + id + "/history")
                .then()
                .body("items.event", contains("drafted", "submission", "publication", "block", "unblock"))
                .body("items[3].authority", is("CCF"))
                .body("items[3].client", is("ccf"))
                .body("items[3].reason", is("DECISION_OF_THE_CCF"))
                .body("items[3].text", is("Its correctness is being examined."))
                .body("items[3].status", is("PUBLISHED"))
                .body("items[3].fileRequestId", is(request))
                .body("items[4].fileRequestId", nullValue());
        As.bureau("DE").get("/api/v1/notices/" + id + "/history").then().statusCode(403);
    }

    @Test
    void only_file_control_blocks_and_nobody_learns_of_a_draft_by_it() {
        String draft = red(personOf("FR").heard().id()).by(As.officer("FR"));
        String id = red(personOf("FR").heard().id()).published();
        block(As.nobody(), id).statusCode(401);
        for (RequestSpecification other : List.of(As.bureau("FR"), As.reviewer(), As.border("FR"), As.operator())) {
            block(other, id).statusCode(403);
        }
        block(As.with("DE", "ncb-de", "ccf"), id).statusCode(403);
        block(As.fileControl(), draft).statusCode(404);
        block(As.fileControl(), UUID.randomUUID().toString()).statusCode(404);
        As.bureau("DE").get("/api/v1/notices/" + id).then().statusCode(200);
    }

    @Test
    void what_is_done_already_is_a_conflict_that_names_the_next_step() {
        String id = red(personOf("FR").heard().id()).published();
        unblock(As.fileControl(), id).statusCode(409).body("nextSteps", contains("block"));
        block(As.fileControl(), id).statusCode(200);
        block(As.fileControl(), id).statusCode(409).body("nextSteps", contains("unblock"));
        unblock(As.bureau("FR"), id).statusCode(403);
    }

    @Test
    void a_blocking_needs_its_reason_and_the_version_that_it_names() {
        String id = red(personOf("FR").heard().id()).published();
        As.fileControl()
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/notices/" + id + "/block")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        block(As.fileControl().header("If-Match", "\"9\""), id).statusCode(412);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            block(As.fileControl().header("If-Match", "\"3\"").header("Idempotency-Key", key), id)
                    .statusCode(200);
        }
        assertEquals(4, Database.count("notice_history where notice_id = ?", UUID.fromString(id)));
        assertEquals(
                2,
                Database.count(
                        "audit where client = 'ccf' and route like '%/block' and status = 200 and records = array[?::uuid]",
                        id));
    }

    @Test
    void what_is_announced_says_that_it_is_blocked_and_not_why() {
        String id = red(personOf("FR").heard().id()).published();
        block(As.fileControl(), id).statusCode(200);
        List<ConsumerRecord<String, String>> messages =
                Broker.messages("notices", UUID.fromString(id), found -> found.size() >= 4);
        String event = messages.get(3).value();
        Contract.holdsForEvent("notice.changed.v1", event);
        assertTrue(event.contains("\"blocked\": true"), event);
        assertTrue(event.contains("\"state\": \"PUBLISHED\""), event);
        assertFalse(event.contains("examined"), event);
    }

    @Test
    void the_database_lets_file_control_write_nothing_else_and_nobody_else_block() throws SQLException {
        String id = red(personOf("FR").heard().id()).published();
        String where = " where id = '" + id + "'";
        for (String statement : List.of(
                "update notice set status = 'CANCELLED'" + where,
                "update notice set content = '{}'" + where,
                "update notice set blocked = true, owner = 'CCF'" + where)) {
            try (Connection connection = Database.asCaller("notices", "CCF")) {
                DatabaseRules.isRefused(connection, statement);
            }
        }
        for (String other : List.of("FR", "GS")) {
            try (Connection connection = Database.asCaller("notices", other)) {
                DatabaseRules.isRefused(connection, "update notice set blocked = true" + where);
            }
        }
        try (Connection connection = Database.asCaller("notices", "DE")) {
            assertEquals(0, connection.createStatement().executeUpdate("update notice set blocked = true" + where));
        }
        try (Connection connection = Database.asCaller("notices", "CCF")) {
            DatabaseRules.isRefused(
                    connection,
                    "insert into notice_history (notice_id, version, event, status, at, authority, client, subject) values ('"
                            + id + "', 9, 'publication', 'PUBLISHED', now(), 'CCF', 'ccf', 'x')");
        }
    }

    private static String published(UUID person, Shown shown) {
        try (Neighbour persons = shown.given()) {
            String id = red(person)
                    .with("publicExtract", Map.of("photoIds", List.of(shown.photo())))
                    .published();
            assertEquals(1, persons.asked());
            return id;
        }
    }

    private static long shownTo(String id) {
        return Database.count("public_extract where notice_id = ?", UUID.fromString(id));
    }

    private static ValidatableResponse block(RequestSpecification caller, String id) {
        return blocking(caller, id, "block");
    }

    private static ValidatableResponse unblock(RequestSpecification caller, String id) {
        return blocking(caller, id, "unblock");
    }

    private static ValidatableResponse blocking(RequestSpecification caller, String id, String step) {
        return caller.contentType("application/json")
                .body(Map.of("reason", "Its correctness is being examined."))
                .post("/api/v1/notices/" + id + "/" + step)
                .then();
    }
}
