package org.hueandcry.notices.filerequest;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hueandcry.notices.testing.Asked.APPLICANT;
import static org.hueandcry.notices.testing.Asked.answer;
import static org.hueandcry.notices.testing.Asked.consult;
import static org.hueandcry.notices.testing.Asked.decide;
import static org.hueandcry.notices.testing.Asked.effect;
import static org.hueandcry.notices.testing.Asked.execution;
import static org.hueandcry.notices.testing.Asked.forAccess;
import static org.hueandcry.notices.testing.Asked.forCorrection;
import static org.hueandcry.notices.testing.Asked.forDeletion;
import static org.hueandcry.notices.testing.Asked.step;
import static org.hueandcry.notices.testing.Drafted.red;
import static org.hueandcry.notices.testing.Heard.personOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** Requests to the CCF, from receipt to decision, as the CCF works on them. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "notices"))
class FileRequestResourceTest {

    private static final String REQUESTS = "/api/v1/file-requests";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    // receiving

    @Test
    void a_request_is_answered_with_its_address_reference_and_next_steps() {
        UUID person = personOf("FR").heard().id();
        String id = forDeletion()
                .about("personId", person)
                .sentBy(As.fileControl())
                .statusCode(201)
                .header("Location", matchesPattern(".*/api/v1/file-requests/[0-9a-f-]{36}"))
                .header("ETag", "\"1\"")
                .body("reference", matchesPattern("CCF/20\\d\\d/\\d+"))
                .body("status", is("RECEIVED"))
                .body("applicant.name", is(APPLICANT))
                .body("about[0].personId", is(person.toString()))
                .body("about[0].owner", is("FR"))
                .body("about[0].blocked", is(false))
                .body("overdue", is(false))
                .body("nextSteps", containsInAnyOrder("admission", "inadmissibility"))
                .extract()
                .path("id");
        As.fileControl().get(REQUESTS + "/" + id).then().statusCode(200).body("summary", is("Is wrongly sought."));
    }

    @Test
    void references_are_never_given_twice() {
        List<String> references = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            references.add(forAccess().sentBy(As.fileControl()).extract().path("reference"));
        }
        assertEquals(3, new HashSet<>(references).size());
    }

    @Test
    void every_fault_of_a_body_is_listed_with_its_pointer() {
        UUID twice = UUID.randomUUID();
        forAccess()
                .with("kind", "CURIOSITY")
                .with("applicant", Map.of("nationality", "XX"))
                .with("receivedOn", "2999-01-01")
                .with("about", List.of(Map.of(), Map.of("noticeId", twice, "personId", twice)))
                .sentBy(As.fileControl())
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/kind",
                                "/applicant/name",
                                "/applicant/nationality",
                                "/receivedOn",
                                "/about/0",
                                "/about/1"));
        forAccess()
                .about("noticeId", twice)
                .about("noticeId", twice)
                .sentBy(As.fileControl())
                .statusCode(400)
                .body("errors.detail", contains("a record is named twice in about"));
    }

    @Test
    void a_record_that_is_absent_hidden_or_of_another_kind_is_not_found_at_its_pointer() {
        UUID person = personOf("FR").heard().id();
        String draft = red(person).by(As.officer("FR"));
        forAccess()
                .about("personId", person)
                .about("personId", UUID.randomUUID())
                .about("artworkId", person)
                .about("noticeId", draft)
                .sentBy(As.fileControl())
                .statusCode(404)
                .body("errors.pointer", contains("/about/1", "/about/2", "/about/3"));
    }

    @Test
    void a_request_repeated_with_its_key_is_received_once() {
        String key = UUID.randomUUID().toString();
        String first = forAccess()
                .sentBy(As.fileControl().header("Idempotency-Key", key))
                .statusCode(201)
                .extract()
                .path("id");
        forAccess()
                .sentBy(As.fileControl().header("Idempotency-Key", key))
                .statusCode(201)
                .body("id", is(first));
    }

    @Test
    void nobody_but_file_control_sees_a_request_or_works_on_it() {
        String id = forAccess().received();
        forAccess().sentBy(As.nobody()).statusCode(401);
        for (RequestSpecification other : List.of(
                As.bureau("FR"), As.reviewer(), As.border("FR"), As.operator(), As.with("GS", "x", "officer"))) {
            other.get(REQUESTS + "/" + id).then().statusCode(403);
        }
        forAccess().sentBy(As.bureau("FR")).statusCode(403);
        RequestSpecification misled = As.with("FR", "ncb-fr", "ccf");
        forAccess().sentBy(misled).statusCode(403);
        As.with("FR", "ncb-fr", "ccf").get(REQUESTS + "/" + id).then().statusCode(404);
        As.with("FR", "ncb-fr", "ccf")
                .get(REQUESTS + "/" + id + "/history")
                .then()
                .statusCode(404);
        As.with("FR", "ncb-fr", "ccf").get(REQUESTS).then().body("items", empty());
        step(As.with("FR", "ncb-fr", "ccf"), id, "admission", Map.of()).statusCode(404);
        As.fileControl().get(REQUESTS + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    // changing

    @Test
    void records_are_added_as_they_are_found() {
        UUID person = personOf("FR").heard().id();
        String notice = red(person).published();
        String id = forCorrection().received();
        patch(id, "\"1\"", "{\"about\": [{\"personId\": \"%s\"}, {\"noticeId\": \"%s\"}]}".formatted(person, notice))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("about.personId", hasItem(person.toString()))
                .body("about.noticeId", hasItem(notice))
                .body("applicant.name", is(APPLICANT));
        patch(id, "\"2\"", "{\"about\": [{\"personId\": \"%s\"}]}".formatted(UUID.randomUUID()))
                .statusCode(404)
                .body("errors.pointer", contains("/about/0"));
        patch(id, "\"1\"", "{\"summary\": \"More.\"}").statusCode(412);
        As.fileControl()
                .contentType(MERGE_PATCH)
                .body("{\"summary\": \"More.\"}")
                .patch(REQUESTS + "/" + id)
                .then()
                .statusCode(428);
        patch(id, "\"2\"", "{\"kind\": \"ACCESS\"}").statusCode(400).body("errors.pointer", contains("/kind"));
        patch(id, "\"2\"", "{}").statusCode(200).header("ETag", "\"2\"");
    }

    @Test
    void a_blocked_record_is_shown_as_such() {
        UUID person = personOf("FR").blocked().heard().id();
        forDeletion().about("personId", person).sentBy(As.fileControl()).body("about[0].blocked", is(true));
    }

    // the way through

    @Test
    void admission_sets_the_deadline_from_the_day_named_or_from_today() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        step(As.fileControl(), forAccess().received(), "admission", Map.of())
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", is("ADMISSIBLE"))
                .body("admissibleOn", is(today.toString()))
                .body("decisionDue", is(today.plusMonths(4).toString()))
                .body("overdue", is(false))
                .body("nextSteps", containsInAnyOrder("consultation", "decision"));
        String id = forDeletion().received();
        step(As.fileControl(), id, "admission", Map.of("admissibleOn", "2023-12-31"))
                .statusCode(400)
                .body("errors.pointer", contains("/admissibleOn"));
        step(As.fileControl(), id, "admission", Map.of("admissibleOn", "2999-12-31"))
                .statusCode(400)
                .body("errors.pointer", contains("/admissibleOn"));
        step(As.fileControl(), id, "admission", Map.of("admissibleOn", "2024-02-01"))
                .statusCode(200)
                .body("decisionDue", is("2024-11-01"))
                .body("overdue", is(true));
        As.fileControl()
                .post(REQUESTS + "/" + forAccess().received() + "/admission")
                .then()
                .statusCode(200);
    }

    @Test
    void an_inadmissible_request_is_at_its_end() {
        String id = forAccess().received();
        step(As.fileControl(), id, "inadmissibility", Map.of())
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        step(As.fileControl(), id, "inadmissibility", Map.of("reason", "It is anonymous."))
                .statusCode(200)
                .body("status", is("INADMISSIBLE"))
                .body("reasons", is("It is anonymous."))
                .body("nextSteps", empty());
        step(As.fileControl(), id, "admission", Map.of())
                .statusCode(409)
                .body("type", is("/problems/conflict"))
                .body("nextSteps", empty());
        patch(id, "\"2\"", "{\"summary\": \"More.\"}").statusCode(409);
    }

    @Test
    void a_step_taken_on_another_version_is_refused_and_one_repeated_with_its_key_is_taken_once() {
        String id = forAccess().received();
        step(As.fileControl().header("If-Match", "\"7\""), id, "admission", Map.of())
                .statusCode(412);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            step(As.fileControl().header("Idempotency-Key", key), id, "admission", Map.of())
                    .statusCode(200)
                    .header("ETag", "\"2\"");
        }
        step(As.fileControl(), id, "admission", Map.of())
                .statusCode(409)
                .body("nextSteps", containsInAnyOrder("consultation", "decision"));
    }

    @Test
    void a_decision_says_why_and_orders_what_fits_its_outcome() {
        String notice = red(personOf("FR").heard().id()).published();
        String id = forDeletion().about("noticeId", notice).admitted();
        step(As.fileControl(), id, "decision", Map.of("outcome", "GRANTED"))
                .statusCode(400)
                .body("errors.pointer", contains("/reasons"));
        Map<String, Object> deletion = effect("noticeId", notice, "DELETE");
        step(
                        As.fileControl(),
                        id,
                        "decision",
                        Map.of("outcome", "REFUSED", "reasons", "Unfounded.", "effects", List.of(deletion)))
                .statusCode(400)
                .body("errors.detail", contains("a decision that grants nothing orders nothing"));
        decide(id, List.of(Map.of("record", Map.of("noticeId", notice), "effect", "DELETE")))
                .statusCode(400)
                .body("errors.pointer", contains("/effects/0"));
        decide(id, List.of(deletion, deletion)).statusCode(400);
        decide(id, List.of(effect("noticeId", UUID.randomUUID(), "DELETE")))
                .statusCode(400)
                .body("errors.pointer", contains("/effects/0/record"));
        decide(id, List.of(effect("noticeId", notice, "DISCLOSE"))).statusCode(409);
        decide(id, List.of(deletion))
                .statusCode(200)
                .body("status", is("DECIDED"))
                .body("outcome", is("GRANTED"))
                .body("reasons", is("The warrant was revoked."))
                .body("effects[0].effect", is("DELETE"))
                .body("effects[0].owner", is("FR"))
                .body("effects[0].open", is(true))
                .body("nextSteps", empty());
    }

    @Test
    void a_refused_request_is_closed_at_once() {
        String id = forAccess().admitted();
        step(As.fileControl(), id, "decision", Map.of("outcome", "NO_DATA", "reasons", "Nothing is recorded."))
                .statusCode(200)
                .body("nextSteps", contains("closure"));
        As.fileControl()
                .post(REQUESTS + "/" + id + "/closure")
                .then()
                .statusCode(200)
                .body("status", is("CLOSED"));
    }

    // lists

    @Test
    void requests_are_listed_by_status_kind_and_overdue() {
        String fresh = forAccess().admitted();
        String late = forAccess().received();
        step(As.fileControl(), late, "admission", Map.of("admissibleOn", "2024-02-01"))
                .statusCode(200);
        As.fileControl()
                .get(REQUESTS + "?overdue=true&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(late))
                .body("items.id", not(hasItem(fresh)))
                .body("items.overdue", everyItem(is(true)));
        As.fileControl()
                .get(REQUESTS + "?overdue=false&status=ADMISSIBLE&kind=ACCESS&limit=200")
                .then()
                .body("items.id", hasItem(fresh))
                .body("items.id", not(hasItem(late)))
                .body("items.kind", everyItem(is("ACCESS")));
        for (String wrong : List.of("overdue=maybe", "status=LOST", "kind=X", "limit=201", "cursor=x", "applicant=x")) {
            As.fileControl().get(REQUESTS + "?" + wrong).then().statusCode(400);
        }
    }

    @Test
    void a_list_is_read_page_by_page_to_its_end() {
        List<String> received = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            received.add(0, forCorrection().received());
        }
        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request =
                    As.fileControl().queryParam("limit", 2).queryParam("kind", "CORRECTION");
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            var page = request.get(REQUESTS).then().statusCode(200).extract();
            read.addAll(page.<List<String>>path("items.id"));
            cursor = page.path("next");
        } while (cursor != null);
        assertEquals(received, read.subList(0, 3));
        assertEquals(read.size(), new HashSet<>(read).size());
    }

    // what is left behind

    @Test
    void every_step_stands_in_the_history_and_on_the_audit_trail_refused_ones_too() {
        String notice = red(personOf("FR").heard().id()).published();
        String id = forDeletion().about("noticeId", notice).received();
        step(As.fileControl(), id, "closure", Map.of()).statusCode(409);
        step(As.fileControl().header("On-Behalf-Of", "clerk-3"), id, "admission", Map.of("text", "complete"))
                .statusCode(200);
        consult(id, "FR").statusCode(200);
        answer(As.bureau("FR"), id, 1).statusCode(200);
        decide(id, List.of(effect("noticeId", notice, "CORRECT"))).statusCode(200);
        As.officer("FR")
                .contentType("application/json")
                .body(Map.of("date", "2026-11-01", "text", "Corrected."))
                .post("/api/v1/notices/" + notice + "/addenda")
                .then()
                .statusCode(201);
        execution(As.bureau("FR"), id, 1).statusCode(200);
        step(As.fileControl(), id, "closure", Map.of()).statusCode(200);
        As.fileControl()
                .get(REQUESTS + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body(
                        "items.event",
                        contains("received", "admission", "consultation", "answer", "decision", "execution", "closure"))
                .body("items[1].onBehalfOf", is("clerk-3"))
                .body("items[1].text", is("complete"))
                .body("items[1].status", is("ADMISSIBLE"))
                .body("items[3].authority", is("FR"))
                .body("items[3].status", nullValue())
                .body("items[4].text", is("GRANTED: The warrant was revoked."))
                .body("items[5].authority", is("FR"))
                .body("items[6].status", is("CLOSED"));
        assertEquals(
                List.of(
                        "409 ccf closure",
                        "200 ccf admission",
                        "200 ccf consultation",
                        "200 ncb-fr answer",
                        "200 ccf decision",
                        "200 ncb-fr execution",
                        "200 ccf closure"),
                Database.rows(
                                "select status || ' ' || client || ' ' || substring(path from '[a-z]+$') as line from audit"
                                        + " where path like ? and method = 'POST' order by id",
                                "%" + id + "/%")
                        .stream()
                        .map(row -> row.get("line"))
                        .toList());
        assertEquals(
                7,
                Database.count(
                        "consultation where record_id = ? and record_owner = 'CCF' and method = 'POST'",
                        UUID.fromString(id)));
    }

    @Test
    void what_is_rolled_back_leaves_nothing() {
        Database.run("""
                create function refuse() returns trigger language plpgsql as $$ begin raise exception 'refused by the test'; end $$;
                create trigger refuse before insert on file_request_history for each row
                    when (new.event = 'inadmissibility') execute function refuse()""");
        String id = forAccess().received();
        try {
            step(As.fileControl(), id, "inadmissibility", Map.of("reason", "It is anonymous."))
                    .statusCode(500);
        } finally {
            Database.run("drop trigger refuse on file_request_history; drop function refuse");
        }
        As.fileControl()
                .get(REQUESTS + "/" + id)
                .then()
                .header("ETag", "\"1\"")
                .body("status", is("RECEIVED"))
                .body("reasons", nullValue());
    }

    @Test
    void nothing_of_a_request_is_announced() {
        forAccess().received();
        for (Map<String, Object> row : Database.rows("select state::text as state from outbox")) {
            assertFalse(row.get("state").toString().contains(APPLICANT));
        }
    }

    private static ValidatableResponse patch(String id, String ifMatch, String changes) {
        return As.fileControl()
                .contentType(MERGE_PATCH)
                .header("If-Match", ifMatch)
                .body(changes)
                .patch(REQUESTS + "/" + id)
                .then();
    }
}
