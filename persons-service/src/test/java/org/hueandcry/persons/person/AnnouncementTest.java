package org.hueandcry.persons.person;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hueandcry.kit.sweep.Sweep;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Broker;
import org.hueandcry.kit.testing.Contract;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hueandcry.persons.testing.Recorded.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** From the commit to the topic. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "persons"))
class AnnouncementTest {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    @Inject
    Sweep sweep;

    @Test
    void every_change_arrives_in_order_as_a_cloud_event_of_the_committed_schema() {
        String id = person().by(As.bureau("FR"));
        As.bureau("FR")
                .contentType(MERGE_PATCH)
                .header("If-Match", "\"1\"")
                .body("{\"dateOfBirth\": \"1975\"}")
                .patch("/api/v1/persons/" + id)
                .then()
                .statusCode(200);
        As.bureau("FR")
                .contentType(MERGE_PATCH)
                .header("If-Match", "\"2\"")
                .body("{\"warnings\": [\"ARMED\"]}")
                .patch("/api/v1/persons/" + id)
                .then()
                .statusCode(200);
        As.bureau("FR").delete("/api/v1/persons/" + id).then().statusCode(204);

        List<ConsumerRecord<String, String>> messages =
                Broker.messages("persons", UUID.fromString(id), found -> found.size() >= 4);

        assertEquals(4, messages.size());
        for (int i = 0; i < 4; i++) {
            ConsumerRecord<String, String> message = messages.get(i);
            Contract.holdsForEvent("person.changed.v1", message.value());
            assertEquals(i + 1, versionOf(message));
            assertEquals("1.0", header(message, "ce_specversion"));
            assertEquals("person.changed.v1", header(message, "ce_type"));
            assertEquals("/persons-service", header(message, "ce_source"));
            assertEquals(id, header(message, "ce_subject"));
        }
        assertTrue(messages.get(2).value().contains("\"identityVersion\": 2"), "a warning is no part of the identity");
        assertTrue(messages.get(3).value().contains("\"state\": \"ERASED\""));
    }

    @Test
    void the_committed_example_is_of_the_committed_schema() {
        Contract.holdsForEvent(
                "person.changed.v1",
                Contract.example("persons-service", "person.changed.v1").toString());
    }

    @Test
    void a_service_that_asks_before_it_has_heard_is_answered_as_is_announced() {
        String id = person().by(As.bureau("FR"));
        String answered = As.officer("FR")
                .get("/internal/persons/" + id + "/state")
                .then()
                .statusCode(200)
                .body("epoch", is(1))
                .body("version", is(1))
                .extract()
                .asString();
        Contract.holdsForEvent("person.changed.v1", answered);
    }

    @Test
    void a_write_that_is_rolled_back_announces_nothing() {
        Database.run("""
                create function refuse() returns trigger language plpgsql as $$ begin raise exception 'refused by the test'; end $$;
                create trigger refuse before insert on idempotency for each row when (new.key = 'roll-back') execute function refuse()""");
        long before = Database.count("outbox");
        try {
            person().sentBy(As.officer("FR").header("Idempotency-Key", "roll-back"))
                    .statusCode(500)
                    .body("type", is("/problems/internal"))
                    .body("detail", containsString("traceId"));
            assertEquals(before, Database.count("outbox"));
        } finally {
            Database.run("drop trigger refuse on idempotency; drop function refuse");
        }
        person().sentBy(As.officer("FR").header("Idempotency-Key", "roll-back")).statusCode(201);
    }

    @Test
    void an_older_state_marked_again_is_not_sent_after_a_newer_one() {
        String id = person().by(As.bureau("FR"));
        UUID key = UUID.fromString(id);
        As.bureau("FR")
                .contentType(MERGE_PATCH)
                .header("If-Match", "\"1\"")
                .body("{\"sex\": \"FEMALE\"}")
                .patch("/api/v1/persons/" + id)
                .then()
                .statusCode(200);
        Broker.messages("persons", key, found -> found.size() >= 2);
        Database.run("update outbox set sent_at = null where version = 1 and key = '" + id + "'");
        await().atMost(Duration.ofSeconds(20)).until(() -> Database.count("outbox where sent_at is null") == 0);
        As.bureau("FR")
                .contentType(MERGE_PATCH)
                .header("If-Match", "\"2\"")
                .body("{\"sex\": \"MALE\"}")
                .patch("/api/v1/persons/" + id)
                .then()
                .statusCode(200);
        assertEquals(
                List.of(1, 2, 3),
                Broker.messages("persons", key, found -> found.size() >= 3).stream()
                        .map(AnnouncementTest::versionOf)
                        .toList());
    }

    @Test
    void without_an_audit_row_there_is_no_answer() {
        String id = person().by(As.officer("FR"));
        Database.run("revoke insert on audit from persons_app");
        try {
            As.officer("FR")
                    .get("/api/v1/persons/" + id)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .body("type", is("/problems/unavailable"));
        } finally {
            Database.run("grant insert on audit to persons_app");
        }
        As.officer("FR").get("/api/v1/persons/" + id).then().statusCode(200);
    }

    @Test
    void an_operator_has_everything_announced_again_and_nobody_else() {
        String id = person().by(As.bureau("FR"));
        UUID key = UUID.fromString(id);
        assertEquals(
                1, Broker.messages("persons", key, found -> !found.isEmpty()).size());
        As.bureau("FR").post("/internal/announcements").then().statusCode(403);
        Database.run("update epoch set value = 2");
        As.operator().post("/internal/announcements").then().statusCode(200);
        List<ConsumerRecord<String, String>> messages = Broker.messages("persons", key, found -> found.size() >= 2);
        Database.run("update epoch set value = 1");
        assertEquals(
                List.of(1, 1),
                messages.stream().map(AnnouncementTest::versionOf).toList());
        assertTrue(messages.get(1).value().contains("\"epoch\": 2"));
    }

    @Test
    void the_sweep_leaves_the_newest_state_of_each_person_and_the_keys_of_a_day() throws SQLException {
        String old = person().sentBy(As.bureau("FR").header("Idempotency-Key", "swept"))
                .extract()
                .path("id");
        person().sentBy(As.bureau("FR").header("Idempotency-Key", "kept")).statusCode(201);
        As.bureau("FR")
                .contentType(MERGE_PATCH)
                .header("If-Match", "\"1\"")
                .body("{\"sex\": \"FEMALE\"}")
                .patch("/api/v1/persons/" + old)
                .then()
                .statusCode(200);
        await().atMost(Duration.ofSeconds(20)).until(() -> Database.count("outbox where sent_at is null") == 0);
        Database.run("update outbox set sent_at = sent_at - interval '8 days' where key = '" + old + "'");
        Database.run("update idempotency set at = at - interval '25 hours' where key = 'swept'");

        sweep.sweep();

        assertEquals(1, Database.count("outbox where key = ?", UUID.fromString(old)));
        assertEquals(1, Database.count("outbox where key = ? and version = 2", UUID.fromString(old)));
        assertEquals(1, Database.count("idempotency where key in ('swept', 'kept')"));
    }

    @Test
    void what_waits_and_what_lags_is_measured() {
        person().by(As.officer("FR"));
        await().atMost(Duration.ofSeconds(20)).until(() -> Database.count("outbox where sent_at is null") == 0);
        String metrics =
                RestAssured.get("/q/metrics").then().statusCode(200).extract().asString();
        for (String name :
                List.of("outbox_depth 0.0", "outbox_age_seconds 0.0", "kafka_consumer_fetch_manager_records_lag_max")) {
            assertTrue(metrics.contains(name), name + " in\n" + metrics);
        }
    }

    @Test
    void readiness_names_database_and_broker() {
        RestAssured.get("/q/health/live").then().statusCode(200);
        RestAssured.get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", is("UP"))
                .body("checks.name", hasItem("Database connections health check"))
                .body("checks.name", hasItem("Kafka connection health check"));
    }

    private static int versionOf(ConsumerRecord<String, String> message) {
        return Integer.parseInt(message.value().replaceAll(".*\"version\": (\\d+).*", "$1"));
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
