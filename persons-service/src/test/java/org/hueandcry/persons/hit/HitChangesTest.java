package org.hueandcry.persons.hit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Broker;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.persons.testing.RejectedHit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.nullValue;
import static org.hueandcry.persons.testing.Linked.confirmed;
import static org.hueandcry.persons.testing.Recorded.fresh;
import static org.hueandcry.persons.testing.Recorded.person;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What a system was told is no hit, it is not shown again. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "persons"))
class HitChangesTest {

    private static final String IDS = "responses.q1.results.person.id";

    private final String family = fresh();
    private String id;

    @BeforeEach
    void recorded() {
        id = person().named(family, "Khaled").by(As.officer("FR"));
    }

    private ValidatableResponse match(RequestSpecification caller) {
        return caller.contentType("application/json")
                .body(Map.of("queries", Map.of("q1", Map.of("names", List.of("Khaled " + family)))))
                .post("/api/v1/persons/match")
                .then()
                .statusCode(200);
    }

    private void patch(long version, String patch) {
        As.officer("FR")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(patch)
                .patch("/api/v1/persons/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void a_rejected_hit_is_left_out_for_the_system_that_had_it_and_for_no_other() {
        match(As.border("DE")).body(IDS, contains(id));
        RejectedHit.of(id, 1).heard();
        match(As.border("DE")).body(IDS, empty());
        match(As.border("FR")).body(IDS, contains(id));
        match(As.officer("DE")).body(IDS, contains(id));
        As.officer("DE").get("/api/v1/persons?name=" + family).then().body("items.id", contains(id));
    }

    @Test
    void it_shows_again_once_the_identity_has_changed_and_not_before() {
        RejectedHit.of(id, 1).heard();
        patch(1, "{\"occupation\": \"baker\"}");
        match(As.border("DE")).body(IDS, empty());
        patch(2, "{\"placeOfBirth\": \"Homs\"}");
        match(As.border("DE")).body(IDS, contains(id));
    }

    @Test
    void an_old_state_after_a_new_one_changes_nothing_and_a_later_epoch_wins() {
        RejectedHit hit = RejectedHit.of(id, 1).in(1, 4, true).heard();
        hit.in(1, 2, false).told();
        // what is told next in the same partition is heard after it
        hit.in(1, 5, true).heard();
        match(As.border("DE")).body(IDS, empty());
        hit.in(2, 1, false).heard();
        match(As.border("DE")).body(IDS, contains(id));
    }

    @Test
    void a_hit_that_was_not_rejected_or_is_on_an_erased_person_is_not_kept() {
        String erased = person().by(As.bureau("FR"));
        As.bureau("FR").delete("/api/v1/persons/" + erased).then().statusCode(204);
        RejectedHit standing = RejectedHit.of(id, 1).in(1, 1, false).told();
        RejectedHit onErased = RejectedHit.of(erased, 1).told();
        standing.in(1, 2, true).heard();
        match(As.border("DE")).body(IDS, empty());
        assertEquals(0, Database.count("rejected_hit where id = ?", onErased.id()));
        As.bureau("FR").delete("/api/v1/persons/" + id).then().statusCode(204);
        assertEquals(0, Database.count("rejected_hit where id = ?", standing.id()));
    }

    @Test
    void a_linked_record_is_left_out_as_well_where_it_was_the_one_in_vain() {
        String other = person().named(fresh(), "Omar").by(As.officer("DE"));
        confirmed(id, "FR", other, "DE");
        match(As.border("DE")).body("responses.q1.results[0].person.linkedRecords.id", contains(other));
        RejectedHit.of(other, 1).heard();
        match(As.border("DE"))
                .body(IDS, contains(id))
                .body("responses.q1.results[0].person.linkedRecords", nullValue());
    }

    @Test
    void what_cannot_be_applied_goes_to_the_dead_letters() {
        RejectedHit unreadable = RejectedHit.of(id, 1);
        unreadable.event().put("version", "one");
        unreadable.told();
        UUID key = unreadable.id();
        assertEquals(
                1,
                Broker.messages("persons-service.dead-letters", key, found -> !found.isEmpty())
                        .size());
        match(As.border("DE")).body(IDS, contains(id));
    }
}
