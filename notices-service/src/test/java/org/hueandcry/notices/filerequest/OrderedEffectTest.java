package org.hueandcry.notices.filerequest;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.notices.retention.RetentionJob;
import org.hueandcry.notices.testing.Heard;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hueandcry.notices.testing.Asked.answer;
import static org.hueandcry.notices.testing.Asked.consult;
import static org.hueandcry.notices.testing.Asked.decide;
import static org.hueandcry.notices.testing.Asked.effect;
import static org.hueandcry.notices.testing.Asked.execution;
import static org.hueandcry.notices.testing.Asked.forDeletion;
import static org.hueandcry.notices.testing.Asked.step;
import static org.hueandcry.notices.testing.Drafted.red;
import static org.hueandcry.notices.testing.Heard.personOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** What decisions order, who learns of it, and that it is carried out. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "notices"))
class OrderedEffectTest {

    private static final String EFFECTS = "/api/v1/file-requests/effects";

    @Inject
    RetentionJob job;

    @Inject
    Clock clock;

    @Test
    void a_notice_that_is_to_be_deleted_is_cancelled_by_the_secretariat_and_erased_before_that_is_recorded()
            throws SQLException {
        String notice = red(personOf("FR").heard().id()).published();
        String id = forDeletion().about("noticeId", notice).admitted();
        decide(id, List.of(effect("noticeId", notice, "DELETE"))).statusCode(200);
        String seen = As.reviewer()
                .get(EFFECTS + "?open=true&limit=200")
                .then()
                .statusCode(200)
                .body("items.find { it.requestId == '%s' }.record.noticeId".formatted(id), is(notice))
                .body("items.find { it.requestId == '%s' }.effect".formatted(id), is("DELETE"))
                .body("items.find { it.requestId == '%s' }.reason".formatted(id), is("The data are no longer right."))
                .extract()
                .asString();
        assertFalse(seen.contains("Petentin") || seen.contains("The warrant was revoked."), seen);

        execution(As.reviewer(), id, 1).statusCode(409).body("detail", containsString("PUBLISHED"));
        step(As.fileControl(), id, "closure", Map.of())
                .statusCode(409)
                .body("detail", containsString("1 of the effects"));
        As.reviewer()
                .contentType("application/json")
                .body(Map.of("reason", "DECISION_OF_THE_CCF"))
                .post("/api/v1/notices/" + notice + "/cancellation")
                .then()
                .statusCode(200);
        // it has ended, and what it said is still there
        execution(As.reviewer(), id, 1).statusCode(409);
        job.run(clock.instant());
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            execution(As.reviewer().header("Idempotency-Key", key), id, 1)
                    .statusCode(200)
                    .body("open", is(false))
                    .body("execution.authority", is("GS"))
                    .body("execution.client", is("gs"))
                    .body("execution.text", is("done"));
        }
        execution(As.reviewer(), id, 1).statusCode(409);
        As.reviewer().get(EFFECTS + "?open=true&limit=200").then().body("items.requestId", not(hasItem(id)));
        As.reviewer().get(EFFECTS + "?open=false&limit=200").then().body("items.requestId", hasItem(id));
        As.fileControl().get("/api/v1/file-requests/" + id).then().body("nextSteps", contains("closure"));
        step(As.fileControl(), id, "closure", Map.of()).statusCode(200).body("status", is("CLOSED"));
    }

    @Test
    void a_person_that_is_to_be_deleted_is_erased_by_its_owner_before_that_is_recorded() {
        Heard person = personOf("FR").heard();
        String id = forDeletion().about("personId", person.id()).admitted();
        decide(id, List.of(effect("personId", person.id(), "DELETE"))).statusCode(200);
        execution(As.bureau("FR"), id, 1).statusCode(409);
        person.erased().changed().heard();
        execution(As.bureau("FR"), id, 1).statusCode(200).body("execution.authority", is("FR"));
    }

    @Test
    void the_owner_sees_what_is_ordered_for_its_own_records_only() {
        Heard ofFrance = personOf("FR").heard();
        Heard ofGermany = personOf("DE").heard();
        UUID french = ofFrance.id();
        UUID german = ofGermany.id();
        UUID untouched = personOf("IT").heard().id();
        String id = forDeletion()
                .about("personId", french)
                .about("personId", german)
                .about("personId", untouched)
                .admitted();
        decide(
                        id,
                        List.of(
                                effect("personId", french, "CORRECT"),
                                effect("personId", german, "CORRECT"),
                                Map.of("record", Map.of("personId", untouched), "effect", "NONE")))
                .statusCode(200);
        for (Map.Entry<String, List<Integer>> seen : Map.of(
                        "FR", List.of(1), "DE", List.of(2), "IT", List.<Integer>of(), "BR", List.<Integer>of())
                .entrySet()) {
            List<Integer> numbers = As.bureau(seen.getKey())
                    .get(EFFECTS + "?limit=200")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items.findAll { it.requestId == '%s' }.number".formatted(id));
            assertEquals(seen.getValue(), numbers, seen.getKey());
        }
        execution(As.bureau("DE"), id, 1).statusCode(404);
        execution(As.bureau("IT"), id, 3).statusCode(404);
        execution(As.fileControl(), id, 3).statusCode(409).body("detail", is("There is nothing to carry out."));
        // a correction makes another version
        execution(As.bureau("FR"), id, 1).statusCode(409);
        ofFrance.changed().heard();
        ofGermany.changed().heard();
        execution(As.bureau("FR"), id, 1).statusCode(200);
        step(As.fileControl(), id, "closure", Map.of()).statusCode(409);
        As.fileControl()
                .post("/api/v1/file-requests/" + id + "/effects/2/execution")
                .then()
                .statusCode(200)
                .body("execution.authority", is("CCF"));
        step(As.fileControl(), id, "closure", Map.of()).statusCode(200);
    }

    @Test
    void a_notice_in_force_is_corrected_by_an_addendum() {
        String notice = red(personOf("FR").heard().id()).published();
        String id = forDeletion().about("noticeId", notice).admitted();
        decide(id, List.of(effect("noticeId", notice, "CORRECT"))).statusCode(200);
        execution(As.bureau("FR"), id, 1).statusCode(409).body("detail", containsString("addendum"));
        As.officer("FR")
                .contentType("application/json")
                .body(Map.of("date", "2026-11-01", "text", "The date of the deed is another."))
                .post("/api/v1/notices/" + notice + "/addenda")
                .then()
                .statusCode(201);
        execution(As.bureau("FR"), id, 1).statusCode(200);
    }

    @Test
    void what_is_disclosed_file_control_discloses() {
        UUID person = personOf("FR").heard().id();
        String id = forDeletion().about("personId", person).admitted();
        consult(id, "FR").statusCode(200);
        answer(As.bureau("FR"), id, 1).statusCode(200);
        decide(id, List.of(effect("personId", person, "DISCLOSE"))).statusCode(200);
        execution(As.bureau("FR"), id, 1).statusCode(403);
        execution(As.reviewer(), id, 1).statusCode(403);
        execution(As.fileControl(), id, 1).statusCode(200);
    }

    @Test
    void an_order_reaches_the_owner_of_a_notice_that_file_control_has_lost_sight_of() {
        String notice = red(personOf("FR").heard().id()).submitted();
        String id = forDeletion().about("noticeId", notice).admitted();
        As.reviewer()
                .contentType("application/json")
                .body(Map.of("reason", "INCOMPLETE", "text", "The warrant is missing."))
                .post("/api/v1/notices/" + notice + "/return")
                .then()
                .statusCode(200);
        decide(id, List.of(effect("noticeId", notice, "DELETE")))
                .statusCode(200)
                .body("effects[0].owner", is("FR"));
        As.bureau("FR").get(EFFECTS + "?open=true&limit=200").then().body("items.requestId", hasItem(id));
    }

    @Test
    void a_request_does_not_end_while_it_leaves_records_blocked_unless_it_says_why() {
        UUID person = personOf("FR").blocked().heard().id();
        String received = forDeletion().about("personId", person).received();
        step(As.fileControl(), received, "inadmissibility", Map.of("reason", "It is anonymous."))
                .statusCode(409)
                .body("detail", containsString("keepBlocked"));
        String id = forDeletion().about("personId", person).admitted();
        step(As.fileControl(), id, "decision", Map.of("outcome", "REFUSED", "reasons", "It stands."))
                .statusCode(200);
        step(As.fileControl(), id, "closure", Map.of())
                .statusCode(409)
                .body("blocked[0].personId", is(person.toString()));
        step(As.fileControl(), id, "closure", Map.of("keepBlocked", "Another request is examined."))
                .statusCode(200);
        As.fileControl()
                .get("/api/v1/file-requests/" + id + "/history")
                .then()
                .body("items[-1].text", containsString("Another request is examined."));
    }

    @Test
    void others_neither_see_effects_nor_carry_them_out() {
        UUID person = personOf("FR").heard().id();
        String id = forDeletion().about("personId", person).admitted();
        decide(id, List.of(effect("personId", person, "CORRECT"))).statusCode(200);
        execution(As.nobody(), id, 1).statusCode(401);
        for (RequestSpecification other : List.of(As.officer("FR"), As.border("FR"), As.operator())) {
            execution(other, id, 1).statusCode(403);
        }
        As.officer("FR").get(EFFECTS).then().statusCode(403);
        execution(As.with("BR", "x", "reviewer"), id, 1).statusCode(404);
        execution(As.reviewer(), id, 7).statusCode(404);
        execution(As.reviewer(), UUID.randomUUID().toString(), 1).statusCode(404);
        step(As.reviewer(), id, "effects/1/execution", Map.of("text", 7))
                .statusCode(400)
                .body("errors.pointer", contains("/text"));
        As.reviewer().get(EFFECTS + "?open=perhaps").then().statusCode(400).body("errors.parameter", contains("open"));
    }
}
