package org.hueandcry.persons.notice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Broker;
import org.hueandcry.kit.testing.Contract;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hueandcry.persons.testing.Recorded.person;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What persons-service makes of what it hears of notices. Events are the publisher's own example, changed as a test needs it. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "persons"))
class NoticeChangesTest {

    private static final int PARTITIONS = 3;
    private static final String NOBODY = UUID.randomUUID().toString();

    @Inject
    KafkaClientService clients;

    @Test
    void a_published_notice_stands_on_the_person_for_all_who_may_see_it() {
        String person = person().by(As.bureau("FR"));
        String notice = heard(person, 3, "PUBLISHED");
        for (String country : List.of("FR", "DE")) {
            As.bureau(country)
                    .get("/api/v1/persons/" + person)
                    .then()
                    .body("notices.id", contains(notice))
                    .body("notices[0].reference", is("2026/17"))
                    .body("notices[0].colour", is("RED"))
                    .body("notices[0].status", is("PUBLISHED"));
        }
    }

    @Test
    void other_states_are_shown_to_owner_and_organisation_only() {
        String person = person().by(As.bureau("FR"));
        String notice = heard(person, 1, "DRAFT");
        heard(notice, person, 2, "SUBMITTED");
        As.bureau("DE").get("/api/v1/persons/" + person).then().body("notices", empty());
        As.bureau("FR").get("/api/v1/persons/" + person).then().body("notices.status", contains("SUBMITTED"));
        As.reviewer().get("/api/v1/persons/" + person).then().body("notices.status", contains("SUBMITTED"));
    }

    @Test
    void a_notice_restricted_from_a_country_does_not_show_there_on_an_open_person() {
        String person = person().by(As.bureau("FR"));
        ObjectNode event = event(UUID.randomUUID().toString(), person, 3, "PUBLISHED");
        event.putObject("visibility")
                .putNull("visibleTo")
                .put("confidentiality", "OFFICIAL_USE_ONLY")
                .putArray("restrictedFrom")
                .add("BR");
        hear(event);
        As.bureau("BR").get("/api/v1/persons/" + person).then().statusCode(200).body("notices", empty());
        As.bureau("DE").get("/api/v1/persons/" + person).then().body("notices.status", contains("PUBLISHED"));
    }

    @Test
    void the_same_event_twice_and_an_old_one_after_a_new_one_change_nothing() {
        String person = person().by(As.bureau("FR"));
        String notice = heard(person, 4, "WITHDRAWN");
        heard(notice, person, 4, "WITHDRAWN");
        int partition = Broker.send(
                "notices",
                UUID.fromString(notice),
                event(notice, person, 3, "PUBLISHED").toString());
        waitUntilAllIsHeardOf(partition);
        assertEquals("WITHDRAWN", statusOf(notice));
    }

    @Test
    void a_later_epoch_wins_over_a_higher_version() {
        String person = person().by(As.bureau("FR"));
        String notice = heard(person, 9, "PUBLISHED");
        ObjectNode restored = event(notice, person, 4, "SUSPENDED").put("epoch", 2);
        hear(restored);
        assertEquals("SUSPENDED", statusOf(notice));
    }

    @Test
    void a_consumer_rewound_to_the_beginning_ends_in_the_same_state() {
        String person = person().by(As.bureau("FR"));
        String notice = heard(person, 1, "DRAFT");
        for (int version = 2; version <= 4; version++) {
            heard(
                    notice,
                    person,
                    version,
                    List.of("SUBMITTED", "PUBLISHED", "WITHDRAWN").get(version - 2));
        }
        List<Map<String, Object>> before = states();
        clients.getConsumer("notices")
                .runOnPollingThread(consumer -> {
                    consumer.seekToBeginning(consumer.assignment());
                })
                .await()
                .atMost(Duration.ofSeconds(10));
        for (int partition = 0; partition < PARTITIONS; partition++) {
            waitUntilAllIsHeardOf(partition);
        }
        assertEquals(before, states());
    }

    @Test
    void what_cannot_be_applied_goes_to_the_dead_letters_and_is_healed_by_a_newer_state() {
        String person = person().by(As.bureau("FR"));
        String notice = UUID.randomUUID().toString();
        ObjectNode unreadable = event(notice, person, 1, "DRAFT").put("version", "one");
        Broker.send("notices", UUID.fromString(notice), unreadable.toString());
        assertEquals(
                1,
                Broker.messages("persons-service.dead-letters", UUID.fromString(notice), found -> !found.isEmpty())
                        .size());
        heard(notice, person, 3, "PUBLISHED");
        As.bureau("DE").get("/api/v1/persons/" + person).then().body("notices.id", contains(notice));
        RestAssured.get("/q/metrics").then().body(containsString("dead_letters_total{topic=\"notices\""));
        RestAssured.get("/q/health").then().statusCode(200);
    }

    @Test
    void what_a_later_release_adds_is_left_unread_and_what_is_missing_is_never_taken_for_open() {
        String person = person().by(As.bureau("FR"));
        ObjectNode later = event(UUID.randomUUID().toString(), person, 3, "PUBLISHED");
        later.put("mood", "new");
        ((ObjectNode) later.get("visibility")).put("weather", "new");
        hear(later);
        for (String missing : List.of("visibility", "blocked")) {
            UUID notice = UUID.randomUUID();
            ObjectNode without = event(notice.toString(), person, 3, "PUBLISHED");
            without.remove(missing);
            Broker.send("notices", notice, without.toString());
            assertEquals(
                    1,
                    Broker.messages("persons-service.dead-letters", notice, found -> !found.isEmpty())
                            .size());
            assertEquals(0, Database.count("notice where id = ?", notice));
        }
    }

    @Test
    void a_notice_on_something_else_than_a_person_concerns_nobody_here() {
        String person = person().by(As.bureau("FR"));
        ObjectNode event = event(UUID.randomUUID().toString(), person, 3, "PUBLISHED");
        event.putObject("subject").put("artworkId", UUID.randomUUID().toString());
        UUID notice = UUID.fromString(event.get("id").asText());
        waitUntilAllIsHeardOf(Broker.send("notices", notice, event.toString()));
        assertEquals(0, Database.count("notice where id = ?", notice));
        // what follows is no event, and the first of this notice among the dead letters
        Broker.send("notices", notice, "{}");
        assertEquals(
                "{}",
                Broker.messages("persons-service.dead-letters", notice, found -> !found.isEmpty())
                        .get(0)
                        .value());
    }

    @Test
    void what_else_the_topic_holds_has_no_effect_here_and_is_no_dead_letter() {
        UUID hit = UUID.randomUUID();
        String other = Contract.example("notices-service", "hit.changed.v1").toString();
        Broker.sendOfType("notices", "hit.changed.v1", hit, other);
        // what follows is no event, and the first of this key among the dead letters
        Broker.sendOfType("notices", "notice.changed.v1", hit, "{}");
        assertEquals(
                "{}",
                Broker.messages("persons-service.dead-letters", hit, found -> !found.isEmpty())
                        .get(0)
                        .value());
        String person = person().by(As.bureau("FR"));
        ObjectNode event = event(UUID.randomUUID().toString(), person, 3, "PUBLISHED");
        UUID notice = UUID.fromString(event.get("id").asText());
        Broker.sendOfType("notices", "notice.changed.v1", notice, event.toString());
        await().atMost(Duration.ofSeconds(20)).until(() -> Database.count("notice where id = ?", notice) == 1);
    }

    @Test
    void what_is_heard_while_the_database_refuses_takes_effect_afterwards() {
        String person = person().by(As.bureau("FR"));
        ObjectNode event = event(UUID.randomUUID().toString(), person, 3, "PUBLISHED");
        UUID notice = UUID.fromString(event.get("id").asText());
        Database.run("revoke insert on notice from persons_system");
        try {
            Broker.send("notices", notice, event.toString());
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> RestAssured.get("/q/metrics").asString().contains("consumption_retries_total"));
        } finally {
            Database.run("grant insert on notice to persons_system");
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> Database.count("notice where id = ?", notice) == 1);
    }

    @Test
    void a_person_on_whom_a_notice_stands_is_not_erased() {
        String person = person().by(As.bureau("FR"));
        String notice = heard(person, 3, "PUBLISHED");
        As.bureau("FR")
                .delete("/api/v1/persons/" + person)
                .then()
                .statusCode(409)
                .body("type", is("/problems/conflict"));
        heard(notice, person, 4, "WITHDRAWN");
        As.bureau("FR").delete("/api/v1/persons/" + person).then().statusCode(204);
    }

    private static String heard(String person, long version, String state) {
        return heard(UUID.randomUUID().toString(), person, version, state);
    }

    private static String heard(String notice, String person, long version, String state) {
        hear(event(notice, person, version, state));
        return notice;
    }

    /** Sends, and waits until it has been applied. */
    private static void hear(JsonNode event) {
        UUID id = UUID.fromString(event.get("id").asText());
        Broker.send("notices", id, event.toString());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Database.count(
                                "notice where id = ? and epoch = ? and version = ?",
                                id,
                                event.get("epoch").asInt(),
                                event.get("version").asLong())
                        == 1);
    }

    /** Inside a partition order holds: what was sent before this mark has been applied when the mark has. */
    private static void waitUntilAllIsHeardOf(int partition) {
        UUID mark = UUID.randomUUID();
        Broker.sendTo(
                "notices",
                partition,
                mark,
                event(mark.toString(), NOBODY, 1, "DRAFT").toString());
        await().atMost(Duration.ofSeconds(20)).until(() -> Database.count("notice where id = ?", mark) == 1);
    }

    private static List<Map<String, Object>> states() {
        return Database.rows("select n::text as state from notice n where record_id <> ?::uuid order by id", NOBODY);
    }

    private static ObjectNode event(String notice, String person, long version, String state) {
        ObjectNode event = (ObjectNode) Contract.example("notices-service", "notice.changed.v1");
        event.putObject("subject").put("personId", person);
        return event.put("id", notice).put("version", version).put("state", state);
    }

    private static Object statusOf(String notice) {
        return Database.rows("select status from notice where id = ?::uuid", notice)
                .get(0)
                .get("status");
    }
}
