package org.hueandcry.notices.filerequest;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hueandcry.notices.testing.Asked.answer;
import static org.hueandcry.notices.testing.Asked.consult;
import static org.hueandcry.notices.testing.Asked.decide;
import static org.hueandcry.notices.testing.Asked.effect;
import static org.hueandcry.notices.testing.Asked.forAccess;
import static org.hueandcry.notices.testing.Asked.step;
import static org.hueandcry.notices.testing.Drafted.red;
import static org.hueandcry.notices.testing.Heard.personOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** What the owners of data are asked, what they learn by it, and what they answer. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "notices"))
class OwnerConsultationTest {

    private static final String CONSULTATIONS = "/api/v1/file-requests/consultations";

    @Test
    void the_consulted_sees_question_number_kind_and_its_own_records_and_nothing_of_the_applicant() {
        UUID french = personOf("FR").heard().id();
        UUID german = personOf("DE").heard().id();
        String notice = red(french).published();
        String id = forAccess()
                .about("personId", french)
                .about("personId", german)
                .about("noticeId", notice)
                .admitted();
        consult(id, "FR")
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("status", is("ADMISSIBLE"))
                .body("consultations.number", contains(1))
                .body("consultations[0].overdue", is(false))
                .body("consultations[0].answer", nullValue());
        String seen = As.bureau("FR")
                .get(CONSULTATIONS + "?open=true&limit=200")
                .then()
                .statusCode(200)
                .body("items.requestId", hasItem(id))
                .body("items.find { it.requestId == '%s' }.kind".formatted(id), is("ACCESS"))
                .body("items.find { it.requestId == '%s' }.reference".formatted(id), containsString("CCF/20"))
                .body("items.find { it.requestId == '%s' }.question".formatted(id), is("Is the warrant still valid?"))
                .body("items.find { it.requestId == '%s' }.records.personId".formatted(id), hasItem(french.toString()))
                .body("items.find { it.requestId == '%s' }.records.noticeId".formatted(id), hasItem(notice))
                .extract()
                .asString();
        assertFalse(seen.contains("Petentin") || seen.contains(german.toString()), seen);
        As.bureau("DE").get(CONSULTATIONS).then().body("items.requestId", not(hasItem(id)));
        As.bureau("FR").get("/api/v1/file-requests/" + id).then().statusCode(403);
    }

    @Test
    void an_answer_is_given_once_and_shown_to_file_control() {
        UUID person = personOf("FR").heard().id();
        String id = forAccess().about("personId", person).admitted();
        consult(id, "FR").statusCode(200);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            answer(As.bureau("FR").header("Idempotency-Key", key), id, 1)
                    .statusCode(200)
                    .body("answer.text", is("It is valid."))
                    .body("answer.client", is("ncb-fr"))
                    .body("overdue", is(false));
        }
        answer(As.bureau("FR"), id, 1).statusCode(409);
        As.fileControl()
                .get("/api/v1/file-requests/" + id)
                .then()
                .body("consultations[0].answer.consentsToDisclosure", is(true));
        As.bureau("FR").get(CONSULTATIONS + "?open=true&limit=200").then().body("items.requestId", not(hasItem(id)));
        As.bureau("FR").get(CONSULTATIONS + "?open=false&limit=200").then().body("items.requestId", hasItem(id));
        decide(id, List.of(effect("personId", person, "DISCLOSE"))).statusCode(200);
    }

    @Test
    void only_a_supervisor_of_the_consulted_answers() {
        String id = forAccess().about("personId", personOf("FR").heard().id()).admitted();
        consult(id, "FR").statusCode(200);
        answer(As.nobody(), id, 1).statusCode(401);
        for (RequestSpecification other :
                List.of(As.officer("FR"), As.border("FR"), As.reviewer(), As.fileControl(), As.operator())) {
            answer(other, id, 1).statusCode(403);
        }
        answer(As.bureau("DE"), id, 1).statusCode(404);
        answer(As.bureau("FR"), id, 2).statusCode(404);
        As.officer("FR").get(CONSULTATIONS).then().statusCode(403);
        step(As.bureau("FR"), id, "consultations/1/answer", Map.of())
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/text", "/consentsToDisclosure"));
        answer(As.bureau("FR"), id, 1).statusCode(200);
        assertEquals(
                2,
                Database.count(
                        "audit where client = 'ncb-fr' and route like '%/answer' and path like ? and status in (200, 404)",
                        "%" + id + "%"));
    }

    @Test
    void only_an_owner_of_a_record_is_consulted_and_has_time_to_answer() {
        String id = forAccess().about("personId", personOf("FR").heard().id()).admitted();
        consult(id, "DE").statusCode(400).body("errors.pointer", contains("/authority"));
        step(
                        As.fileControl(),
                        id,
                        "consultation",
                        Map.of("authority", "FR", "question", "?", "answerDue", "2024-01-01"))
                .statusCode(400)
                .body("errors.pointer", contains("/answerDue"));
        step(As.fileControl(), id, "consultation", Map.of())
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/authority", "/question", "/answerDue"));
        String received =
                forAccess().about("personId", personOf("FR").heard().id()).received();
        consult(received, "FR").statusCode(409).body("nextSteps", containsInAnyOrder("admission", "inadmissibility"));
    }

    @Test
    void a_consultation_without_an_answer_in_time_is_overdue_and_holds_a_disclosure_up_no_longer() {
        UUID person = personOf("FR").heard().id();
        String id = forAccess().about("personId", person).admitted();
        consult(id, "FR").statusCode(200);
        decide(id, List.of(effect("personId", person, "DISCLOSE"))).statusCode(409);
        Database.run("update file_consultation set answer_due = '2024-05-01' where request_id = '" + id + "'");
        As.bureau("FR")
                .get(CONSULTATIONS + "?limit=200")
                .then()
                .body("items.find { it.requestId == '%s' }.overdue".formatted(id), is(true));
        decide(id, List.of(effect("personId", person, "DISCLOSE"))).statusCode(200);
        answer(As.bureau("FR"), id, 1).statusCode(200);
    }
}
