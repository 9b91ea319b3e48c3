package org.hueandcry.artworks.artwork;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Broker;
import org.hueandcry.kit.testing.Contract;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hueandcry.artworks.testing.Stolen.painting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What artworks-service announces, and what it hears of notices. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "artworks"))
class AnnouncementTest {

    @Test
    void every_change_arrives_in_the_committed_schema_and_says_nothing_of_the_work() {
        String id = painting().by(As.bureau("IT"));
        As.bureau("IT")
                .contentType("application/json")
                .body(Map.of("status", "RECOVERED"))
                .post("/api/v1/artworks/" + id + "/status")
                .then()
                .statusCode(200);
        As.bureau("IT").delete("/api/v1/artworks/" + id).then().statusCode(204);
        List<ConsumerRecord<String, String>> messages =
                Broker.messages("artworks", UUID.fromString(id), found -> found.size() >= 3);
        assertEquals(3, messages.size());
        for (ConsumerRecord<String, String> message : messages) {
            Contract.holdsForEvent("artwork.changed.v1", message.value());
            assertFalse(message.value().contains("apples"), message.value());
        }
        assertTrue(messages.get(1).value().contains("\"status\": \"RECOVERED\""));
        assertTrue(messages.get(2).value().contains("\"state\": \"ERASED\""));
    }

    @Test
    void the_committed_example_is_of_the_committed_schema() {
        Contract.holdsForEvent(
                "artwork.changed.v1",
                Contract.example("artworks-service", "artwork.changed.v1").toString());
    }

    @Test
    void a_notice_that_is_heard_of_stands_on_the_work_and_keeps_it_from_erasure() {
        String id = painting().by(As.bureau("IT"));
        UUID notice = UUID.randomUUID();
        hear(notice, id, 3, "PUBLISHED");
        As.bureau("BR")
                .get("/api/v1/artworks/" + id)
                .then()
                .body("notices.id", contains(notice.toString()))
                .body("notices.colour", contains("STOLEN_ART"));
        As.bureau("IT").delete("/api/v1/artworks/" + id).then().statusCode(409);
        hear(notice, id, 4, "WITHDRAWN");
        As.bureau("BR").get("/api/v1/artworks/" + id).then().body("notices", empty());
        As.bureau("IT").delete("/api/v1/artworks/" + id).then().statusCode(204);
    }

    @Test
    void a_notice_on_a_person_is_none_of_its_business() {
        UUID onPerson = UUID.randomUUID();
        ObjectNode event = (ObjectNode) Contract.example("notices-service", "notice.changed.v1");
        int partition = Broker.send(
                "notices", onPerson, event.put("id", onPerson.toString()).toString());
        UUID mark = UUID.randomUUID();
        Broker.sendTo("notices", partition, mark, event(mark, UUID.randomUUID().toString(), 1, "DRAFT"));
        await().atMost(Duration.ofSeconds(20)).until(() -> Database.count("notice where id = ?", mark) == 1);
        assertEquals(0, Database.count("notice where id = ?", onPerson));
    }

    private static void hear(UUID notice, String work, long version, String state) {
        Broker.send("notices", notice, event(notice, work, version, state));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Database.count("notice where id = ? and version = ?", notice, version) == 1);
    }

    private static String event(UUID notice, String work, long version, String state) {
        ObjectNode event = (ObjectNode) Contract.example("notices-service", "notice.changed.v1");
        event.putObject("subject").put("artworkId", work);
        return event.put("id", notice.toString())
                .put("colour", "STOLEN_ART")
                .put("owner", "IT")
                .put("version", version)
                .put("state", state)
                .toString();
    }
}
