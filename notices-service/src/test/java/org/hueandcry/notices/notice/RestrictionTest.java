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
import org.hueandcry.kit.testing.Neighbour;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.notices.testing.Heard;
import org.hueandcry.notices.testing.Shown;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hueandcry.notices.testing.Drafted.red;
import static org.hueandcry.notices.testing.Drafted.silver;
import static org.hueandcry.notices.testing.Drafted.step;
import static org.hueandcry.notices.testing.Drafted.yellow;
import static org.hueandcry.notices.testing.Heard.personOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Who may see a notice is set at any time of its life. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "notices"))
class RestrictionTest {

    private static ValidatableResponse restrict(
            RequestSpecification caller, String id, int version, Map<String, Object> visibility) {
        return caller.header("If-Match", "\"" + version + "\"")
                .contentType("application/json")
                .body(visibility)
                .put("/api/v1/notices/" + id + "/visibility")
                .then();
    }

    @Test
    void the_source_restricts_a_published_notice_and_the_public_loses_it_at_once() {
        UUID person = personOf("FR").heard().id();
        String id;
        try (Neighbour persons = Shown.of(person).given()) {
            id = red(person).forThePublic().published();
            assertEquals(1, persons.asked());
        }
        UUID notice = UUID.fromString(id);
        assertEquals(1, Database.count("public_extract where notice_id = ?", notice));
        restrict(As.officer("FR"), id, 3, Map.of("restrictedFrom", List.of("BR")))
                .statusCode(200)
                .body("version", is(4));
        As.bureau("BR").get("/api/v1/notices/" + id).then().statusCode(404);
        As.bureau("DE").get("/api/v1/notices/" + id).then().statusCode(200);
        assertEquals(0, Database.count("public_extract where notice_id = ?", notice));
        assertEquals(1, Database.count("outbox where key = ? and version = 4", notice));
        As.officer("FR").get("/api/v1/notices/" + id + "/history").then().body("items.event", hasItem("restricted"));
    }

    @Test
    void whoever_loses_sight_of_a_notice_in_force_is_told_to_delete_it_and_not_why() {
        String id = red(personOf("FR").heard().id()).published();
        restrict(As.officer("FR"), id, 3, Map.of("restrictedFrom", List.of("BR")))
                .statusCode(200);
        As.officer("BR")
                .get("/api/v1/deletions?limit=200")
                .then()
                .statusCode(200)
                .body("items.find { it.noticeId == '%s' }.status".formatted(id), is("REMOVED"))
                .body("items.find { it.noticeId == '%s' }.owner".formatted(id), is("FR"))
                .body("items.find { it.noticeId == '%s' }.form".formatted(id), is("NOTICE"))
                .body("items.find { it.noticeId == '%s' }.reason".formatted(id), nullValue());
        As.officer("DE").get("/api/v1/deletions?limit=200").then().body("items.noticeId", not(hasItem(id)));
        restrict(As.bureau("FR"), id, 4, Map.of()).statusCode(200);
        As.officer("BR").get("/api/v1/deletions?limit=200").then().body("items.noticeId", not(hasItem(id)));

        restrict(As.bureau("FR"), id, 5, Map.of("visibleTo", List.of("DE"))).statusCode(200);
        As.officer("BR")
                .post("/api/v1/deletions/" + id + "/acknowledgement")
                .then()
                .statusCode(204);
        As.officer("BR").get("/api/v1/deletions?limit=200").then().body("items.noticeId", not(hasItem(id)));
        // shown again, and ended: there is something to delete again
        restrict(As.bureau("FR"), id, 6, Map.of()).statusCode(200);
        step(As.bureau("FR"), id, "withdrawal", "ARRESTED").statusCode(200);
        As.officer("BR")
                .get("/api/v1/deletions?limit=200")
                .then()
                .body("items.find { it.noticeId == '%s' }.status".formatted(id), is("WITHDRAWN"));
    }

    @Test
    void what_was_restricted_while_it_was_suspended_is_resumed_and_not_shown_to_the_public() {
        Heard person = personOf("FR").heard();
        String id;
        try (Neighbour persons = Shown.of(person.id()).given()) {
            id = red(person.id()).forThePublic().published();
            step(As.reviewer(), id, "suspension", "UNDER_REVIEW").statusCode(200);
            restrict(As.officer("FR"), id, 4, Map.of("restrictedFrom", List.of("BR")))
                    .statusCode(200);
            step(As.reviewer(), id, "resumption").statusCode(200);
            assertEquals(1, persons.asked());
        }
        assertEquals(0, Database.count("public_extract where notice_id = ?", UUID.fromString(id)));
        As.bureau("BR").get("/api/v1/notices/" + id).then().statusCode(404);
    }

    @Test
    void a_notice_in_force_keeps_the_countries_that_its_kind_demands_and_a_draft_need_not() {
        String draft = silver().by(As.bureau("FR"));
        restrict(As.bureau("FR"), draft, 1, Map.of()).statusCode(200);
        String id = silver().published();
        restrict(As.bureau("FR"), id, 3, Map.of())
                .statusCode(422)
                .body("conditions.findAll { !it.met }.id", contains("SILVER_LIMITED"));
        As.bureau("BR").get("/api/v1/notices/" + id).then().statusCode(404);
        restrict(As.bureau("FR"), id, 3, Map.of("visibleTo", List.of("DE", "IT")))
                .statusCode(200);
        Heard person = personOf("FR").heard();
        String incomplete = red(person.id()).published();
        person.withoutIdentifyingData().withOtherIdentity().heard();
        restrict(As.officer("FR"), incomplete, 3, Map.of("restrictedFrom", List.of("BR")))
                .statusCode(200);
    }

    @Test
    void others_do_not_read_what_is_for_the_review() {
        UUID person = personOf("FR").heard().id();
        String id;
        try (Neighbour persons = Shown.of(person).given()) {
            id = red(person)
                    .forThePublic()
                    .with("excludedClasses", List.of("ADMINISTRATIVE_OR_PRIVATE_DISPUTE"))
                    .with("tieToSeriousCrime", "The debtor was abducted.")
                    .published();
            assertEquals(1, persons.asked());
        }
        As.bureau("DE")
                .get("/api/v1/notices/" + id)
                .then()
                .body("warrants[0].charge", is("Fraud"))
                .body("", not(hasKey("publicExtract")))
                .body("", not(hasKey("excludedClasses")))
                .body("", not(hasKey("tieToSeriousCrime")));
        As.reviewer().get("/api/v1/notices/" + id).then().body("tieToSeriousCrime", is("The debtor was abducted."));
        String yellow = yellow(person)
                .with("subjectIsMinor", false)
                .with("privacyLawPermits", true)
                .published();
        As.bureau("DE").get("/api/v1/notices/" + yellow).then().body("", not(hasKey("privacyLawPermits")));
    }

    @Test
    void an_officer_tightens_and_a_supervisor_loosens() {
        String id = red(personOf("FR").heard().id()).published();
        restrict(As.officer("FR"), id, 3, Map.of("restrictedFrom", List.of("BR")))
                .statusCode(200);
        restrict(As.officer("FR"), id, 4, Map.of()).statusCode(403);
        restrict(As.bureau("FR"), id, 4, Map.of()).statusCode(200);
        restrict(As.bureau("DE"), id, 5, Map.of()).statusCode(403);
        restrict(As.bureau("FR"), id, 3, Map.of("restrictedFrom", List.of("IT")))
                .statusCode(412);
        As.bureau("FR")
                .contentType("application/json")
                .body(Map.of())
                .put("/api/v1/notices/" + id + "/visibility")
                .then()
                .statusCode(428);
    }

    @Test
    void the_secretariat_raises_the_confidentiality_and_changes_nothing_else() {
        String id = red(personOf("FR").heard().id()).published();
        restrict(As.reviewer(), id, 3, Map.of("restrictedFrom", List.of("BR"))).statusCode(403);
        restrict(As.reviewer(), id, 3, Map.of("confidentiality", "CONFIDENTIAL"))
                .statusCode(200);
        As.officer("DE").get("/api/v1/notices/" + id).then().statusCode(404);
        As.bureau("DE").get("/api/v1/notices/" + id).then().statusCode(200);
        restrict(As.reviewer(), id, 4, Map.of("confidentiality", "RESTRICTED")).statusCode(403);
    }
}
