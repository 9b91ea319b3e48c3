package org.hueandcry.notices.notice;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hueandcry.notices.testing.Drafted.red;
import static org.hueandcry.notices.testing.Drafted.step;
import static org.hueandcry.notices.testing.Heard.personOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "notices"))
class QuestionResourceTest {

    private static String returnedWithTwoQuestions() {
        String id = red(personOf("FR").heard().id()).submitted();
        As.reviewer()
                .contentType("application/json")
                .body(Map.of(
                        "reason",
                        "INCOMPLETE",
                        "questions",
                        List.of(
                                Map.of("pointer", "/warrants/0/law", "text", "Which paragraph?"),
                                Map.of("text", "Is the warrant still valid?"))))
                .post("/api/v1/notices/" + id + "/return")
                .then()
                .statusCode(200);
        return id;
    }

    private static ValidatableResponse answer(RequestSpecification caller, String id, int number, String text) {
        return caller.contentType("application/json")
                .body(Map.of("text", text))
                .put("/api/v1/notices/" + id + "/questions/" + number + "/answer")
                .then();
    }

    @Test
    void what_was_asked_is_answered_before_the_notice_is_submitted_again() {
        String id = returnedWithTwoQuestions();
        step(As.bureau("FR"), id, "submission")
                .statusCode(409)
                .body("errors.pointer", contains("/questions/1", "/questions/2"));
        answer(As.officer("FR"), id, 1, "Paragraph 2.").statusCode(200).body("answer", is("Paragraph 2."));
        answer(As.officer("FR"), id, 2, "It is.").statusCode(200);
        step(As.bureau("FR"), id, "submission").statusCode(200).body("status", is("SUBMITTED"));
        As.reviewer()
                .get("/api/v1/notices/" + id + "/questions")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].pointer", is("/warrants/0/law"))
                .body("items[1].answer", is("It is."));
    }

    @Test
    void an_answer_raises_the_version_stands_in_the_history_and_is_announced_and_audited() {
        String id = returnedWithTwoQuestions();
        String tag = answer(As.officer("FR"), id, 1, "Paragraph 2.").extract().header("ETag");
        As.reviewer().get("/api/v1/notices/" + id).then().header("ETag", tag);
        As.reviewer()
                .get("/api/v1/notices/" + id + "/history")
                .then()
                .body("items.event", contains("drafted", "submission", "return", "answered"));
        assertEquals(1, Database.count("outbox where key = ? and version = 4", UUID.fromString(id)));
        assertEquals(
                1,
                Database.count(
                        "consultation where record_id = ? and route = '/api/v1/notices/{id}/questions/{number}/answer'",
                        UUID.fromString(id)));
    }

    @Test
    void questions_and_answers_are_between_source_and_organisation() {
        String id = returnedWithTwoQuestions();
        As.bureau("DE").get("/api/v1/notices/" + id + "/questions").then().statusCode(404);
        answer(As.officer("DE"), id, 1, "x").statusCode(404);
        answer(As.officer("FR"), id, 3, "x").statusCode(404);
        answer(As.officer("FR"), id, 1, " ").statusCode(400).body("errors.pointer", contains("/text"));
        answer(As.reviewer(), id, 1, "x").statusCode(403);
        answer(As.officer("FR"), id, 1, "Paragraph 2.").statusCode(200);
        answer(As.officer("FR"), id, 2, "It is.").statusCode(200);
        step(As.bureau("FR"), id, "submission").statusCode(200);
        answer(As.officer("FR"), id, 2, "It was.").statusCode(409);
        As.bureau("DE").get("/api/v1/notices/" + id + "/questions").then().statusCode(403);
    }

    @Test
    void a_question_belongs_to_a_return() {
        String id = red(personOf("FR").heard().id()).submitted();
        As.reviewer()
                .contentType("application/json")
                .body(Map.of("reason", "OTHER", "text", "because", "questions", List.of(Map.of("text", "Why?"))))
                .post("/api/v1/notices/" + id + "/refusal")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/questions"));
        As.reviewer().get("/api/v1/notices/" + id).then().body("reason", nullValue());
    }
}
