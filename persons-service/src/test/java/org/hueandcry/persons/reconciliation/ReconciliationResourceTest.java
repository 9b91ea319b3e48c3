package org.hueandcry.persons.reconciliation;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.persons.testing.Linked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hueandcry.persons.testing.Reconciled.answer;
import static org.hueandcry.persons.testing.Reconciled.between;
import static org.hueandcry.persons.testing.Reconciled.body;
import static org.hueandcry.persons.testing.Reconciled.by;
import static org.hueandcry.persons.testing.Reconciled.missing;
import static org.hueandcry.persons.testing.Reconciled.proposed;
import static org.hueandcry.persons.testing.Reconciled.untilCompared;
import static org.hueandcry.persons.testing.Recorded.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How owners answer a proposal. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "persons"))
class ReconciliationResourceTest {

    private static final String PERSONS = "/api/v1/persons/";

    private String missing;
    private String found;
    private String id;

    @BeforeEach
    void propose() {
        String mark = fresh();
        missing = by(As.officer("FR"), missing(mark));
        found = by(As.officer("DE"), body(mark));
        id = between(missing, found);
    }

    private String address() {
        return PERSONS + missing + "/reconciliations/" + id;
    }

    @Test
    void what_both_owners_confirm_is_one_person_and_undone_without_loss() {
        answer(As.bureau("FR"), missing, id, "confirmation")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", is("PROPOSED"))
                .body("awaits", contains("DE"))
                .body("nextSteps", contains("REJECTION"))
                .body("answeredBy", is("FR"))
                .body("linkId", notNullValue());
        As.officer("DE")
                .get("/api/v1/persons/reconciliations?awaiting=true&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        As.officer("FR")
                .get("/api/v1/persons/reconciliations?awaiting=true&limit=200")
                .then()
                .body("items.id", not(hasItem(id)));
        String link = answer(As.bureau("DE"), found, id, "confirmation")
                .statusCode(200)
                .body("state", is("CONFIRMED"))
                .body("awaits", empty())
                .body("nextSteps", empty())
                .body("person.id", is(missing))
                .extract()
                .path("linkId");
        As.officer("IT").get(PERSONS + missing).then().body("linkedRecords.id", contains(found));
        As.officer("FR")
                .get(PERSONS + missing + "/links/" + link)
                .then()
                .statusCode(200)
                .body("status", is("CONFIRMED"))
                .body("history.authority", contains("FR", "DE"));
        answer(As.bureau("FR"), missing, id, "rejection").statusCode(409).body("nextSteps", empty());

        Linked.step(As.bureau("DE"), found, link, "dissolution").statusCode(200);
        As.officer("IT").get(PERSONS + missing).then().body("linkedRecords", nullValue());
        As.officer("FR")
                .get(address())
                .then()
                .body("state", is("PROPOSED"))
                .body("awaits", containsInAnyOrder("FR", "DE"))
                .body("linkId", nullValue());
        for (String record : List.of(missing, found)) {
            assertEquals(1, Database.count("outbox where key = ?", UUID.fromString(record)), "no change of it");
        }
    }

    @Test
    void an_answer_to_the_link_is_one_to_the_proposal() {
        String link = Linked.propose(As.officer("DE"), found, missing)
                .statusCode(201)
                .extract()
                .path("id");
        As.officer("FR")
                .get(address())
                .then()
                .body("awaits", contains("FR"))
                .body("linkId", is(link))
                .body("answeredBy", is("DE"));
        answer(As.bureau("DE"), found, id, "confirmation").statusCode(409).body("nextSteps", contains("REJECTION"));
        answer(As.bureau("FR"), missing, id, "confirmation").statusCode(200).body("state", is("CONFIRMED"));
    }

    @Test
    void where_one_authority_owns_both_they_are_linked_at_once() {
        String mark = fresh();
        String one = by(As.officer("FR"), missing(mark));
        String other = by(As.officer("FR"), body(mark));
        String both = between(one, other);
        answer(As.bureau("FR"), one, both, "confirmation")
                .statusCode(200)
                .body("state", is("CONFIRMED"))
                .body("awaits", empty());
        As.officer("IT").get(PERSONS + one).then().body("linkedRecords.id", contains(other));
    }

    @Test
    void what_was_rejected_is_not_proposed_again_until_the_identity_of_either_has_changed() {
        As.bureau("DE")
                .contentType("application/json")
                .body(Map.of("reason", "Another tattoo"))
                .post(address() + "/rejection")
                .then()
                .statusCode(200)
                .body("state", is("REJECTED"))
                .body("reason", is("Another tattoo"))
                .body("answeredBy", is("DE"))
                .body("nextSteps", empty());
        change(1, Map.of("occupation", "baker"));
        // nor is what the record said before quoted any more
        As.officer("FR")
                .get(address())
                .then()
                .body("state", is("REJECTED"))
                .body("missing.personVersion", is(1))
                .body("explanation", empty());
        proposedAgain(not(hasItem(id)));
        answer(As.bureau("FR"), missing, id, "confirmation").statusCode(409);

        change(2, Map.of("otherNames", List.of(Map.of("type", "ALIAS", "full", "Abu Yusuf"))));
        proposedAgain(hasItem(id));
        As.officer("FR")
                .get(address())
                .then()
                .body("answeredBy", nullValue())
                .body("reason", nullValue())
                .body("awaits", containsInAnyOrder("FR", "DE"));
    }

    private void change(int version, Map<String, ?> patch) {
        As.officer("FR")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(patch)
                .patch(PERSONS + missing)
                .then()
                .statusCode(200);
        untilCompared(missing);
    }

    private void proposedAgain(Matcher<Iterable<? super String>> ids) {
        As.officer("FR")
                .get(PERSONS + missing + "/reconciliations?state=PROPOSED&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", ids);
    }

    @Test
    void a_rejection_ends_the_link_that_was_proposed_whoever_proposed_it() {
        String link =
                answer(As.bureau("FR"), missing, id, "confirmation").extract().path("linkId");
        answer(As.bureau("DE"), found, id, "rejection").statusCode(200).body("state", is("REJECTED"));
        As.officer("FR").get(PERSONS + missing + "/links/" + link).then().body("status", is("REJECTED"));

        String mark = fresh();
        String one = by(As.officer("FR"), missing(mark));
        String other = by(As.officer("DE"), body(mark));
        String both = between(one, other);
        String own =
                answer(As.bureau("FR"), one, both, "confirmation").extract().path("linkId");
        answer(As.bureau("FR"), one, both, "rejection").statusCode(200).body("state", is("REJECTED"));
        As.officer("DE").get(PERSONS + one + "/links/" + own).then().body("status", is("DISSOLVED"));
    }

    @Test
    void an_answer_on_an_older_version_is_refused_and_one_sent_twice_is_given_once() {
        answer(As.bureau("FR").header("If-Match", "\"7\""), missing, id, "rejection")
                .statusCode(412);
        answer(As.bureau("FR").header("If-Match", "7"), missing, id, "rejection")
                .statusCode(400);
        String key = UUID.randomUUID().toString();
        for (int sent = 0; sent < 2; sent++) {
            answer(
                            As.bureau("FR").header("Idempotency-Key", key).header("If-Match", "\"1\""),
                            missing,
                            id,
                            "confirmation")
                    .statusCode(200)
                    .body("version", is(2));
        }
    }

    @Test
    void only_owners_answer_and_only_supervisors_of_them() {
        answer(As.nobody(), missing, id, "confirmation").statusCode(401);
        answer(As.officer("FR"), missing, id, "confirmation").statusCode(403);
        answer(As.reviewer(), missing, id, "confirmation").statusCode(403);
        answer(As.bureau("IT"), missing, id, "rejection").statusCode(404);
        As.officer("IT").get(PERSONS + missing + "/reconciliations").then().statusCode(403);
        As.officer("IT").get(address()).then().statusCode(404);
        As.border("FR").get(address()).then().statusCode(403);
        String nobody = UUID.randomUUID().toString();
        As.officer("FR").get(PERSONS + nobody + "/reconciliations").then().statusCode(404);
        answer(As.bureau("FR"), nobody, id, "confirmation").statusCode(404);
        answer(As.bureau("FR"), missing, nobody, "confirmation").statusCode(404);
        As.bureau("FR")
                .contentType("application/json")
                .body(Map.of("reason", "x".repeat(2_001)))
                .post(address() + "/rejection")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
    }

    @Test
    void the_list_is_read_page_by_page_the_likeliest_first() {
        for (int more = 0; more < 2; more++) {
            by(As.officer("DE"), body(fresh()));
        }
        List<Float> scores = new ArrayList<>();
        String cursor = null;
        int pages = 0;
        do {
            var request = As.officer("FR").queryParam("limit", 2);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get(PERSONS + missing + "/reconciliations")
                    .then()
                    .statusCode(200)
                    .extract();
            scores.addAll(page.path("items.score"));
            cursor = page.path("next");
            pages++;
        } while (cursor != null);
        assertEquals(proposed(As.officer("FR"), missing).extract().<List<Float>>path("items.score"), scores);
        assertEquals(scores.stream().sorted(Comparator.reverseOrder()).toList(), scores);
        assertEquals((scores.size() + 1) / 2, pages);
        for (String list : List.of(missing + "/reconciliations", "reconciliations")) {
            As.officer("FR")
                    .queryParam("cursor", "eDp4")
                    .get(PERSONS + list)
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", contains("cursor"));
            As.officer("FR")
                    .queryParam("state", "MERGED")
                    .get(PERSONS + list)
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", contains("state"));
        }
    }

    @Test
    void what_an_authority_is_told_is_one_list_newest_first_and_nobody_elses() {
        String mark = fresh();
        String later = by(As.officer("DE"), body(mark));
        String one = by(As.officer("FR"), missing(mark));
        String last = between(one, later);
        List<String> told = As.officer("FR")
                .get("/api/v1/persons/reconciliations?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        assertTrue(told.contains(last) && told.indexOf(last) < told.indexOf(id), told.toString());
        As.officer("IT").get("/api/v1/persons/reconciliations?limit=200").then().body("items.id", not(hasItem(last)));
        As.reviewer()
                .get("/api/v1/persons/reconciliations?state=PROPOSED&limit=200")
                .then()
                .body("items.id", hasItem(last));
        String cursor = As.officer("FR")
                .get("/api/v1/persons/reconciliations?limit=1")
                .then()
                .extract()
                .path("next");
        As.officer("FR")
                .queryParam("cursor", cursor)
                .get("/api/v1/persons/reconciliations?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", contains(told.get(1)));
    }

    @Test
    void what_is_shown_and_answered_is_on_the_audit_trail_of_both_records() {
        As.officer("FR").get(address()).then().statusCode(200);
        answer(As.bureau("DE"), found, id, "rejection").statusCode(200);
        for (String[] request : List.of(
                new String[] {"/api/v1/persons/{id}/reconciliations/{reconciliationId}", "FR"},
                new String[] {"/api/v1/persons/{id}/reconciliations/{reconciliationId}/rejection", "DE"})) {
            assertEquals(
                    1,
                    Database.count(
                            "audit where route = ? and authority = ? and status = 200 and records @> array[?, ?]::uuid[]",
                            request[0],
                            request[1],
                            UUID.fromString(missing),
                            UUID.fromString(found)));
        }
    }
}
