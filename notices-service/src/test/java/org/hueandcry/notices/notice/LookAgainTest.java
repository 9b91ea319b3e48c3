package org.hueandcry.notices.notice;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matcher;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.notices.testing.Heard;
import org.hueandcry.notices.testing.HeardWork;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hueandcry.notices.testing.Drafted.diffusionStep;
import static org.hueandcry.notices.testing.Drafted.publication;
import static org.hueandcry.notices.testing.Drafted.red;
import static org.hueandcry.notices.testing.Drafted.step;
import static org.hueandcry.notices.testing.Drafted.stolen;
import static org.hueandcry.notices.testing.Heard.personOf;
import static org.hueandcry.notices.testing.HeardWork.workOf;

/** What asks to be looked at again is found by it; and what comes into force is what the reviewer has read. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "notices"))
class LookAgainTest {

    /** An authority that no other test acts for. */
    private static final String BUREAU = "FO";

    @Test
    void notices_whose_person_changed_are_found_and_counted_until_they_are_reviewed_anew() {
        Heard person = personOf(BUREAU).heard();
        String id = red(person.id()).publishedFor(BUREAU);
        lists(As.bureau(BUREAU), "SUBJECT_CHANGED", not(hasItem(id)));
        person.withOtherIdentity().heard();
        lists(As.bureau(BUREAU), "SUBJECT_CHANGED", hasItem(id));
        lists(As.reviewer(), "SUBJECT_CHANGED", hasItem(id));
        lists(As.bureau("DE"), "SUBJECT_CHANGED", not(hasItem(id)));
        person.withoutIdentifyingData().changed().heard();
        lists(As.bureau(BUREAU), "SUBJECT_INCOMPLETE", hasItem(id));
        As.officer(BUREAU)
                .get("/api/v1/overview")
                .then()
                .body("attention.find { it.kind == 'SUBJECT_CHANGED' }.notices", is(1))
                .body("attention.find { it.kind == 'SUBJECT_INCOMPLETE' }.notices", is(1));
        As.officer(BUREAU)
                .accept("text/csv")
                .get("/api/v1/overview")
                .then()
                .body(containsString("\r\nsubject-changed,,,,,,1\r\n"));

        step(As.reviewer(), id, "suspension", "UNDER_REVIEW").statusCode(200);
        resumption(id, 3).statusCode(422).body("conditions.findAll { !it.met }.id", is(List.of("RED_IDENTITY")));
        person.identified().withOtherIdentity().heard();
        lists(As.bureau(BUREAU), "SUBJECT_INCOMPLETE", not(hasItem(id)));
        step(As.reviewer(), id, "resumption").statusCode(409).body("detail", containsString("subjectVersion 4"));
        resumption(id, 3).statusCode(409);
        resumption(id, 4).statusCode(200).body("attention", empty());
        lists(As.bureau(BUREAU), "SUBJECT_CHANGED", not(hasItem(id)));
        As.officer(BUREAU).get("/api/v1/overview").then().body("attention", empty());
    }

    @Test
    void a_notice_whose_work_is_back_is_found() {
        HeardWork work = workOf("IT").heard();
        String id = stolen(work.id()).publishedFor("IT");
        work.now("RECOVERED").heard();
        lists(As.bureau("IT"), "SUBJECT_RECOVERED", hasItem(id));
        lists(As.bureau("IT"), "SUBJECT_INCOMPLETE", not(hasItem(id)));
        step(As.bureau("IT"), id, "withdrawal", "RECOVERED").statusCode(200);
        lists(As.bureau("IT"), "SUBJECT_RECOVERED", not(hasItem(id)));
    }

    @Test
    void what_changed_after_the_submission_is_published_once_the_reviewer_says_that_they_have_read_it() {
        Heard person = personOf("FR").heard();
        String id = red(person.id()).submitted();
        person.changed().heard();
        person.withOtherIdentity().heard();
        publication(As.reviewer(), id).statusCode(409).body("detail", containsString("subjectVersion 3"));
        publication(As.reviewer().header("If-Match", "\"2\""), id, Map.of("subjectVersion", 2))
                .statusCode(409);
        publication(As.reviewer().header("If-Match", "\"2\""), id, Map.of("subjectVersion", 4))
                .statusCode(503);
        publication(As.reviewer().header("If-Match", "\"2\""), id, Map.of("subjectVersion", 3))
                .statusCode(200)
                .body("attention", empty());
    }

    @Test
    void a_diffusion_whose_person_changed_after_it_was_sent_is_cleared_as_it_is_now() {
        Heard person = personOf("FR").heard();
        String id = red(person.id()).dispatched();
        person.withOtherIdentity().heard();
        Map<String, Object> unread = Map.of("articleThree", "An ordinary case.");
        diffusionStep(As.reviewer(), id, "clearance", unread).statusCode(409);
        diffusionStep(As.reviewer(), id, "clearance", Map.of("articleThree", "An ordinary case.", "subjectVersion", 2))
                .statusCode(200)
                .body("review", is("PASSED"))
                .body("attention", empty());
    }

    private static ValidatableResponse resumption(String id, long subjectVersion) {
        return As.reviewer()
                .contentType("application/json")
                .body(Map.of("subjectVersion", subjectVersion))
                .post("/api/v1/notices/" + id + "/resumption")
                .then();
    }

    private static void lists(RequestSpecification caller, String attention, Matcher<?> ids) {
        caller.get("/api/v1/notices?limit=200&attention=" + attention)
                .then()
                .statusCode(200)
                .body("items.id", ids);
    }
}
