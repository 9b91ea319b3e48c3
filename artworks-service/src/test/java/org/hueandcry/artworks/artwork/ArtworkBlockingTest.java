package org.hueandcry.artworks.artwork;

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
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.kit.testing.Pictures;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hueandcry.artworks.testing.Stolen.fresh;
import static org.hueandcry.artworks.testing.Stolen.painting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the CCF's provisional blocking hides, from whom, and what is left behind. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "artworks"))
class ArtworkBlockingTest {

    @Test
    void a_blocked_work_vanishes_for_all_but_owner_secretariat_and_file_control() {
        String word = fresh();
        String id = painting().titled(word).by(As.bureau("FR"));
        String photo = As.bureau("FR")
                .contentType("image/png")
                .body(Pictures.png(50, 50))
                .post(record(id) + "/photos")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        As.bureau("DE").get(search(word)).then().body("items.id", contains(id));

        block(As.fileControl(), id)
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("version", is(3))
                .body("blocked", is(true));

        As.bureau("DE").get(search(word)).then().statusCode(200).body("items", empty());
        for (String hidden :
                List.of("", "/photos", "/photos/" + photo, "/photos/" + photo + "/thumbnail", "/versions")) {
            As.bureau("DE").get(record(id) + hidden).then().statusCode(404);
        }
        for (RequestSpecification entitled : List.of(As.officer("FR"), As.reviewer(), As.fileControl())) {
            entitled.get(record(id)).then().statusCode(200).body("blocked", is(true));
        }
        As.officer("FR").get(search(word)).then().body("items.id", contains(id));
        As.officer("FR").get(record(id) + "/photos/" + photo).then().statusCode(200);
    }

    @Test
    void once_the_blocking_is_lifted_it_is_seen_again_and_only_owner_and_organisation_are_told_of_it() {
        String id = painting().by(As.bureau("FR"));
        block(As.fileControl(), id).statusCode(200);
        unblock(As.fileControl(), id).statusCode(200).header("ETag", "\"3\"").body("blocked", is(false));
        As.bureau("DE").get(record(id)).then().statusCode(200).body("blocked", nullValue());
        As.officer("FR").get(record(id)).then().body("blocked", is(false));
    }

    @Test
    void the_owner_reads_who_blocked_its_record_and_why() {
        String id = painting().by(As.bureau("FR"));
        UUID request = UUID.randomUUID();
        blockIn(request, id).statusCode(200);
        As.bureau("FR")
                .get(record(id) + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 1))
                .body("items[0].client", is("ccf"))
                .body("items[0].blocking.blocked", is(true))
                .body("items[0].blocking.reason", is("Its correctness is being examined."))
                .body("items[0].blocking.fileRequestId", is(request.toString()))
                .body("items[1].blocking", nullValue());
    }

    @Test
    void the_owner_corrects_a_blocked_record_and_cannot_unblock_it() {
        String id = painting().by(As.bureau("FR"));
        block(As.fileControl(), id).statusCode(200);
        As.officer("FR")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"2\"")
                .body("{\"period\": \"c. 1871\"}")
                .patch(record(id))
                .then()
                .statusCode(200)
                .body("blocked", is(true));
        unblock(As.bureau("FR"), id).statusCode(403);
        As.bureau("DE").get(record(id)).then().statusCode(404);
        As.bureau("FR").delete(record(id)).then().statusCode(204);
    }

    @Test
    void only_file_control_blocks() {
        String id = painting().by(As.bureau("FR"));
        block(As.nobody(), id).statusCode(401);
        for (RequestSpecification other : List.of(As.bureau("FR"), As.reviewer(), As.border("FR"), As.operator())) {
            block(other, id).statusCode(403);
        }
        block(As.with("DE", "ncb-de", "ccf"), id).statusCode(403);
        block(As.fileControl(), UUID.randomUUID().toString()).statusCode(404);
        As.bureau("DE").get(record(id)).then().statusCode(200);
    }

    @Test
    void what_is_done_already_is_a_conflict_that_names_the_next_step() {
        String id = painting().by(As.bureau("FR"));
        unblock(As.fileControl(), id).statusCode(409).body("nextSteps", contains("block"));
        block(As.fileControl(), id).statusCode(200);
        block(As.fileControl(), id)
                .statusCode(409)
                .body("type", is("/problems/conflict"))
                .body("nextSteps", contains("unblock"));
    }

    @Test
    void a_blocking_needs_its_reason_and_the_version_that_it_names() {
        String id = painting().by(As.bureau("FR"));
        As.fileControl()
                .contentType("application/json")
                .body("{\"fileRequestId\": 7}")
                .post(record(id) + "/block")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/fileRequestId", "/reason"));
        block(As.fileControl().header("If-Match", "\"9\""), id).statusCode(412);
        block(As.fileControl().header("If-Match", "\"1\""), id).statusCode(200);
    }

    @Test
    void a_blocking_repeated_with_its_key_is_carried_out_once_and_audited_twice() {
        String id = painting().by(As.bureau("FR"));
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            block(As.fileControl().header("Idempotency-Key", key), id)
                    .statusCode(200)
                    .header("ETag", "\"2\"");
        }
        assertEquals(2, Database.count("record_version where record_id = ?", UUID.fromString(id)));
        assertEquals(2, Database.count("outbox where key = ?", UUID.fromString(id)));
        assertEquals(
                2,
                Database.count(
                        "audit where client = 'ccf' and route like '%/block' and status = 200 and records = array[?::uuid]",
                        id));
    }

    @Test
    void what_is_announced_says_that_it_is_blocked_and_not_why() {
        String id = painting().by(As.bureau("FR"));
        block(As.fileControl(), id).statusCode(200);
        unblock(As.fileControl(), id).statusCode(200);
        List<ConsumerRecord<String, String>> messages =
                Broker.messages("artworks", UUID.fromString(id), found -> found.size() >= 3);
        assertEquals(3, messages.size());
        for (int i = 0; i < 3; i++) {
            String event = messages.get(i).value();
            Contract.holdsForEvent("artwork.changed.v1", event);
            assertTrue(event.contains("\"blocked\": " + (i == 1)), event);
            assertFalse(event.contains("examined"), event);
        }
    }

    @Test
    void a_blocking_that_is_rolled_back_hides_and_announces_nothing() {
        String id = painting().by(As.bureau("FR"));
        Database.run("""
                create function refuse() returns trigger language plpgsql as $$ begin raise exception 'refused by the test'; end $$;
                create trigger refuse before insert on outbox for each row when (new.key = '%s') execute function refuse()""".formatted(id));
        try {
            block(As.fileControl(), id).statusCode(500);
        } finally {
            Database.run("drop trigger refuse on outbox; drop function refuse");
        }
        As.bureau("DE").get(record(id)).then().statusCode(200);
        assertEquals(1, Database.count("outbox where key = ?", UUID.fromString(id)));
        assertEquals(1, Database.count("record_version where record_id = ?", UUID.fromString(id)));
    }

    @Test
    void the_database_lets_file_control_write_nothing_else_and_nobody_else_block() throws SQLException {
        String id = painting().by(As.bureau("FR"));
        String where = " where id = '" + id + "'";
        for (String statement : List.of(
                "update artwork set particulars = '{}'" + where,
                "update artwork set owner = 'CCF'" + where,
                "update artwork set blocked = true, restricted_from = '{DE}'" + where)) {
            try (Connection connection = Database.asCaller("artworks", "CCF")) {
                DatabaseRules.isRefused(connection, statement);
            }
        }
        for (String version : List.of("null", "'{}'")) {
            try (Connection connection = Database.asCaller("artworks", "null".equals(version) ? "CCF" : "FR")) {
                DatabaseRules.isRefused(
                        connection,
                        "insert into record_version (record_id, version, at, client, content, blocking) values ('" + id
                                + "', 9, now(), 'x', '{}', " + version + ")");
            }
        }
        try (Connection connection = Database.asCaller("artworks", "CCF")) {
            assertEquals(0, connection.createStatement().executeUpdate("delete from artwork" + where));
        }
        try (Connection connection = Database.asCaller("artworks", "FR")) {
            DatabaseRules.isRefused(connection, "update artwork set blocked = true" + where);
        }
        for (String other : List.of("DE", "GS")) {
            try (Connection connection = Database.asCaller("artworks", other)) {
                assertEquals(
                        0, connection.createStatement().executeUpdate("update artwork set blocked = true" + where));
            }
        }
    }

    private static ValidatableResponse block(RequestSpecification caller, String id) {
        return step(caller, id, "block");
    }

    private static ValidatableResponse unblock(RequestSpecification caller, String id) {
        return step(caller, id, "unblock");
    }

    private static ValidatableResponse step(RequestSpecification caller, String id, String step) {
        return caller.contentType("application/json")
                .body(Map.of("reason", "Its correctness is being examined."))
                .post(record(id) + "/" + step)
                .then();
    }

    private static ValidatableResponse blockIn(UUID request, String id) {
        return As.fileControl()
                .contentType("application/json")
                .body(Map.of("reason", "Its correctness is being examined.", "fileRequestId", request))
                .post(record(id) + "/block")
                .then();
    }

    private static String record(String id) {
        return "/api/v1/artworks/" + id;
    }

    private static String search(String word) {
        return "/api/v1/artworks?q=" + word;
    }
}
