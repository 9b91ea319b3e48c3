package org.hueandcry.notices.notice;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Broker;
import org.hueandcry.kit.testing.Contract;
import org.hueandcry.kit.testing.Neighbour;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.notices.testing.HeardWork;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hueandcry.notices.testing.Drafted.red;
import static org.hueandcry.notices.testing.Drafted.step;
import static org.hueandcry.notices.testing.Drafted.stolen;
import static org.hueandcry.notices.testing.Heard.personOf;
import static org.hueandcry.notices.testing.HeardWork.workOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Notices on stolen works of art. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "notices"))
class StolenArtTest {

    @Test
    void a_notice_on_a_stolen_work_goes_from_draft_to_withdrawal_when_it_is_recovered() {
        HeardWork work = workOf("IT").heard();
        String id = stolen(work.id()).publishedFor("IT");
        As.bureau("DE")
                .get("/api/v1/notices/" + id)
                .then()
                .statusCode(200)
                .body("colour", is("STOLEN_ART"))
                .body("subject.artworkId", is(work.id().toString()))
                .body("subject", not(hasKey("personId")))
                .body("circumstances.place", is("Turin"));
        As.bureau("IT").get("/api/v1/notices/" + id).then().body("attention", empty());

        work.now("RECOVERED").heard();

        for (var concerned : List.of(As.bureau("IT"), As.reviewer())) {
            concerned
                    .get("/api/v1/notices/" + id)
                    .then()
                    .body("attention.kind", contains("SUBJECT_RECOVERED"))
                    .body("attention.since", contains(work.statusChangedAt().toString()));
        }
        As.bureau("DE").get("/api/v1/notices/" + id).then().body("attention", empty());
        step(As.bureau("IT"), id, "withdrawal", "RECOVERED").statusCode(200);
        As.bureau("IT").get("/api/v1/notices/" + id).then().body("attention", empty());
    }

    @Test
    void a_work_that_is_only_located_asks_nobody_to_look_again() {
        HeardWork work = workOf("IT").heard();
        String id = stolen(work.id()).publishedFor("IT");
        work.now("LOCATED").heard();
        As.bureau("IT").get("/api/v1/notices/" + id).then().body("attention", empty());
        work.now("RETURNED").heard();
        As.bureau("IT").get("/api/v1/notices/" + id).then().body("attention.kind", contains("SUBJECT_RECOVERED"));
    }

    @Test
    void a_work_that_cannot_be_told_from_others_is_not_submitted() {
        String id = stolen(workOf("IT").withoutIdentifyingData().heard().id()).by(As.officer("IT"));
        step(As.bureau("IT"), id, "submission")
                .statusCode(422)
                .body("conditions.findAll { !it.met }.id", contains("STOLEN_ART_IDENTIFIABLE"))
                .body("conditions.find { !it.met }.pointer", is("/subject"));
    }

    @Test
    void each_colour_has_its_kind_of_subject_and_one_only() {
        UUID person = personOf("FR").heard().id();
        UUID work = workOf("FR").heard().id();
        for (Map<String, Object> subject : List.<Map<String, Object>>of(
                Map.of(), Map.of("artworkId", work), Map.of("personId", person, "artworkId", work))) {
            red(person)
                    .with("subject", subject)
                    .sentBy(As.officer("FR"))
                    .statusCode(400)
                    .body("errors.pointer", contains("/subject"));
        }
        for (Map<String, Object> subject : List.<Map<String, Object>>of(
                Map.of(), Map.of("personId", person), Map.of("personId", person, "artworkId", work))) {
            stolen(work)
                    .with("subject", subject)
                    .sentBy(As.officer("FR"))
                    .statusCode(400)
                    .body("errors.pointer", contains("/subject"));
        }
    }

    @Test
    void a_person_is_no_work_of_art_and_a_work_no_person() {
        UUID person = personOf("FR").heard().id();
        UUID work = workOf("FR").heard().id();
        try (Neighbour neighbours = Neighbour.answering(Map.of())) {
            stolen(person).sentBy(As.officer("FR")).statusCode(404).body("errors.pointer", contains("/subject"));
            red(work).sentBy(As.officer("FR")).statusCode(404).body("errors.pointer", contains("/subject"));
            assertEquals(2, neighbours.asked());
        }
    }

    @Test
    void a_work_not_heard_of_yet_is_asked_for_once() {
        HeardWork work = workOf("IT");
        try (Neighbour artworks =
                Neighbour.answering(Map.of("/internal/artworks/" + work.id() + "/state", work.json()))) {
            stolen(work.id()).sentBy(As.officer("IT")).statusCode(201);
            stolen(work.id()).sentBy(As.officer("IT")).statusCode(201);
            assertEquals(1, artworks.asked());
        }
    }

    @Test
    void hidden_absent_and_foreign_works_are_refused_and_a_service_that_is_away_is_a_503() {
        UUID hidden = workOf("IT").restrictedFrom("BR").heard().id();
        try (Neighbour artworks = Neighbour.answering(Map.of())) {
            for (UUID work : List.of(hidden, UUID.randomUUID())) {
                stolen(work).sentBy(As.bureau("BR")).statusCode(404).body("errors.pointer", contains("/subject"));
            }
            assertEquals(2, artworks.asked());
        }
        stolen(hidden).sentBy(As.bureau("DE")).statusCode(403).body("errors.pointer", contains("/subject"));
        stolen(UUID.randomUUID()).sentBy(As.bureau("IT")).statusCode(503).body("type", is("/problems/unavailable"));
    }

    @Test
    void notices_on_a_work_are_found_by_it_and_hidden_with_it() {
        UUID work = workOf("IT").restrictedFrom("BR").heard().id();
        String id = stolen(work).publishedFor("IT");
        As.bureau("DE")
                .queryParam("artworkId", work)
                .get("/api/v1/notices")
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        As.bureau("BR")
                .queryParam("artworkId", work)
                .get("/api/v1/notices")
                .then()
                .statusCode(200)
                .body("items", empty());
        As.bureau("DE")
                .queryParam("artworkId", "x")
                .get("/api/v1/notices")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("artworkId"));
    }

    @Test
    void what_is_announced_names_the_work_and_no_person() {
        UUID work = workOf("IT").heard().id();
        String id = stolen(work).by(As.officer("IT"));
        String event = Broker.messages("notices", UUID.fromString(id), found -> !found.isEmpty())
                .get(0)
                .value();
        Contract.holdsForEvent("notice.changed.v1", event);
        assertTrue(event.contains("\"subject\": {\"artworkId\": \"" + work + "\"}"), event);
    }

    @Test
    void a_notice_stays_on_its_work() {
        UUID work = workOf("IT").heard().id();
        String id = stolen(work).by(As.officer("IT"));
        As.officer("IT")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body(Map.of("subject", Map.of("artworkId", UUID.randomUUID())))
                .patch("/api/v1/notices/" + id)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/subject"));
    }
}
