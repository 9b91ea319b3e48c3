package org.hueandcry.local;

import io.restassured.RestAssured;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What happens while a part is away: work goes on or is refused, and afterwards everybody knows the same. */
@ExtendWith(RunningSuite.class)
class NothingIsLostIT {

    private static final Duration A_WHILE = Duration.ofSeconds(60);

    private Suite suite;
    private Caller france;

    @BeforeEach
    void suite(Suite running) {
        suite = running;
        france = new Caller(suite, "ncb-fr");
    }

    @Test
    void what_is_written_while_the_broker_is_away_is_heard_when_it_is_back() {
        List<String> persons = new ArrayList<>(List.of(recordPerson("Before")));
        suite.kafka().stop();
        try {
            persons.add(recordPerson("During"));
            recordPainting();
            for (String person : persons) {
                describe(person, 1);
                // Of the second nothing was heard: notices-service asks.
                draftNotice(person);
                describe(person, 2);
            }
        } finally {
            suite.kafka().restart();
        }
        persons.add(recordPerson("After"));

        await().atMost(A_WHILE).untilAsserted(() -> {
            for (String database : List.of("persons", "notices", "artworks")) {
                assertEquals(List.of(), Rows.of(suite, database, "select key from outbox where sent_at is null"));
            }
            knowTheSameOf("persons", "person", "PERSON");
            knowTheSameOf("artworks", "artwork", "ARTWORK");
        });
    }

    /** The service that records and notices-service: the one knows the other's notices, the other the one's records. */
    private void knowTheSameOf(String service, String table, String kind) {
        assertEquals(
                Rows.of(suite, service, "select id, version from " + table + " order by id"),
                Rows.of(
                        suite,
                        "notices",
                        "select subject_id, version from subject where state = 'RECORDED' and kind = '" + kind
                                + "' order by 1"));
        assertEquals(
                Rows.of(
                        suite,
                        "notices",
                        "select n.id, n.version, n.status from notice n join subject s using (subject_id) where s.kind = '"
                                + kind + "' order by 1"),
                Rows.of(suite, service, "select id, version, status from notice order by id"));
    }

    @Test
    void the_gateway_is_ready_only_while_all_behind_it_are() {
        awaitGateway(200);
        suite.stop("persons");
        try {
            awaitGateway(503);
        } finally {
            suite.start("persons");
        }
        awaitGateway(200);
    }

    private String recordPerson(String name) {
        return france.post("/api/v1/persons", "{\"kind\": \"WANTED\", \"name\": {\"family\": \"%s\"}}".formatted(name))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void recordPainting() {
        france.post("/api/v1/artworks", "{\"objectType\": \"painting\"}").statusCode(201);
    }

    private void describe(String person, int version) {
        france.patch(
                        "/api/v1/persons/" + person,
                        version,
                        "{\"description\": {\"heightCm\": %d}}".formatted(170 + version))
                .statusCode(200);
    }

    private void draftNotice(String person) {
        france.post("/api/v1/notices", "{\"colour\": \"RED\", \"subject\": {\"personId\": \"%s\"}}".formatted(person))
                .statusCode(201);
    }

    private void awaitGateway(int status) {
        await().atMost(A_WHILE)
                .untilAsserted(() -> RestAssured.get(suite.url("gateway") + "/q/health/ready")
                        .then()
                        .statusCode(status));
    }
}
