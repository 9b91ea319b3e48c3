package org.hueandcry.notices.notice;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Neighbour;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.notices.testing.Heard;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hueandcry.notices.testing.Drafted.publication;
import static org.hueandcry.notices.testing.Drafted.red;
import static org.hueandcry.notices.testing.Drafted.step;
import static org.hueandcry.notices.testing.Drafted.warrant;
import static org.hueandcry.notices.testing.Drafted.yellow;
import static org.hueandcry.notices.testing.Heard.personOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "notices"))
class NoticeResourceTest {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    // drafting

    @Test
    void a_draft_is_answered_with_its_address_version_and_next_steps() {
        UUID person = personOf("FR").heard().id();
        red(person)
                .sentBy(As.officer("FR"))
                .statusCode(201)
                .header("Location", matchesPattern(".*/api/v1/notices/[0-9a-f-]{36}"))
                .header("ETag", "\"1\"")
                .body("owner", is("FR"))
                .body("status", is("DRAFT"))
                .body("reference", nullValue())
                .body("colour", is("RED"))
                .body("subject.personId", is(person.toString()))
                .body("warrants[0].maximumPenaltyMonths", is(84))
                .body("nextSteps", empty())
                .body("attention", empty());
        String id = red(person).by(As.officer("FR"));
        As.bureau("FR")
                .get("/api/v1/notices/" + id)
                .then()
                .body("nextSteps", containsInAnyOrder("submission", "abandonment"));
    }

    @Test
    void a_draft_may_lack_everything_but_colour_and_subject() {
        UUID person = personOf("FR").heard().id();
        red(person)
                .with("caseTypes", null)
                .with("warrants", null)
                .with("facts", null)
                .with("extraditionWillBeSought", null)
                .sentBy(As.officer("FR"))
                .statusCode(201);
        red(person)
                .with("subject", null)
                .sentBy(As.officer("FR"))
                .statusCode(400)
                .body("errors.pointer", contains("/subject"));
        red(person)
                .with("colour", null)
                .sentBy(As.officer("FR"))
                .statusCode(400)
                .body("errors.pointer", contains("/colour"));
        red(person)
                .with("colour", "MAUVE")
                .sentBy(As.officer("FR"))
                .statusCode(400)
                .body("errors.pointer", contains("/colour"));
    }

    @Test
    void every_fault_of_a_body_is_listed_with_its_pointer() {
        Map<String, Object> warrant = warrant();
        warrant.put("issuedOn", "2999-01-01");
        warrant.put("country", "XX");
        warrant.put("maximumPenaltyMonths", -1);
        red(personOf("FR").heard().id())
                .with("caseTypes", List.of("FRAUD", "GOSSIP"))
                .with("warrants", List.of(warrant))
                .with("situation", "MISSING")
                .with("facts", Map.of("date", "2025-13"))
                .sentBy(As.officer("FR"))
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/caseTypes/1",
                                "/warrants/0/issuedOn",
                                "/warrants/0/country",
                                "/warrants/0/maximumPenaltyMonths",
                                "/situation",
                                "/facts/date"));
    }

    @Test
    void a_person_not_heard_of_yet_is_asked_for_once() {
        Heard person = personOf("FR");
        try (Neighbour persons =
                Neighbour.answering(Map.of("/internal/persons/" + person.id() + "/state", person.json()))) {
            red(person.id()).sentBy(As.officer("FR")).statusCode(201);
            red(person.id()).sentBy(As.officer("FR")).statusCode(201);
            assertEquals(1, persons.asked());
        }
    }

    @Test
    void hidden_and_absent_persons_are_the_same_not_found_at_subject() {
        UUID hidden = personOf("FR").restrictedFrom("BR").heard().id();
        UUID erased = personOf("BR").erased().heard().id();
        try (Neighbour persons = Neighbour.answering(Map.of())) {
            for (UUID person : List.of(hidden, erased, UUID.randomUUID())) {
                red(person)
                        .sentBy(As.bureau("BR"))
                        .statusCode(404)
                        .body("type", is("/problems/not-found"))
                        .body("errors.pointer", contains("/subject"));
            }
            assertEquals(3, persons.asked());
        }
    }

    @Test
    void while_persons_service_is_away_an_unknown_person_is_a_503() {
        red(UUID.randomUUID()).sentBy(As.officer("FR")).statusCode(503).body("type", is("/problems/unavailable"));
    }

    @Test
    void nobody_drafts_on_a_person_of_another_authority() {
        red(personOf("FR").heard().id())
                .sentBy(As.bureau("DE"))
                .statusCode(403)
                .body("errors.pointer", contains("/subject"));
    }

    @Test
    void border_reviewers_and_file_control_draft_nothing() {
        UUID person = personOf("FR").heard().id();
        for (var caller : List.of(As.border("FR"), As.reviewer(), As.fileControl(), As.operator())) {
            red(person).sentBy(caller).statusCode(403);
        }
        As.nobody().get("/api/v1/notices").then().statusCode(401);
    }

    @Test
    void a_draft_repeated_with_its_key_is_carried_out_once() {
        UUID person = personOf("FR").heard().id();
        String key = UUID.randomUUID().toString();
        String first = red(person).by(As.officer("FR").header("Idempotency-Key", key));
        assertEquals(first, red(person).by(As.officer("FR").header("Idempotency-Key", key)));
        assertEquals(1, Database.count("notice where subject_id = ?", person));
    }

    // conditions

    @Test
    void a_check_lists_every_condition_with_article_text_and_pointer() {
        UUID person = personOf("FR").withoutIdentifyingData().heard().id();
        Map<String, Object> warrant = warrant();
        warrant.put("maximumPenaltyMonths", 12);
        String id = red(person)
                .with("facts", null)
                .with("warrants", List.of(warrant))
                .by(As.officer("FR"));
        As.officer("FR")
                .get("/api/v1/notices/" + id + "/check")
                .then()
                .statusCode(200)
                .body("publishable", is(false))
                .body(
                        "conditions.findAll { !it.met }.id",
                        containsInAnyOrder("RED_PENALTY", "RED_IDENTITY", "RED_FACTS"))
                .body("conditions.find { it.id == 'RED_FACTS' }.pointer", is("/facts"))
                .body("conditions.find { it.id == 'RED_IDENTITY' }.pointer", is("/subject"))
                .body("conditions.find { it.id == 'RED_EXTRADITION' }.met", is(true))
                .body("conditions.article", everyItem(not(nullValue())));
    }

    @Test
    void the_check_hears_of_what_the_person_now_has() {
        Heard person = personOf("FR").withoutIdentifyingData().heard();
        String id = red(person.id()).by(As.officer("FR"));
        As.officer("FR").get("/api/v1/notices/" + id + "/check").then().body("publishable", is(false));
        person.identified().withOtherIdentity().heard();
        As.officer("FR").get("/api/v1/notices/" + id + "/check").then().body("publishable", is(true));
    }

    @Test
    void what_does_not_meet_its_conditions_is_not_submitted() {
        UUID person = personOf("FR").withoutIdentifyingData().heard().id();
        String id = red(person).by(As.officer("FR"));
        step(As.bureau("FR"), id, "submission")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", is("/problems/not-publishable"))
                .body("conditions.findAll { !it.met }.id", contains("RED_IDENTITY"));
        As.bureau("FR")
                .get("/api/v1/notices/" + id)
                .then()
                .body("status", is("DRAFT"))
                .body("reference", nullValue());
        assertEquals(1, Database.count("outbox where key = ?", UUID.fromString(id)));
    }

    @Test
    void what_no_longer_meets_its_conditions_is_not_published() {
        Heard person = personOf("FR").heard();
        String id = red(person.id()).submitted();
        person.erased().changed().heard();
        publication(As.reviewer(), id)
                .statusCode(422)
                .body("conditions.findAll { !it.met }.id", hasItem("RED_SUBJECT"));
    }

    @Test
    void others_do_not_read_a_check_or_a_history() {
        String id = red(personOf("FR").heard().id()).published();
        As.bureau("DE").get("/api/v1/notices/" + id + "/check").then().statusCode(403);
        As.bureau("DE").get("/api/v1/notices/" + id + "/history").then().statusCode(403);
    }

    // the way through

    @Test
    void a_red_notice_goes_from_draft_to_withdrawal() {
        String id = red(personOf("FR").heard().id()).by(As.officer("FR"));
        step(As.officer("FR"), id, "submission").statusCode(403);
        String reference = step(As.bureau("FR"), id, "submission")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", is("SUBMITTED"))
                .body("reference", matchesPattern("20\\d\\d/\\d+"))
                .extract()
                .path("reference");
        As.bureau("DE")
                .get("/api/v1/notices/" + id)
                .then()
                .statusCode(200)
                .body("statusText", is("request being processed"))
                .body("colour", nullValue())
                .body("subject", nullValue())
                .body("warrants", nullValue())
                .body("nextSteps", empty());
        step(As.bureau("FR"), id, "publication").statusCode(403);
        step(As.reviewer(), id, "publication").statusCode(428);
        step(As.reviewer().header("If-Match", "\"1\""), id, "publication").statusCode(412);
        step(As.reviewer().header("If-Match", "\"2\""), id, "publication")
                .statusCode(400)
                .body("errors.pointer", contains("/articleThree"));
        publication(As.reviewer().header("If-Match", "\"2\""), id, Map.of())
                .statusCode(200)
                .body("status", is("PUBLISHED"));
        As.bureau("DE")
                .get("/api/v1/notices/" + id)
                .then()
                .statusCode(200)
                .body("status", is("PUBLISHED"))
                .body("colour", is("RED"))
                .body("warrants[0].charge", is("Fraud"));
        step(As.bureau("FR"), id, "withdrawal").statusCode(400).body("errors.pointer", contains("/reason"));
        step(As.bureau("FR"), id, "withdrawal", "CONTRARY_TO_ARTICLE_3").statusCode(400);
        step(As.bureau("FR"), id, "withdrawal", "ARRESTED").statusCode(200).body("status", is("WITHDRAWN"));
        As.bureau("DE")
                .get("/api/v1/notices/" + id)
                .then()
                .statusCode(200)
                .body("reference", is(reference))
                .body("status", is("WITHDRAWN"))
                .body("reason", is("ARRESTED"))
                .body("colour", nullValue())
                .body("subject", nullValue());
        publication(As.reviewer().header("If-Match", "\"4\""), id, Map.of())
                .statusCode(409)
                .body("type", is("/problems/conflict"))
                .body("nextSteps", empty());
        As.bureau("FR")
                .get("/api/v1/notices/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.event", contains("drafted", "submission", "publication", "withdrawal"))
                .body("items[3].reason", is("ARRESTED"))
                .body("items[2].authority", is("GS"));
        assertEquals(
                List.of("DRAFT", "SUBMITTED", "PUBLISHED", "WITHDRAWN"),
                Database.rows(
                                "select state ->> 'state' as state from outbox where key = ? order by seq",
                                UUID.fromString(id))
                        .stream()
                        .map(row -> row.get("state"))
                        .toList());
    }

    @Test
    void the_content_of_a_submitted_notice_stands_still() {
        String id = red(personOf("FR").heard().id()).submitted();
        As.bureau("FR")
                .contentType(MERGE_PATCH)
                .header("If-Match", "\"2\"")
                .body("{\"caseTypes\": [\"MURDER\"]}")
                .patch("/api/v1/notices/" + id)
                .then()
                .statusCode(409)
                .body("nextSteps", hasItem("abandonment"));
        As.reviewer()
                .contentType(MERGE_PATCH)
                .header("If-Match", "\"2\"")
                .body("{\"caseTypes\": [\"MURDER\"]}")
                .patch("/api/v1/notices/" + id)
                .then()
                .statusCode(403);
    }

    @Test
    void a_returned_notice_is_completed_and_submitted_again_under_its_reference() {
        String id = red(personOf("FR").heard().id()).submitted();
        String reference =
                As.bureau("FR").get("/api/v1/notices/" + id).then().extract().path("reference");
        step(As.reviewer(), id, "return", "INCOMPLETE").statusCode(200).body("status", is("RETURNED"));
        As.officer("FR")
                .contentType(MERGE_PATCH)
                .header("If-Match", "\"3\"")
                .body("{\"caseTypes\": [\"FRAUD\", \"CORRUPTION\"]}")
                .patch("/api/v1/notices/" + id)
                .then()
                .statusCode(200)
                .body("caseTypes", contains("FRAUD", "CORRUPTION"));
        As.bureau("DE").get("/api/v1/notices/" + id).then().statusCode(404);
        step(As.bureau("FR"), id, "submission").statusCode(200).body("reference", is(reference));
    }

    @Test
    void a_suspended_notice_shows_only_that_it_is_suspended_until_it_is_resumed() {
        String id = red(personOf("FR").heard().id()).published();
        step(As.reviewer(), id, "suspension", "UNDER_REVIEW").statusCode(200);
        As.bureau("DE")
                .get("/api/v1/notices/" + id)
                .then()
                .statusCode(200)
                .body("status", is("SUSPENDED"))
                .body("reason", nullValue())
                .body("colour", nullValue());
        As.fileControl()
                .get("/api/v1/notices/" + id)
                .then()
                .statusCode(200)
                .body("reason", is("UNDER_REVIEW"))
                .body("colour", is("RED"));
        step(As.reviewer(), id, "resumption").statusCode(200).body("status", is("PUBLISHED"));
        As.bureau("DE").get("/api/v1/notices/" + id).then().body("colour", is("RED"));
    }

    @Test
    void refused_cancelled_and_abandoned_notices_are_at_their_end() {
        UUID person = personOf("FR").heard().id();
        String refused = red(person).submitted();
        step(As.reviewer(), refused, "refusal", "CONTRARY_TO_ARTICLE_3")
                .statusCode(200)
                .body("status", is("REFUSED"));
        As.bureau("DE").get("/api/v1/notices/" + refused).then().statusCode(404);
        String cancelled = red(person).published();
        step(As.reviewer(), cancelled, "cancellation", "PURPOSE_ACHIEVED")
                .statusCode(200)
                .body("status", is("CANCELLED"));
        As.bureau("DE")
                .get("/api/v1/notices/" + cancelled)
                .then()
                .statusCode(200)
                .body("reason", is("PURPOSE_ACHIEVED"));
        String abandoned = red(person).submitted();
        step(As.bureau("FR"), abandoned, "abandonment").statusCode(200).body("status", is("ABANDONED"));
        for (String id : List.of(refused, cancelled, abandoned)) {
            step(As.bureau("FR"), id, "submission").statusCode(409).body("nextSteps", empty());
        }
    }

    @Test
    void who_submitted_does_not_publish() {
        // one account with both roles: a mistake of configuration that must not let a notice through
        UUID person = personOf("GS").heard().id();
        var both = new Object() {
            io.restassured.specification.RequestSpecification now() {
                return As.with("GS", "gs", "supervisor", "officer", "reviewer");
            }
        };
        String id = red(person).by(both.now());
        step(both.now(), id, "submission").statusCode(200);
        publication(both.now(), id).statusCode(403);
        publication(As.otherReviewer(), id).statusCode(200);
    }

    @Test
    void another_bureau_takes_no_step() {
        String id = red(personOf("FR").heard().id()).published();
        step(As.bureau("DE"), id, "withdrawal", "ARRESTED").statusCode(403);
        As.bureau("DE")
                .contentType(MERGE_PATCH)
                .header("If-Match", "\"3\"")
                .body("{}")
                .patch("/api/v1/notices/" + id)
                .then()
                .statusCode(403);
    }

    @Test
    void the_same_step_with_the_same_key_answers_the_same() {
        String id = red(personOf("FR").heard().id()).by(As.officer("FR"));
        String key = UUID.randomUUID().toString();
        step(As.bureau("FR").header("Idempotency-Key", key), id, "submission")
                .statusCode(200)
                .header("ETag", "\"2\"");
        step(As.bureau("FR").header("Idempotency-Key", key), id, "submission")
                .statusCode(200)
                .header("ETag", "\"2\"");
        step(As.bureau("FR"), id, "submission").statusCode(409);
    }

    @Test
    void references_are_unique_and_rise() {
        UUID person = personOf("FR").heard().id();
        String first = As.bureau("FR")
                .get("/api/v1/notices/" + red(person).submitted())
                .then()
                .extract()
                .path("reference");
        String second = As.bureau("FR")
                .get("/api/v1/notices/" + red(person).submitted())
                .then()
                .extract()
                .path("reference");
        assertEquals(
                Integer.parseInt(first.split("/")[1]) + 1,
                Integer.parseInt(second.split("/")[1]),
                first + " then " + second);
    }

    @Test
    void a_yellow_notice_has_conditions_of_its_own() {
        UUID person = personOf("FR").heard().id();
        String id = yellow(person)
                .with("policeReport", null)
                .with("subjectIsMinor", null)
                .by(As.officer("FR"));
        As.officer("FR")
                .get("/api/v1/notices/" + id + "/check")
                .then()
                .body(
                        "conditions.findAll { !it.met }.id",
                        containsInAnyOrder("YELLOW_POLICE_REPORT", "YELLOW_PRIVACY"));
        As.officer("FR")
                .contentType(MERGE_PATCH)
                .header("If-Match", "\"1\"")
                .body("{\"colour\": \"RED\"}")
                .patch("/api/v1/notices/" + id)
                .then()
                .statusCode(400);
        String whole = yellow(person).published();
        As.bureau("DE").get("/api/v1/notices/" + whole).then().body("situation", is("MISSING"));
    }

    // attention

    @Test
    void owner_and_secretariat_are_told_that_the_person_has_changed_since_the_review() {
        Heard person = personOf("FR").heard();
        String id = red(person.id()).published();
        person.changed().heard();
        As.bureau("FR").get("/api/v1/notices/" + id).then().body("attention", empty());
        person.withOtherIdentity().heard();
        As.bureau("FR").get("/api/v1/notices/" + id).then().body("attention.kind", contains("SUBJECT_CHANGED"));
        person.withoutIdentifyingData().withOtherIdentity().heard();
        As.reviewer()
                .get("/api/v1/notices/" + id)
                .then()
                .body("attention.kind", contains("SUBJECT_CHANGED", "SUBJECT_INCOMPLETE"));
        As.bureau("DE").get("/api/v1/notices/" + id).then().body("attention", empty());
    }

    // visibility

    @Test
    void whom_the_person_is_restricted_from_finds_nothing_of_the_notice() {
        UUID person = personOf("FR").restrictedFrom("BR").heard().id();
        String id = red(person).published();
        String reference = As.bureau("DE")
                .get("/api/v1/notices/" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("reference");
        findsNothing(id, person, reference);
    }

    @Test
    void whom_the_notice_is_restricted_from_finds_nothing_of_it() {
        UUID person = personOf("FR").heard().id();
        String id = red(person)
                .with("visibility", Map.of("restrictedFrom", List.of("BR")))
                .published();
        String reference = As.bureau("DE")
                .get("/api/v1/notices/" + id)
                .then()
                .statusCode(200)
                .body("visibility", nullValue())
                .extract()
                .path("reference");
        findsNothing(id, person, reference);
        As.bureau("FR").get("/api/v1/notices/" + id).then().body("visibility.restrictedFrom", contains("BR"));
    }

    private void findsNothing(String id, UUID person, String reference) {
        String notice = "/api/v1/notices/" + id;
        for (String path : List.of(notice, notice + "/check", notice + "/history")) {
            As.bureau("BR").get(path).then().statusCode(404);
        }
        As.bureau("BR")
                .queryParam("reference", reference)
                .get("/api/v1/notices")
                .then()
                .body("items", empty());
        As.bureau("BR")
                .queryParam("personId", person)
                .get("/api/v1/notices")
                .then()
                .body("items", empty());
        As.bureau("BR").queryParam("limit", 200).get("/api/v1/notices").then().body("items.id", not(hasItem(id)));
        As.bureau("BR")
                .contentType(MERGE_PATCH)
                .header("If-Match", "\"3\"")
                .body("{}")
                .patch(notice)
                .then()
                .statusCode(404);
        for (String step : List.of("submission", "abandonment", "withdrawal")) {
            step(As.bureau("BR"), id, step).statusCode(404);
        }
    }

    @Test
    void a_restriction_of_the_person_acts_on_the_notice_at_once() {
        Heard person = personOf("FR").heard();
        String id = red(person.id()).published();
        As.bureau("BR").get("/api/v1/notices/" + id).then().statusCode(200);
        person.restrictedFrom("BR").changed().heard();
        As.bureau("BR").get("/api/v1/notices/" + id).then().statusCode(404);
    }

    @Test
    void drafts_are_for_their_owner_and_the_secretariat() {
        String id = red(personOf("FR").heard().id()).by(As.officer("FR"));
        As.reviewer().get("/api/v1/notices/" + id).then().statusCode(200);
        As.bureau("DE").get("/api/v1/notices/" + id).then().statusCode(404);
        As.fileControl().get("/api/v1/notices/" + id).then().statusCode(404);
    }

    @Test
    void a_filter_on_content_finds_only_notices_whose_content_is_shown() {
        UUID person = personOf("FR").heard().id();
        String id = red(person).submitted();
        As.bureau("DE")
                .queryParam("personId", person)
                .get("/api/v1/notices")
                .then()
                .body("items", empty());
        As.bureau("FR")
                .queryParam("personId", person)
                .get("/api/v1/notices")
                .then()
                .body("items.id", contains(id));
        As.bureau("DE")
                .queryParam("colour", "RED")
                .queryParam("limit", 200)
                .get("/api/v1/notices")
                .then()
                .body("items.id", not(hasItem(id)));
    }

    @Test
    void roles_see_notices_up_to_their_confidentiality() {
        UUID person = personOf("FR").heard().id();
        String id = red(person)
                .with("visibility", Map.of("confidentiality", "CONFIDENTIAL"))
                .by(As.bureau("FR"));
        As.officer("FR").get("/api/v1/notices/" + id).then().statusCode(404);
        As.bureau("FR").get("/api/v1/notices/" + id).then().statusCode(200);
    }

    // what is left behind

    @Test
    void the_steps_of_the_secretariat_are_taken_by_the_secretariat_whatever_a_token_calls_its_role() {
        String id = red(personOf("FR").heard().id()).submitted();
        step(As.with("FR", "ncb-fr", "supervisor", "reviewer").header("If-Match", "\"2\""), id, "publication")
                .statusCode(403);
    }

    @Test
    void the_owner_reads_who_was_shown_the_notice() {
        String id = red(personOf("FR").heard().id()).published();
        As.bureau("DE")
                .header("On-Behalf-Of", "kommissar-3")
                .get("/api/v1/notices/" + id)
                .then()
                .statusCode(200);
        As.fileControl().get("/api/v1/notices/" + id).then().statusCode(200);
        As.reviewer()
                .get("/api/v1/notices/" + id + "/consultations")
                .then()
                .body("items.authority", hasItem("CCF"))
                .body("items.find { it.authority == 'DE' }.onBehalfOf", is("kommissar-3"));
        // the owner does not learn that the CCF looked, nor for whom another authority did
        As.bureau("FR")
                .get("/api/v1/notices/" + id + "/consultations")
                .then()
                .statusCode(200)
                .body("items.authority", not(hasItem("CCF")))
                .body("items.find { it.authority == 'DE' }.onBehalfOf", nullValue())
                .body("items.find { it.authority == 'DE' }.operation", is("GET /api/v1/notices/{id}"));
        As.bureau("DE").get("/api/v1/notices/" + id + "/consultations").then().statusCode(403);
    }

    @Test
    void every_step_leaves_an_audit_row_refused_ones_too() {
        String id = red(personOf("FR").heard().id()).by(As.officer("FR"));
        step(As.officer("FR"), id, "submission").statusCode(403);
        step(As.bureau("FR"), id, "withdrawal", "ARRESTED").statusCode(409);
        step(As.bureau("FR"), id, "submission").statusCode(200);
        assertEquals(
                List.of("403 ncb-fr-officer /submission", "409 ncb-fr /withdrawal", "200 ncb-fr /submission"),
                Database.rows(
                                "select status || ' ' || client || ' ' || substring(path from '/[a-z]+$') as line from audit"
                                        + " where path like ? and method = 'POST' order by id",
                                "%" + id + "/%")
                        .stream()
                        .map(row -> row.get("line"))
                        .toList());
    }

    @Test
    void announcements_carry_nothing_of_the_content() {
        String id = red(personOf("FR").heard().id()).submitted();
        for (Map<String, Object> row :
                Database.rows("select state::text as state from outbox where key = ?", UUID.fromString(id))) {
            assertFalse(row.get("state").toString().contains("Fraud")
                    || row.get("state").toString().contains("Lyon"));
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Database.count("outbox where key = ? and sent_at is null", UUID.fromString(id)) == 0);
    }
}
