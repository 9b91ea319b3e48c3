package org.hueandcry.persons.link;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
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
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hueandcry.persons.testing.Linked.confirmed;
import static org.hueandcry.persons.testing.Linked.propose;
import static org.hueandcry.persons.testing.Linked.step;
import static org.hueandcry.persons.testing.Recorded.person;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "persons"))
class LinkResourceTest {

    private static final String NOBODY = UUID.randomUUID().toString();

    @Test
    void a_link_is_proposed_by_one_owner_and_confirmed_by_the_other() {
        String ours = person().by(As.officer("FR"));
        String theirs = person().by(As.officer("DE"));
        String link = propose(As.officer("FR"), ours, theirs)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", containsString("/api/v1/persons/" + ours + "/links/"))
                .body("status", is("PROPOSED"))
                .body("records.personId", containsInAnyOrder(ours, theirs))
                .body("records.owner", containsInAnyOrder("FR", "DE"))
                .body("awaits", contains("DE"))
                .body("nextSteps", contains("DISSOLUTION"))
                .extract()
                .path("id");
        As.officer("DE")
                .get("/api/v1/persons/links?awaiting=true&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(link))
                .body("items.find { it.id == '%s' }.nextSteps".formatted(link), hasItems("CONFIRMATION", "REJECTION"));
        As.officer("FR")
                .get("/api/v1/persons/links?awaiting=true&limit=200")
                .then()
                .body("items.id", not(hasItem(link)));
        As.officer("DE").get("/api/v1/persons/" + theirs).then().body("linkedRecords", nullValue());
        step(As.bureau("DE"), theirs, link, "confirmation")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", is("CONFIRMED"))
                .body("awaits", empty())
                .body("history.step", contains("PROPOSAL", "CONFIRMATION"))
                .body("history.authority", contains("FR", "DE"))
                .body("history[0].reason", is("Same prints"));
        for (String id : List.of(ours, theirs)) {
            As.officer("IT")
                    .get("/api/v1/persons/" + id)
                    .then()
                    .header("ETag", "\"1\"")
                    .body("linkedRecords.id", contains(id.equals(ours) ? theirs : ours))
                    .body("linkedRecords.owner", contains(id.equals(ours) ? "DE" : "FR"));
            assertEquals(1, Database.count("outbox where key = ?", UUID.fromString(id)), "a link is no change of it");
        }
        As.officer("IT")
                .get("/api/v1/persons/" + ours + "/links/" + link)
                .then()
                .statusCode(200)
                .body("nextSteps", empty())
                .body("history.reason", contains(nullValue(), nullValue()));
        As.officer("IT").get("/api/v1/persons/links?limit=200").then().body("items.id", not(hasItem(link)));
        As.reviewer()
                .get("/api/v1/persons/links?status=CONFIRMED&limit=200")
                .then()
                .body("items.id", hasItem(link));
    }

    @Test
    void what_is_undone_leaves_both_records_as_they_were_and_its_history() {
        String ours = person().by(As.officer("FR"));
        String theirs = person().by(As.officer("DE"));
        String link = confirmed(ours, "FR", theirs, "DE");
        step(As.bureau("FR"), ours, link, "dissolution").statusCode(200).body("status", is("DISSOLVED"));
        As.officer("FR").get("/api/v1/persons/" + ours).then().statusCode(200).body("linkedRecords", nullValue());
        As.officer("FR").get("/api/v1/persons/" + theirs).then().statusCode(200).header("ETag", "\"1\"");
        As.officer("DE")
                .get("/api/v1/persons/" + theirs + "/links")
                .then()
                .body("items.id", contains(link))
                .body("items[0].history.step", contains("PROPOSAL", "CONFIRMATION", "DISSOLUTION"));
        propose(As.officer("DE"), theirs, ours).statusCode(201).body("awaits", contains("FR"));
    }

    @Test
    void a_proposal_may_be_rejected_and_what_has_ended_takes_no_step() {
        String ours = person().by(As.officer("FR"));
        String theirs = person().by(As.officer("DE"));
        String link = propose(As.officer("FR"), ours, theirs).extract().path("id");
        As.bureau("DE")
                .contentType("application/json")
                .body(Map.of("reason", "Another scar"))
                .post("/api/v1/persons/" + theirs + "/links/" + link + "/rejection")
                .then()
                .statusCode(200)
                .body("status", is("REJECTED"))
                .body("history[1].reason", is("Another scar"));
        step(As.bureau("DE"), theirs, link, "confirmation").statusCode(409).body("nextSteps", empty());
        step(As.bureau("FR"), theirs, link, "dissolution").statusCode(409);
    }

    @Test
    void nobody_confirms_what_they_have_proposed_and_the_secretariat_confirms_for_nobody() {
        String ours = person().by(As.officer("FR"));
        String theirs = person().by(As.officer("DE"));
        String link = propose(As.officer("FR"), ours, theirs).extract().path("id");
        step(As.bureau("FR"), ours, link, "confirmation").statusCode(403);
        step(As.bureau("FR"), ours, link, "rejection").statusCode(403);
        step(As.reviewer(), ours, link, "confirmation").statusCode(403);
        step(As.bureau("IT"), ours, link, "dissolution").statusCode(403);
        step(As.officer("DE"), ours, link, "confirmation").statusCode(403);
        propose(As.officer("IT"), ours, theirs).statusCode(403);
        As.fileControl()
                .get("/api/v1/persons/" + ours + "/links")
                .then()
                .statusCode(200)
                .body("items.id", contains(link));
    }

    @Test
    void what_the_secretariat_proposes_both_owners_confirm() {
        String ours = person().by(As.officer("FR"));
        String theirs = person().by(As.officer("DE"));
        String link = propose(As.reviewer(), ours, theirs)
                .statusCode(201)
                .body("awaits", containsInAnyOrder("FR", "DE"))
                .extract()
                .path("id");
        step(As.bureau("FR"), ours, link, "confirmation").statusCode(200).body("status", is("PROPOSED"));
        step(As.bureau("DE"), ours, link, "confirmation").statusCode(200).body("status", is("CONFIRMED"));
    }

    @Test
    void three_records_linked_in_a_row_are_one_person_unless_the_middle_one_is_hidden() {
        String first = person().by(As.officer("FR"));
        String middle = person().restrictedFrom("BR").by(As.officer("DE"));
        String last = person().by(As.officer("IT"));
        confirmed(first, "FR", middle, "DE");
        confirmed(middle, "DE", last, "IT");
        As.officer("FR")
                .get("/api/v1/persons/" + first)
                .then()
                .body("linkedRecords.id", containsInAnyOrder(middle, last));
        As.officer("BR").get("/api/v1/persons/" + first).then().statusCode(200).body("linkedRecords", nullValue());
        As.officer("BR")
                .get("/api/v1/persons/" + last + "/links")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void an_owner_who_may_not_see_the_other_record_hears_of_no_proposal_and_answers_none() {
        String hidden = person().restrictedFrom("DE").by(As.bureau("FR"));
        String theirs = person().by(As.officer("DE"));
        String link = propose(As.officer("FR"), hidden, theirs)
                .statusCode(201)
                .extract()
                .path("id");
        As.bureau("DE")
                .get("/api/v1/persons/" + theirs + "/links")
                .then()
                .statusCode(200)
                .body("items", empty());
        As.bureau("DE")
                .get("/api/v1/persons/links?awaiting=true&limit=200")
                .then()
                .body("items.id", not(hasItem(link)));
        As.bureau("DE")
                .get("/api/v1/persons/" + theirs + "/links/" + link)
                .then()
                .statusCode(404);
        step(As.bureau("DE"), theirs, link, "confirmation").statusCode(404);
        As.bureau("FR")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"visibility\": null}")
                .patch("/api/v1/persons/" + hidden)
                .then()
                .statusCode(200);
        step(As.bureau("DE"), theirs, link, "confirmation").statusCode(200).body("status", is("CONFIRMED"));
    }

    @Test
    void hidden_and_absent_records_give_the_same_answer_at_the_field() {
        String ours = person().by(As.officer("BR"));
        String hidden = person().restrictedFrom("BR").by(As.bureau("FR"));
        for (String other : List.of(hidden, NOBODY)) {
            propose(As.officer("BR"), ours, other).statusCode(404).body("errors[0].pointer", is("/personId"));
            propose(As.officer("BR"), other, ours).statusCode(404);
            As.officer("BR").get("/api/v1/persons/" + other + "/links").then().statusCode(404);
        }
    }

    @Test
    void faulty_proposals_name_the_field_and_impossible_ones_conflict() {
        String ours = person().by(As.officer("FR"));
        String alsoOurs = person().by(As.officer("FR"));
        String theirs = person().by(As.officer("DE"));
        propose(As.officer("FR"), ours, ours).statusCode(400).body("errors[0].pointer", is("/personId"));
        As.officer("FR")
                .contentType("application/json")
                .body(Map.of("reason", "x".repeat(2_001)))
                .post("/api/v1/persons/" + ours + "/links")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/personId", "/reason"));
        propose(As.officer("FR"), ours, "Bern").statusCode(400).body("errors[0].pointer", is("/personId"));
        propose(As.officer("FR"), ours, alsoOurs).statusCode(409);
        propose(As.officer("FR"), ours, theirs).statusCode(201);
        propose(As.officer("DE"), theirs, ours).statusCode(409).body("nextSteps", hasItem("CONFIRMATION"));
        As.officer("FR")
                .get("/api/v1/persons/links?awaiting=true&cursor=x")
                .then()
                .statusCode(400);
        As.nobody().get("/api/v1/persons/links").then().statusCode(401);
    }

    @Test
    void a_step_on_an_older_version_is_refused_and_one_sent_twice_is_taken_once() {
        String ours = person().by(As.officer("FR"));
        String theirs = person().by(As.officer("DE"));
        String link = propose(As.officer("FR"), ours, theirs).extract().path("id");
        step(As.bureau("DE").header("If-Match", "\"7\""), ours, link, "confirmation")
                .statusCode(412);
        String key = UUID.randomUUID().toString();
        for (int sent = 0; sent < 2; sent++) {
            step(As.bureau("DE").header("Idempotency-Key", key).header("If-Match", "\"1\""), ours, link, "confirmation")
                    .statusCode(200)
                    .body("version", is(2));
        }
    }

    @Test
    void a_link_goes_with_either_record_and_what_is_shown_of_it_is_audited() {
        String ours = person().by(As.bureau("FR"));
        String theirs = person().by(As.officer("DE"));
        String link = propose(As.officer("FR"), ours, theirs).extract().path("id");
        As.officer("IT")
                .get("/api/v1/persons/" + ours + "/links/" + link)
                .then()
                .statusCode(200);
        assertEquals(
                1,
                Database.count(
                        "audit where route = '/api/v1/persons/{id}/links/{linkId}' and authority = 'IT' and status = 200"
                                + " and records @> array[?, ?]::uuid[]",
                        UUID.fromString(ours),
                        UUID.fromString(theirs)));
        As.bureau("FR").delete("/api/v1/persons/" + ours).then().statusCode(204);
        assertEquals(0, Database.count("person_link where id = ?", UUID.fromString(link)));
        assertEquals(0, Database.count("person_link_step where link_id = ?", UUID.fromString(link)));
    }
}
