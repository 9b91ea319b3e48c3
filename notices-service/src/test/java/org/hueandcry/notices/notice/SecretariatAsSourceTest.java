package org.hueandcry.notices.notice;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Neighbour;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.notices.testing.Heard;
import org.hueandcry.notices.testing.Pdfs;
import org.hueandcry.notices.testing.Shown;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hueandcry.notices.testing.Drafted.publication;
import static org.hueandcry.notices.testing.Drafted.step;
import static org.hueandcry.notices.testing.Drafted.unSpecial;
import static org.hueandcry.notices.testing.Drafted.unSpecialOnEntity;
import static org.hueandcry.notices.testing.Heard.personOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What the General Secretariat enters itself, it does through its reviewers, who have no other role. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "notices"))
class SecretariatAsSourceTest {

    @Test
    void a_reviewer_drafts_changes_answers_and_attaches_and_another_reviews() throws Exception {
        String id = unSpecialOnEntity().with("summary", null).by(As.reviewer());
        change(
                id,
                1,
                "{\"summary\": \"Financed what is on the list.\", \"visibility\": {\"restrictedFrom\": [\"BR\"]}}");
        change(id, 2, "{\"visibility\": null}");
        As.reviewer()
                .contentType("application/pdf")
                .queryParam("title", "Listing")
                .body(Pdfs.plain())
                .post("/api/v1/notices/" + id + "/attachments")
                .then()
                .statusCode(201);
        step(As.reviewer(), id, "submission").statusCode(200);
        As.otherReviewer()
                .contentType("application/json")
                .body(Map.of("reason", "INCOMPLETE", "questions", List.of(Map.of("text", "Which list?"))))
                .post("/api/v1/notices/" + id + "/return")
                .then()
                .statusCode(200);
        As.reviewer().get("/api/v1/notices/" + id).then().body("nextSteps", containsInAnyOrder("abandonment"));
        As.reviewer()
                .contentType("application/json")
                .body(Map.of("text", "Al-Qaida."))
                .put("/api/v1/notices/" + id + "/questions/1/answer")
                .then()
                .statusCode(200);
        As.reviewer()
                .get("/api/v1/notices/" + id)
                .then()
                .body("nextSteps", containsInAnyOrder("submission", "abandonment"));
        step(As.reviewer(), id, "submission").statusCode(200);
        As.reviewer()
                .get("/api/v1/notices/" + id)
                .then()
                .body("nextSteps", containsInAnyOrder("return", "refusal", "abandonment"));
        As.otherReviewer()
                .get("/api/v1/notices/" + id)
                .then()
                .body("nextSteps", containsInAnyOrder("return", "refusal", "publication", "abandonment"));
        publication(As.reviewer(), id).statusCode(403);
        publication(As.otherReviewer(), id).statusCode(200).body("status", is("PUBLISHED"));
    }

    @Test
    void a_person_that_the_secretariat_has_just_recorded_is_asked_for_with_the_reviewers_token() {
        Heard person = personOf("GS");
        try (Neighbour persons =
                Neighbour.answering(Map.of("/internal/persons/" + person.id() + "/state", person.json()))) {
            unSpecial(person.id()).sentBy(As.reviewer()).statusCode(201);
            assertEquals(1, persons.asked());
        }
    }

    @Test
    void what_the_united_nations_have_put_in_force_is_not_restricted_while_it_is_suspended_either() {
        UUID person = personOf("UN").heard().id();
        String id;
        try (Neighbour persons = Shown.of(person).given()) {
            id = unSpecial(person).publishedFor("UN");
            assertEquals(1, persons.asked());
        }
        step(As.reviewer(), id, "suspension", "UNDER_REVIEW").statusCode(200);
        As.bureau("UN")
                .header("If-Match", "\"4\"")
                .contentType("application/json")
                .body(Map.of("restrictedFrom", List.of("BR")))
                .put("/api/v1/notices/" + id + "/visibility")
                .then()
                .statusCode(409);
    }

    @Test
    void a_reviewer_changes_nothing_of_what_others_request() {
        String id = unSpecialOnEntity().by(As.officer("UN"));
        As.reviewer()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"summary\": \"x\"}")
                .patch("/api/v1/notices/" + id)
                .then()
                .statusCode(403);
        As.reviewer().get("/api/v1/notices/" + id).then().body("nextSteps", empty());
    }

    private static void change(String id, int version, String patch) {
        As.reviewer()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(patch)
                .patch("/api/v1/notices/" + id)
                .then()
                .statusCode(200);
    }
}
