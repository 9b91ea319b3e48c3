package org.hueandcry.notices.hit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.notices.testing.Drafted;
import org.hueandcry.notices.testing.Heard;
import org.hueandcry.notices.testing.HeardWork;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hueandcry.notices.testing.Drafted.red;
import static org.hueandcry.notices.testing.Drafted.yellow;
import static org.hueandcry.notices.testing.Heard.personOf;
import static org.hueandcry.notices.testing.Reported.HITS;
import static org.hueandcry.notices.testing.Reported.action;
import static org.hueandcry.notices.testing.Reported.onArtwork;
import static org.hueandcry.notices.testing.Reported.onNotice;
import static org.hueandcry.notices.testing.Reported.onPerson;
import static org.hueandcry.notices.testing.Reported.rejection;
import static org.hueandcry.notices.testing.Reported.step;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "notices"))
class HitResourceTest {

    // reporting

    @Test
    void a_hit_is_told_to_both_sides_and_to_the_organisation() {
        String notice = yellow(personOf("FR").heard().id()).published();
        String id = onNotice(notice)
                .sentBy(As.officer("DE").header("Purpose", "LOCATE"))
                .statusCode(201)
                .header("Location", matchesPattern(".*/api/v1/hits/[0-9a-f-]{36}"))
                .header("ETag", "\"1\"")
                .body("record.noticeId", is(notice))
                .body("recordVersion", is(3))
                .body("status", is("REPORTED"))
                .body("urgency", is("ROUTINE"))
                .body("located", is(false))
                .body("actAtOnce", is(false))
                .body("advice", empty())
                .body("reportedBy", is("DE"))
                .body("client", is("ncb-de-officer"))
                .body("source", is("FR"))
                .body("purpose", is("LOCATE"))
                .body("place.description", is("Frankfurt airport, arrivals"))
                .body("overdue", is(false))
                .body("nextSteps", empty())
                .extract()
                .path("id");
        for (RequestSpecification side : List.of(As.bureau("FR"), As.officer("DE"), As.reviewer(), As.fileControl())) {
            side.get(HITS + "/" + id)
                    .then()
                    .statusCode(200)
                    .body("circumstances", is("Came from Oslo with a suitcase."));
        }
        As.bureau("FR").get(HITS + "/" + id).then().body("nextSteps", containsInAnyOrder("confirmation", "rejection"));
        As.officer("FR").get(HITS + "/" + id).then().body("nextSteps", empty());
        As.bureau("IT").get(HITS + "/" + id).then().statusCode(404);
        As.bureau("IT").get(HITS + "/" + id + "/history").then().statusCode(404);
    }

    @Test
    void persons_and_works_are_reported_too_and_answered_by_their_owner() {
        UUID person = personOf("FR").heard().id();
        onPerson(person)
                .sentBy(As.border("DE"))
                .statusCode(201)
                .body("record.personId", is(person.toString()))
                .body("source", is("FR"));
        UUID work = HeardWork.workOf("IT").heard().id();
        onArtwork(work)
                .with("recordVersion", 9)
                .sentBy(As.bureau("DE"))
                .statusCode(400)
                .body("errors.pointer", contains("/recordVersion"));
        onArtwork(work)
                .with("recordVersion", 1)
                .sentBy(As.bureau("DE"))
                .statusCode(201)
                .body("recordVersion", is(1))
                .body("source", is("IT"));
        onPerson(work).sentBy(As.bureau("DE")).statusCode(404);
        onArtwork(person).sentBy(As.bureau("DE")).statusCode(404);
    }

    @Test
    void an_authority_reports_hits_on_its_own_records_too() {
        String id = onPerson(personOf("FR").heard().id()).by(As.officer("FR"));
        step(As.bureau("FR"), id, "confirmation").statusCode(200);
    }

    @Test
    void hidden_absent_and_ended_records_are_the_same_not_found_at_record() {
        UUID hidden = personOf("FR").restrictedFrom("DE").heard().id();
        UUID erased = personOf("FR").erased().heard().id();
        String draft = red(personOf("FR").heard().id()).by(As.officer("FR"));
        String submitted = red(personOf("FR").heard().id()).submitted();
        String withdrawn = red(personOf("FR").heard().id()).published();
        Drafted.step(As.bureau("FR"), withdrawn, "withdrawal", "ARRESTED").statusCode(200);
        String onHidden = red(hidden).published();
        String confidential = red(personOf("FR").heard().id())
                .with("visibility", Map.of("confidentiality", "RESTRICTED"))
                .published();
        for (var report : List.of(
                onPerson(hidden),
                onPerson(erased),
                onPerson(UUID.randomUUID()),
                onNotice(draft),
                onNotice(submitted),
                onNotice(withdrawn),
                onNotice(onHidden),
                onNotice(confidential),
                onNotice(UUID.randomUUID().toString()),
                onArtwork(UUID.randomUUID()))) {
            report.sentBy(As.border("DE"))
                    .statusCode(404)
                    .body("type", is("/problems/not-found"))
                    .body("errors.pointer", contains("/record"));
        }
        onNotice(confidential).sentBy(As.officer("DE")).statusCode(201);
        // its own, and not in force
        onNotice(draft).sentBy(As.officer("FR")).statusCode(404);
    }

    @Test
    void every_fault_of_a_body_is_listed_with_its_pointer() {
        onNotice(UUID.randomUUID().toString())
                .with("record", Map.of("noticeId", UUID.randomUUID(), "personId", UUID.randomUUID()))
                .with("recordVersion", 0)
                .with("urgency", "SOON")
                .with("located", "yes")
                .with("place", Map.of("country", "XX", "location", Map.of("latitude", 91, "longitude", 0)))
                .with("occurredAt", "2999-01-01T00:00:00Z")
                .with("circumstances", "x".repeat(10_001))
                .sentBy(As.officer("DE"))
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/record",
                                "/recordVersion",
                                "/urgency",
                                "/located",
                                "/place/country",
                                "/place/location/latitude",
                                "/occurredAt",
                                "/circumstances"));
        onNotice(UUID.randomUUID().toString())
                .with("record", Map.of())
                .with("place", null)
                .with("occurredAt", "yesterday")
                .sentBy(As.officer("DE"))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/record", "/place", "/occurredAt"))
                .body("errors.find { it.pointer == '/occurredAt' }.detail", containsString("an instant as"));
        onNotice(UUID.randomUUID().toString())
                .with("occurredAt", "1969-12-31T23:59:59Z")
                .sentBy(As.officer("DE"))
                .statusCode(400)
                .body("errors.pointer", contains("/occurredAt"));
    }

    @Test
    void a_hit_repeated_with_its_key_is_carried_out_once() {
        UUID person = personOf("FR").heard().id();
        String key = UUID.randomUUID().toString();
        String first = onPerson(person).by(As.border("DE").header("Idempotency-Key", key));
        assertEquals(first, onPerson(person).by(As.border("DE").header("Idempotency-Key", key)));
        assertEquals(1, Database.count("hit where record_id = ?", person));
        onPerson(person)
                .with("located", true)
                .sentBy(As.border("DE").header("Idempotency-Key", key))
                .statusCode(422);
    }

    @Test
    void who_only_reviews_reports_nothing_and_nobody_reads_without_a_token() {
        UUID person = personOf("FR").heard().id();
        for (RequestSpecification other : List.of(As.reviewer(), As.fileControl(), As.operator())) {
            onPerson(person).sentBy(other).statusCode(403);
        }
        onPerson(person).sentBy(As.nobody()).statusCode(401);
        As.nobody().get(HITS).then().statusCode(401);
        As.operator().get(HITS).then().statusCode(403);
    }

    // red

    @Test
    void a_person_located_on_a_red_notice_asks_the_source_to_act_at_once() {
        UUID person = personOf("FR").heard().id();
        String notice = red(person).published();
        for (var report : List.of(onNotice(notice), onPerson(person))) {
            String id = report.with("located", true)
                    .with("urgency", "ROUTINE")
                    .sentBy(As.officer("DE"))
                    .statusCode(201)
                    .body("actAtOnce", is(true))
                    .body("urgency", is("URGENT"))
                    .body("advice", contains(containsString("RPD 87")))
                    .extract()
                    .path("id");
            As.bureau("FR")
                    .get(HITS + "/" + id)
                    .then()
                    .body("actAtOnce", is(true))
                    .body("advice", contains(containsString("act at once")));
        }
        onNotice(notice).sentBy(As.officer("DE")).body("actAtOnce", is(false)).body("urgency", is("ROUTINE"));
        onPerson(personOf("FR").heard().id())
                .with("located", true)
                .sentBy(As.officer("DE"))
                .body("actAtOnce", is(false));
    }

    @Test
    void a_red_notice_that_the_reporter_may_not_see_does_not_show_in_a_hit_on_the_person() {
        UUID person = personOf("FR").heard().id();
        red(person).with("visibility", Map.of("restrictedFrom", List.of("BR"))).published();
        onPerson(person)
                .with("located", true)
                .sentBy(As.officer("BR"))
                .statusCode(201)
                .body("actAtOnce", is(false))
                .body("urgency", is("ROUTINE"));
    }

    // answering

    @Test
    void a_hit_goes_from_report_to_closure() {
        String id = onPerson(personOf("FR").heard().id()).by(As.border("DE"));
        step(As.officer("FR"), id, "confirmation").statusCode(403);
        step(As.bureau("DE"), id, "confirmation").statusCode(403);
        step(As.bureau("IT"), id, "confirmation").statusCode(404);
        step(As.bureau("FR").header("If-Match", "\"7\""), id, "confirmation").statusCode(412);
        step(As.bureau("FR").header("If-Match", "\"1\""), id, "confirmation", Map.of("text", "It is he."))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", is("CONFIRMED"));
        step(As.bureau("FR"), id, "confirmation")
                .statusCode(409)
                .body("type", is("/problems/conflict"))
                .body("nextSteps", contains("action"));
        step(As.bureau("FR"), id, "closure").statusCode(409);
        As.officer("DE").get(HITS + "/" + id).then().body("nextSteps", contains("action"));
        action(As.border("DE"), id, "ARRESTED").statusCode(403);
        action(As.officer("IT"), id, "ARRESTED").statusCode(404);
        action(As.officer("DE"), id, "ARRESTED")
                .statusCode(200)
                .body("status", is("ACTION_TAKEN"))
                .body("action", is("ARRESTED"));
        action(As.officer("FR"), id, "NONE").statusCode(200).body("action", is("NONE"));
        step(As.bureau("DE"), id, "closure").statusCode(403);
        step(As.bureau("FR"), id, "closure")
                .statusCode(200)
                .body("status", is("CLOSED"))
                .body("nextSteps", empty());
        action(As.officer("DE"), id, "RELEASED").statusCode(409).body("nextSteps", empty());
        for (String side : List.of("DE", "FR")) {
            As.officer(side)
                    .get(HITS + "/" + id + "/history")
                    .then()
                    .statusCode(200)
                    .body("items.event", contains("reported", "confirmation", "action", "action", "closure"))
                    .body("items.authority", contains("DE", "FR", "DE", "FR", "FR"))
                    .body("items[0].client", is("border-de"))
                    .body("items[1].text", is("It is he."))
                    .body("items[2].action", is("ARRESTED"))
                    .body("items[4].status", is("CLOSED"));
        }
        As.border("DE").get(HITS + "/" + id + "/history").then().statusCode(403);
        assertEquals(
                List.of("REPORTED", "CONFIRMED", "ACTION_TAKEN", "ACTION_TAKEN", "CLOSED"),
                Database.rows(
                                "select state ->> 'state' as state from outbox where key = ? order by seq",
                                UUID.fromString(id))
                        .stream()
                        .map(row -> row.get("state"))
                        .toList());
    }

    @Test
    void a_rejection_and_an_action_need_their_word_from_a_closed_list() {
        String id = onPerson(personOf("FR").heard().id()).by(As.officer("DE"));
        step(As.bureau("FR"), id, "rejection", Map.of("text", "no"))
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        step(As.bureau("FR"), id, "rejection", Map.of("reason", "TIRED"))
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        step(As.bureau("FR"), id, "action", Map.of()).statusCode(400).body("errors.pointer", contains("/action"));
        rejection(As.bureau("FR"), id)
                .statusCode(200)
                .body("status", is("REJECTED"))
                .body("rejection", is("DIFFERENT_PERSON"));
        step(As.bureau("FR"), id, "closure").statusCode(200).body("rejection", is("DIFFERENT_PERSON"));
    }

    @Test
    void the_same_step_with_the_same_key_answers_the_same() {
        String id = onPerson(personOf("FR").heard().id()).by(As.officer("DE"));
        String key = UUID.randomUUID().toString();
        for (int time = 0; time < 2; time++) {
            step(As.bureau("FR").header("Idempotency-Key", key), id, "confirmation")
                    .statusCode(200)
                    .header("ETag", "\"2\"");
        }
        step(As.bureau("FR"), id, "confirmation").statusCode(409);
    }

    @Test
    void whom_a_system_names_is_for_its_own_side_and_the_organisation() {
        String id = onPerson(personOf("FR").heard().id()).by(As.officer("DE").header("On-Behalf-Of", "badge 17"));
        String history = HITS + "/" + id + "/history";
        As.officer("DE").get(history).then().body("items[0].onBehalfOf", is("badge 17"));
        As.reviewer().get(history).then().body("items[0].onBehalfOf", is("badge 17"));
        As.bureau("FR").get(history).then().body("items[0].onBehalfOf", nullValue());
    }

    @Test
    void a_rejected_hit_is_not_taken_again_from_the_same_system_until_the_record_changes() {
        Heard person = personOf("FR").heard();
        String id = onPerson(person.id()).by(As.border("DE"));
        // not rejected yet: seen twice
        onPerson(person.id()).sentBy(As.border("DE")).statusCode(201);
        rejection(As.bureau("FR"), id).statusCode(200);
        onPerson(person.id())
                .sentBy(As.border("DE"))
                .statusCode(409)
                .body("type", is("/problems/conflict"))
                .body("rejectedHit", is(id));
        step(As.bureau("FR"), id, "closure").statusCode(200);
        onPerson(person.id()).sentBy(As.border("DE")).statusCode(409);
        // another system has not been told
        onPerson(person.id()).sentBy(As.officer("DE")).statusCode(201);
        person.changed().heard();
        // another version of the same identity, whichever is named
        onPerson(person.id()).with("recordVersion", 1).sentBy(As.border("DE")).statusCode(409);
        onPerson(person.id()).sentBy(As.border("DE")).statusCode(409);
        person.withOtherIdentity().heard();
        onPerson(person.id()).with("recordVersion", 1).sentBy(As.border("DE")).statusCode(201);
    }

    @Test
    void the_secretariat_answers_hits_on_records_of_its_own_and_on_no_others() {
        String own = onPerson(personOf("GS").heard().id()).by(As.officer("DE"));
        step(As.reviewer(), own, "confirmation").statusCode(200).body("status", is("CONFIRMED"));
        String french = onPerson(personOf("FR").heard().id()).by(As.officer("DE"));
        step(As.reviewer(), french, "confirmation").statusCode(403);
    }

    @Test
    void a_person_located_on_another_notice_is_urgent_too_while_a_red_one_stands() {
        UUID person = personOf("FR").heard().id();
        String yellow = yellow(person).published();
        onNotice(yellow).with("located", true).sentBy(As.officer("DE")).body("actAtOnce", is(false));
        red(person).published();
        onNotice(yellow).with("located", true).sentBy(As.officer("DE")).body("actAtOnce", is(true));
    }

    @Test
    void a_step_on_a_hit_whose_record_has_been_erased_takes_no_text() {
        Heard person = personOf("FR").heard();
        String id = onPerson(person.id()).by(As.officer("DE"));
        person.erased().changed().heard();
        As.officer("DE").get(HITS + "/" + id).then().body("circumstances", nullValue());
        rejection(As.bureau("FR"), id).statusCode(409);
        step(As.bureau("FR"), id, "rejection", Map.of("reason", "NO_LONGER_WANTED"))
                .statusCode(200);
        onPerson(person.id()).sentBy(As.officer("DE")).statusCode(404);
    }

    // visibility

    @Test
    void a_record_hidden_later_takes_the_hit_with_it() {
        Heard person = personOf("FR").heard();
        String notice = yellow(person.id()).published();
        String onNotice = onNotice(notice).by(As.officer("BR"));
        String onPerson = onPerson(person.id()).by(As.officer("BR"));
        person.restrictedFrom("BR").changed().heard();
        for (String id : List.of(onNotice, onPerson)) {
            As.bureau("BR").get(HITS + "/" + id).then().statusCode(404);
            As.bureau("BR").get(HITS + "/" + id + "/history").then().statusCode(404);
            action(As.bureau("BR"), id, "NONE").statusCode(404);
            As.bureau("FR").get(HITS + "/" + id).then().statusCode(200);
        }
        As.bureau("BR")
                .queryParam("record", person.id())
                .get(HITS)
                .then()
                .statusCode(200)
                .body("items", empty());
        As.bureau("BR").queryParam("limit", 200).get(HITS).then().body("items.id", not(hasItem(onNotice)));
    }

    @Test
    void the_reporting_side_keeps_its_hit_when_the_notice_has_ended() {
        String notice = red(personOf("FR").heard().id()).published();
        String id = onNotice(notice).by(As.officer("DE"));
        Drafted.step(As.bureau("FR"), notice, "withdrawal", "ARRESTED").statusCode(200);
        As.officer("DE").get(HITS + "/" + id).then().statusCode(200).body("record.noticeId", is(notice));
    }

    @Test
    void the_confidentiality_of_the_record_is_that_of_the_hit() {
        String notice = red(personOf("FR").heard().id())
                .with("visibility", Map.of("confidentiality", "CONFIDENTIAL"))
                .by(As.bureau("FR"));
        Drafted.step(As.bureau("FR"), notice, "submission").statusCode(200);
        Drafted.publication(As.reviewer(), notice).statusCode(200);
        onNotice(notice).sentBy(As.officer("DE")).statusCode(404);
        String id = onNotice(notice).by(As.bureau("DE"));
        As.officer("DE").get(HITS + "/" + id).then().statusCode(404);
        As.officer("FR").get(HITS + "/" + id).then().statusCode(404);
        As.bureau("FR").get(HITS + "/" + id).then().statusCode(200);
    }

    @Test
    void a_front_line_system_sees_the_minimum_and_is_told_to_ask_the_source() {
        UUID person = personOf("FR").heard().id();
        red(person).published();
        String id = onPerson(person)
                .with("located", true)
                .sentBy(As.border("DE"))
                .statusCode(201)
                .body("advice", contains(containsString("RPD 87"), containsString("Ask the source before you act")))
                .extract()
                .path("id");
        As.border("DE")
                .get(HITS + "/" + id)
                .then()
                .statusCode(200)
                .body("status", is("REPORTED"))
                .body("circumstances", nullValue())
                .body("identification", nullValue())
                .body("place", nullValue())
                .body("client", nullValue())
                .body("purpose", nullValue())
                .body("nextSteps", empty());
        rejection(As.bureau("FR"), id).statusCode(200);
        As.border("DE")
                .get(HITS + "/" + id)
                .then()
                .body("rejection", is("DIFFERENT_PERSON"))
                .body("advice", contains(containsString("Ask the source before you act")));
    }

    @Test
    void a_front_line_system_reads_what_its_own_authority_has_reported() {
        UUID person = personOf("FR").heard().id();
        String byBureau = onPerson(person).by(As.officer("DE"));
        As.border("DE").get(HITS + "/" + byBureau).then().statusCode(200);
        As.border("FR").get(HITS + "/" + byBureau).then().statusCode(404);
        As.border("DE").queryParam("record", person).get(HITS).then().body("items.id", contains(byBureau));
        As.border("FR").queryParam("record", person).get(HITS).then().body("items", empty());
        As.border("FR").queryParam("role", "received").get(HITS).then().statusCode(403);
        As.border("DE").get(HITS + "/overview").then().statusCode(403);
    }

    // lists

    @Test
    void lists_are_narrowed_by_side_state_urgency_deadline_and_record() {
        UUID person = personOf("FR").heard().id();
        String urgent = onPerson(person).with("urgency", "URGENT").by(As.officer("DE"));
        String confirmed = onPerson(person).by(As.officer("DE"));
        String own = onPerson(person).by(As.officer("FR"));
        step(As.bureau("FR"), confirmed, "confirmation").statusCode(200);
        late(urgent);
        found("FR", person, Map.of(), own, confirmed, urgent);
        found("FR", person, Map.of("role", "reported"), own);
        found("DE", person, Map.of("role", "reported"), confirmed, urgent);
        found("DE", person, Map.of("role", "received"));
        found("FR", person, Map.of("role", "received", "status", "REPORTED"), own, urgent);
        found("FR", person, Map.of("urgency", "URGENT"), urgent);
        found("FR", person, Map.of("overdue", "true"), urgent);
        found("FR", person, Map.of("overdue", "false"), own, confirmed);
        found("FR", person, Map.of("sort", "newest"), own, confirmed, urgent);
        found("FR", person, Map.of("sort", "deadline"), urgent, own);
        found("IT", person, Map.of());
        As.reviewer()
                .queryParam("record", person)
                .get(HITS)
                .then()
                .body("items.id", contains(own, confirmed, urgent))
                .body("items.overdue", contains(false, false, true));
    }

    @Test
    void lists_are_read_page_by_page_in_both_orders() {
        UUID person = personOf("FR").heard().id();
        List<String> reported = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            reported.add(onPerson(person).by(As.officer("DE")));
        }
        assertEquals(reported, paged(person, "deadline"));
        Collections.reverse(reported);
        assertEquals(reported, paged(person, "newest"));
        String cursor = As.bureau("FR")
                .queryParam("record", person)
                .queryParam("limit", 2)
                .get(HITS)
                .then()
                .extract()
                .path("next");
        As.bureau("FR").queryParam("cursor", cursor).get(HITS).then().statusCode(400);
    }

    @Test
    void what_a_list_does_not_know_is_refused() {
        Map<String, String> faulty = Map.of(
                "role", "both",
                "status", "OPEN",
                "urgency", "urgent",
                "overdue", "maybe",
                "record", "17",
                "sort", "colour",
                "limit", "201",
                "colour", "RED");
        faulty.forEach((name, value) -> As.bureau("FR")
                .queryParam(name, value)
                .get(HITS)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains(name)));
    }

    @Test
    void a_bureau_reads_its_hits_in_numbers() {
        // an authority that no other test has hits for
        UUID person = personOf("PT").heard().id();
        String urgent = onPerson(person).with("urgency", "URGENT").by(As.officer("DE"));
        String late = onPerson(person).with("urgency", "URGENT").by(As.officer("DE"));
        String confirmed = onPerson(person).by(As.officer("DE"));
        step(As.bureau("PT"), confirmed, "confirmation").statusCode(200);
        onPerson(personOf("FR").heard().id()).by(As.officer("PT"));
        late(late);
        As.bureau("PT")
                .get(HITS + "/overview")
                .then()
                .statusCode(200)
                .body("counts.size()", is(3))
                .body("counts.find { it.role == 'reported' }.hits", is(1))
                .body("counts.find { it.status == 'CONFIRMED' }.hits", is(1))
                .body("counts.find { it.urgency == 'URGENT' && it.role == 'received' }.hits", is(2))
                .body("overdue", is(1))
                .body("dueWithinHour", is(1));
        As.bureau("FR").get(HITS + "/" + urgent).then().statusCode(404);
    }

    // what is left behind

    @Test
    void every_request_leaves_an_audit_row_and_who_was_shown_the_hit() {
        String id = onPerson(personOf("FR").heard().id()).by(As.officer("DE"));
        step(As.officer("FR"), id, "confirmation").statusCode(403);
        step(As.bureau("FR"), id, "closure").statusCode(409);
        step(As.bureau("FR"), id, "confirmation").statusCode(200);
        assertEquals(
                List.of("403 ncb-fr-officer /confirmation", "409 ncb-fr /closure", "200 ncb-fr /confirmation"),
                Database.rows(
                                "select status || ' ' || client || ' ' || substring(path from '/[a-z]+$') as line from audit"
                                        + " where path like ? and method = 'POST' order by id",
                                "%" + id + "/%")
                        .stream()
                        .map(row -> row.get("line"))
                        .toList());
        assertEquals(
                List.of("DE POST /api/v1/hits", "FR POST /api/v1/hits/{id}/confirmation"),
                Database.rows(
                                "select authority || ' ' || method || ' ' || route as line from consultation"
                                        + " where record_id = ? and record_owner = 'FR' order by id",
                                UUID.fromString(id))
                        .stream()
                        .map(row -> row.get("line"))
                        .toList());
    }

    /** Has the deadline of a hit pass a minute ago. */
    private static void late(String id) {
        Database.run("update hit set confirmation_due = '%s' where id = '%s'"
                .formatted(Instant.now().minus(Duration.ofMinutes(1)), id));
    }

    private static void found(String country, UUID record, Map<String, String> filters, String... ids) {
        As.officer(country)
                .queryParam("record", record)
                .queryParams(filters)
                .get(HITS)
                .then()
                .statusCode(200)
                .body("items.id", is(List.of(ids)))
                .body("items.record.personId", everyItem(is(record.toString())));
    }

    private static List<String> paged(UUID record, String sort) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = As.bureau("FR")
                    .queryParam("record", record)
                    .queryParam("sort", sort)
                    .queryParam("limit", 2);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            var page = request.get(HITS).then().statusCode(200).extract();
            ids.addAll(page.<List<String>>path("items.id"));
            cursor = page.path("next");
        } while (cursor != null);
        return ids;
    }
}
