package org.hueandcry.persons.person;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.kit.testing.TestIssuer;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hueandcry.persons.testing.Recorded.fresh;
import static org.hueandcry.persons.testing.Recorded.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "persons"))
class PersonResourceTest {

    private static final TypeRef<Map<String, Object>> PROBLEM = new TypeRef<>() {};

    private static final String MERGE_PATCH = "application/merge-patch+json";

    // recording

    @Test
    void a_recorded_person_is_answered_with_its_address_and_version() {
        String family = fresh();
        person().named(family, "Khaled")
                .restrictedFrom("BR")
                .sentBy(As.officer("FR"))
                .statusCode(201)
                .header("Location", matchesPattern(".*/api/v1/persons/[0-9a-f-]{36}"))
                .header("ETag", "\"1\"")
                .body("owner", is("FR"))
                .body("version", is(1))
                .body("name.family", is(family))
                .body("otherNames[0].family", is("المصري"))
                .body("dateOfBirth", is("1975-03"))
                .body("visibility.restrictedFrom", contains("BR"))
                .body("notices", empty());
    }

    @Test
    void the_owner_is_taken_from_the_token_and_never_from_the_body() {
        person().with("owner", "DE").sentBy(As.officer("FR")).statusCode(400).body("errors.pointer", hasItem("/owner"));
    }

    @Test
    void every_fault_of_a_body_is_listed_with_its_pointer() {
        person().with("kind", "VILLAIN")
                .with("sex", null)
                .with("dateOfBirth", "1975-02-30")
                .with("nationalities", List.of("SY", "XX"))
                .with("shoeSize", 43)
                .with("description", Map.of("heightCm", 999, "eyes", "PINK"))
                .with("visibility", Map.of("restrictedFrom", List.of("GS")))
                .sentBy(As.officer("FR"))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", is("/problems/invalid-request"))
                .body("status", is(400))
                .body("traceId", matchesPattern("[0-9a-f]{32}"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/kind",
                                "/dateOfBirth",
                                "/nationalities/1",
                                "/shoeSize",
                                "/description/heightCm",
                                "/description/eyes",
                                "/visibility/restrictedFrom/0"));
    }

    @Test
    void what_is_no_json_is_refused_with_its_place() {
        As.officer("FR")
                .contentType("application/json")
                .body("{\"kind\": \"WANTED\", \n")
                .post("/api/v1/persons")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].detail", matchesPattern("is no JSON from line 2.*"));
    }

    @Test
    void a_property_that_occurs_twice_is_refused_by_name() {
        As.officer("FR")
                .contentType("application/json")
                .body("{\"kind\": \"WANTED\", \"kind\": \"MISSING\"}")
                .post("/api/v1/persons")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/kind"));
    }

    @Test
    void text_that_cannot_be_stored_is_refused() {
        person().named("a\u0000b", "given")
                .sentBy(As.officer("FR"))
                .statusCode(400)
                .body("errors.pointer", contains("/name/family"));
    }

    @Test
    void a_body_of_more_than_a_megabyte_is_refused() {
        person().with("placeOfBirth", "x".repeat(1_100_000))
                .sentBy(As.officer("FR"))
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", is("/problems/content-too-large"));
    }

    @Test
    void another_media_type_is_refused() {
        As.officer("FR")
                .contentType("text/plain")
                .body("hello")
                .post("/api/v1/persons")
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("type", is("/problems/unsupported-media-type"));
    }

    @Test
    void recording_leaves_an_audit_row_and_an_announcement_without_personal_data() {
        String id = person().restrictedFrom("BR").by(As.officer("FR").header("On-Behalf-Of", "agent-7"));
        Map<String, Object> audit = Database.rows("select * from audit where ? = any(records)", UUID.fromString(id))
                .get(0);
        assertEquals("FR", audit.get("authority"));
        assertEquals("ncb-fr-officer", audit.get("client"));
        assertEquals("agent-7", audit.get("on_behalf_of"));
        assertEquals("OBTAIN_INFORMATION", audit.get("purpose"));
        assertEquals(201, audit.get("status"));
        Map<String, Object> announced = Database.rows(
                        "select version, type, state::text as state from outbox where key = ?", UUID.fromString(id))
                .get(0);
        assertEquals(1L, announced.get("version"));
        assertEquals("person.changed.v1", announced.get("type"));
        assertFalse(announced.get("state").toString().contains("Masri"), "names must not leave the service");
        assertFalse(announced.get("state").toString().contains("1975"), "dates of birth must not leave the service");
    }

    @Test
    void a_post_repeated_with_its_key_is_carried_out_once() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = person().body();
        String first = As.officer("FR")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/persons")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        As.officer("FR")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/persons")
                .then()
                .statusCode(201)
                .body("id", is(first));
        As.officer("FR")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(person().body())
                .post("/api/v1/persons")
                .then()
                .statusCode(422)
                .body("type", is("/problems/idempotency-key-reused"));
        assertEquals(1, Database.count("outbox where key = ?", UUID.fromString(first)));
    }

    @Test
    void people_who_log_in_through_one_client_have_each_their_own_keys_and_names_on_the_trail() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = person().body();
        List<String> ids = Stream.of("anne FR", "olivier FR", "greta DE")
                .map(who -> who.split(" "))
                .<String>map(who -> As.person(who[0], who[1])
                        .header("Idempotency-Key", key)
                        .contentType("application/json")
                        .body(body)
                        .post("/api/v1/persons")
                        .then()
                        .statusCode(201)
                        .body("owner", is(who[1]))
                        .extract()
                        .path("id"))
                .toList();
        assertEquals(3, Set.copyOf(ids).size(), ids.toString());
        for (int i = 0; i < 3; i++) {
            assertEquals(
                    1,
                    Database.count(
                            "audit where client = 'docs' and subject = ? and records = array[?::uuid]",
                            List.of("anne", "olivier", "greta").get(i),
                            ids.get(i)));
        }
    }

    @Test
    void a_request_repeated_while_the_first_is_under_way_is_a_conflict() throws SQLException {
        String key = UUID.randomUUID().toString();
        try (Connection first = Database.superuser()) {
            first.setAutoCommit(false);
            first.createStatement()
                    .execute(
                            "select pg_advisory_xact_lock(hashtextextended(concat_ws(chr(10), 'ncb-fr-officer subject-of-ncb-fr-officer',"
                                    + " 'POST /api/v1/persons', '" + key + "'), 0))");
            person().sentBy(As.officer("FR").header("Idempotency-Key", key))
                    .statusCode(409)
                    .body("type", is("/problems/idempotent-request-in-flight"));
        }
        person().sentBy(As.officer("FR").header("Idempotency-Key", key)).statusCode(201);
    }

    @Test
    void a_body_too_large_in_depth_or_number_is_refused_before_it_costs_time() {
        String many = "{},".repeat(20_000) + "{}";
        As.officer("FR")
                .contentType("application/json")
                .body("{\"kind\": \"WANTED\", \"otherNames\": [" + many + "]}")
                .post("/api/v1/persons")
                .then()
                .statusCode(400)
                .body("errors.detail", contains(containsString("10000")));
        As.officer("FR")
                .contentType("application/json")
                .body("{\"name\": " + "[".repeat(500) + "]".repeat(500) + "}")
                .post("/api/v1/persons")
                .then()
                .statusCode(400);
    }

    @Test
    void text_that_says_nothing_is_refused_and_not_taken_for_data() {
        Map<String, Object> body = person().body();
        body.put("placeOfBirth", " ");
        body.put("dnaProfileReference", "");
        As.officer("FR")
                .contentType("application/json")
                .body(body)
                .post("/api/v1/persons")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/dnaProfileReference", "/placeOfBirth"));
    }

    @Test
    void null_among_the_countries_of_a_visibility_is_a_fault() {
        for (String list : List.of("visibleTo", "restrictedFrom")) {
            As.officer("FR")
                    .contentType("application/json")
                    .body("{\"kind\": \"WANTED\", \"name\": {\"family\": \"X\"}, \"visibility\": {\"" + list
                            + "\": [null]}}")
                    .post("/api/v1/persons")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/visibility/" + list + "/0"));
        }
    }

    @Test
    void a_cursor_that_was_never_given_out_is_a_fault() {
        String id = person().by(As.officer("FR"));
        for (String list : List.of("", "/" + id + "/versions", "/" + id + "/consultations")) {
            As.officer("FR")
                    .queryParam("cursor", "eDp4")
                    .get("/api/v1/persons" + list)
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", contains("cursor"));
        }
    }

    @Test
    void of_two_who_change_the_same_version_one_wins_and_the_other_is_told() throws Exception {
        String id = person().by(As.officer("FR"));
        List<Callable<Integer>> changes = Stream.of("FEMALE", "NOT_APPLICABLE", "UNKNOWN", "MALE")
                .<Callable<Integer>>map(sex -> () -> As.officer("FR")
                        .contentType(MERGE_PATCH)
                        .header("If-Match", "\"1\"")
                        .body(Map.of("sex", sex, "placeOfBirth", sex))
                        .patch("/api/v1/persons/" + id)
                        .statusCode())
                .toList();
        ExecutorService callers = Executors.newFixedThreadPool(changes.size());
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : callers.invokeAll(changes)) {
            answers.add(answer.get());
        }
        callers.shutdown();
        Collections.sort(answers);
        assertEquals(List.of(200, 412, 412, 412), answers);
        assertEquals(2, Database.count("outbox where key = ?", UUID.fromString(id)));
    }

    @Test
    void victims_witnesses_and_the_dead_are_shown_to_nobody_unless_their_owner_says_so() {
        for (String kind : List.of("VICTIM", "WITNESS", "DECEASED")) {
            String id = As.officer("FR")
                    .contentType("application/json")
                    .body(Map.of("kind", kind, "name", Map.of("family", "Durand")))
                    .post("/api/v1/persons")
                    .then()
                    .statusCode(201)
                    .body("visibility.visibleTo", empty())
                    .extract()
                    .path("id");
            As.bureau("DE").get("/api/v1/persons/" + id).then().statusCode(404);
            As.officer("FR")
                    .contentType(MERGE_PATCH)
                    .header("If-Match", "\"1\"")
                    .body("{\"visibility\": {\"visibleTo\": [\"DE\", \"UN\"]}}")
                    .patch("/api/v1/persons/" + id)
                    .then()
                    .statusCode(403);
            As.bureau("FR")
                    .contentType(MERGE_PATCH)
                    .header("If-Match", "\"1\"")
                    .body("{\"visibility\": {\"visibleTo\": [\"DE\", \"UN\"]}}")
                    .patch("/api/v1/persons/" + id)
                    .then()
                    .statusCode(200);
            As.bureau("DE").get("/api/v1/persons/" + id).then().statusCode(200);
            As.bureau("IT").get("/api/v1/persons/" + id).then().statusCode(404);
        }
    }

    @Test
    void whoever_reads_old_versions_or_erases_the_record_is_on_its_trail() {
        String id = person().by(As.bureau("FR"));
        As.reviewer().get("/api/v1/persons/" + id + "/versions").then().statusCode(200);
        As.bureau("FR")
                .get("/api/v1/persons/" + id + "/consultations")
                .then()
                .body("items.operation", hasItem("GET /api/v1/persons/{id}/versions"))
                .body("items.authority", hasItem("GS"));
        As.bureau("FR").delete("/api/v1/persons/" + id).then().statusCode(204);
        assertEquals(1, Database.count("audit where method = 'DELETE' and records = array[?::uuid]", id));
    }

    @Test
    void what_cannot_be_decoded_or_stored_is_audited_as_it_was_sent() {
        for (String query : List.of("name=%00", "name=a%26owner%3DFR")) {
            long before = Database.count("audit where asked = ?", query);
            As.officer("FR").urlEncodingEnabled(false).get("/api/v1/persons?" + query);
            assertEquals(before + 1, Database.count("audit where asked = ?", query), query);
        }
        As.officer("FR")
                .urlEncodingEnabled(false)
                .get("/api/v1/persons?name=%00")
                .then()
                .statusCode(400);
    }

    @Test
    void a_token_without_an_authority_does_nothing_and_leaves_nothing_behind() {
        String id = person().by(As.officer("FR"));
        for (int i = 0; i < 40; i++) {
            As.bearing(TestIssuer.token("", "nobody", Set.of("officer")))
                    .get("/api/v1/persons/" + id)
                    .then()
                    .statusCode(403);
        }
        for (int i = 0; i < 40; i++) {
            As.officer("FR").get("/api/v1/persons/" + id).then().statusCode(200);
        }
        assertEquals(
                40,
                Database.count(
                        "audit where client = 'ncb-fr-officer' and status = 200 and records = array[?::uuid]"
                                + " and method = 'GET'",
                        id));
    }

    // who may enter

    @Test
    void without_a_valid_token_nothing_is_answered() {
        for (String token : List.of(
                TestIssuer.token("FR", "ncb-fr", Set.of("supervisor"), "another-system", Duration.ofMinutes(5)),
                TestIssuer.token("FR", "ncb-fr", Set.of("supervisor"), "hue-and-cry", Duration.ofSeconds(-60)),
                TestIssuer.token("FR", "ncb-fr", Set.of("supervisor")) + "x")) {
            As.bearing(token)
                    .get("/api/v1/persons")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("type", is("/problems/unauthenticated"));
        }
        As.nobody()
                .get("/api/v1/persons")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", notNullValue());
    }

    @Test
    void a_refused_request_leaves_an_audit_row() {
        String id = person().by(As.officer("FR"));
        As.border("DE").get("/api/v1/persons/" + id).then().statusCode(403);
        Map<String, Object> audit = Database.rows("select * from audit where path like ? order by id desc", "%" + id)
                .get(0);
        assertEquals(403, audit.get("status"));
        assertEquals("border-de", audit.get("client"));
        As.nobody().get("/api/v1/persons/" + id).then().statusCode(401);
        audit = Database.rows("select * from audit where path like ? order by id desc", "%" + id)
                .get(0);
        assertEquals(401, audit.get("status"));
        assertEquals(null, audit.get("authority"));
    }

    @Test
    void border_operators_and_other_services_read_no_persons() {
        String id = person().by(As.officer("FR"));
        for (var caller : List.of(As.border("FR"), As.operator(), As.with("SUITE", "svc-notices", "service"))) {
            caller.get("/api/v1/persons/" + id).then().statusCode(403).body("type", is("/problems/forbidden"));
        }
    }

    @Test
    void a_reviewer_records_changes_and_erases_for_the_secretariat_alone_and_border_nothing() {
        person().sentBy(As.border("FR")).statusCode(403);
        String ofFrance = person().by(As.officer("FR"));
        String id = person().by(As.reviewer());
        As.reviewer().get("/api/v1/persons/" + id).then().body("owner", is("GS"));
        for (boolean own : List.of(false, true)) {
            String person = "/api/v1/persons/" + (own ? id : ofFrance);
            As.reviewer()
                    .contentType("application/merge-patch+json")
                    .header("If-Match", "\"1\"")
                    .body("{\"occupation\": \"Trader\"}")
                    .patch(person)
                    .then()
                    .statusCode(own ? 200 : 403);
            As.reviewer().delete(person).then().statusCode(own ? 204 : 403);
        }
    }

    @Test
    void an_unknown_purpose_is_refused_by_name() {
        As.officer("FR")
                .header("Purpose", "CURIOSITY")
                .get("/api/v1/persons")
                .then()
                .statusCode(400)
                .body("errors[0].header", is("Purpose"));
    }

    // visibility

    @Test
    void whom_a_record_is_restricted_from_finds_nothing_of_it() {
        String family = fresh();
        String id = person().named(family, "Khaled").restrictedFrom("BR").by(As.bureau("FR"));
        As.bureau("BR").get("/api/v1/persons/" + id).then().statusCode(404).body("type", is("/problems/not-found"));
        As.bureau("BR")
                .queryParam("name", family)
                .get("/api/v1/persons")
                .then()
                .statusCode(200)
                .body("items", empty());
        As.bureau("BR").get("/api/v1/persons/" + id + "/versions").then().statusCode(404);
        As.bureau("BR").get("/api/v1/persons/" + id + "/consultations").then().statusCode(404);
        As.bureau("BR")
                .contentType(MERGE_PATCH)
                .header("If-Match", "\"1\"")
                .body(Map.of("sex", "FEMALE"))
                .patch("/api/v1/persons/" + id)
                .then()
                .statusCode(404);
        As.bureau("BR").delete("/api/v1/persons/" + id).then().statusCode(404);
        As.bureau("BR").get("/internal/persons/" + id + "/state").then().statusCode(404);
    }

    @Test
    void hidden_and_absent_answer_the_same() {
        String hidden = person().restrictedFrom("BR").by(As.bureau("FR"));
        String absent = UUID.randomUUID().toString();
        Map<String, Object> forHidden =
                As.bureau("BR").get("/api/v1/persons/" + hidden).as(PROBLEM);
        Map<String, Object> forAbsent =
                As.bureau("BR").get("/api/v1/persons/" + absent).as(PROBLEM);
        for (Map<String, Object> problem : List.of(forHidden, forAbsent)) {
            problem.remove("traceId");
            problem.remove("instance");
        }
        assertEquals(forAbsent, forHidden);
    }

    @Test
    void others_see_the_person_but_not_who_else_may() {
        String family = fresh();
        String id = person().named(family, "Khaled").restrictedFrom("BR").by(As.bureau("FR"));
        As.bureau("DE")
                .get("/api/v1/persons/" + id)
                .then()
                .statusCode(200)
                .body("name.family", is(family))
                .body("visibility", nullValue());
        As.reviewer()
                .get("/api/v1/persons/" + id)
                .then()
                .statusCode(200)
                .body("visibility.restrictedFrom", contains("BR"));
    }

    @Test
    void only_the_countries_named_see_a_record_that_names_some() {
        String id =
                person().with("visibility", Map.of("visibleTo", List.of("DE"))).by(As.bureau("FR"));
        As.bureau("DE").get("/api/v1/persons/" + id).then().statusCode(200);
        As.bureau("IT").get("/api/v1/persons/" + id).then().statusCode(404);
        As.bureau("FR").get("/api/v1/persons/" + id).then().statusCode(200);
        As.fileControl().get("/api/v1/persons/" + id).then().statusCode(200);
    }

    @Test
    void roles_see_up_to_their_confidentiality() {
        String id = person().with("visibility", Map.of("confidentiality", "CONFIDENTIAL"))
                .by(As.bureau("FR"));
        As.officer("FR").get("/api/v1/persons/" + id).then().statusCode(404);
        As.bureau("DE").get("/api/v1/persons/" + id).then().statusCode(200);
    }

    @Test
    void an_officer_cannot_record_what_the_officer_could_not_read() {
        person().with("visibility", Map.of("confidentiality", "CONFIDENTIAL"))
                .sentBy(As.officer("FR"))
                .statusCode(403);
    }

    // changing

    @Test
    void a_merge_patch_changes_what_it_names_and_removes_what_it_sets_to_null() {
        String id = person().by(As.officer("FR"));
        As.officer("FR")
                .contentType(MERGE_PATCH)
                .header("If-Match", "\"1\"")
                .body("{\"dateOfBirth\": \"1975-03-14\", \"placeOfBirth\": null, \"description\": {\"heightCm\": 180}}")
                .patch("/api/v1/persons/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("dateOfBirth", is("1975-03-14"))
                .body("placeOfBirth", nullValue())
                .body("description.heightCm", is(180))
                .body("description.eyes", is("BRO"));
        As.officer("FR")
                .get("/api/v1/persons/" + id + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 1))
                .body("items[1].record.dateOfBirth", is("1975-03"));
    }

    @Test
    void a_change_names_the_version_it_was_made_on() {
        String id = person().by(As.officer("FR"));
        As.officer("FR")
                .contentType(MERGE_PATCH)
                .body("{}")
                .patch("/api/v1/persons/" + id)
                .then()
                .statusCode(428)
                .body("type", is("/problems/precondition-required"));
        As.officer("FR")
                .contentType(MERGE_PATCH)
                .header("If-Match", "\"7\"")
                .body("{}")
                .patch("/api/v1/persons/" + id)
                .then()
                .statusCode(412)
                .body("type", is("/problems/precondition-failed"));
        As.officer("FR")
                .contentType(MERGE_PATCH)
                .header("If-Match", "seven")
                .body("{}")
                .patch("/api/v1/persons/" + id)
                .then()
                .statusCode(400)
                .body("errors[0].header", is("If-Match"));
    }

    @Test
    void another_authority_changes_nothing() {
        String id = person().by(As.officer("FR"));
        As.bureau("DE")
                .contentType(MERGE_PATCH)
                .header("If-Match", "\"1\"")
                .body(Map.of("sex", "FEMALE"))
                .patch("/api/v1/persons/" + id)
                .then()
                .statusCode(403);
        As.bureau("DE").delete("/api/v1/persons/" + id).then().statusCode(403);
        As.bureau("DE").get("/api/v1/persons/" + id + "/versions").then().statusCode(403);
        As.reviewer()
                .contentType(MERGE_PATCH)
                .header("If-Match", "\"1\"")
                .body(Map.of("sex", "FEMALE"))
                .patch("/api/v1/persons/" + id)
                .then()
                .statusCode(403);
        As.officer("FR")
                .get("/api/v1/persons/" + id)
                .then()
                .body("version", is(1))
                .body("sex", is("MALE"));
    }

    @Test
    void an_officer_tightens_visibility_and_only_a_supervisor_loosens_it() {
        String id = person().by(As.officer("FR"));
        As.officer("FR")
                .contentType(MERGE_PATCH)
                .header("If-Match", "\"1\"")
                .body("{\"visibility\": {\"restrictedFrom\": [\"BR\"]}}")
                .patch("/api/v1/persons/" + id)
                .then()
                .statusCode(200);
        As.officer("FR")
                .contentType(MERGE_PATCH)
                .header("If-Match", "\"2\"")
                .body("{\"visibility\": null}")
                .patch("/api/v1/persons/" + id)
                .then()
                .statusCode(403);
        As.bureau("FR")
                .contentType(MERGE_PATCH)
                .header("If-Match", "\"2\"")
                .body("{\"visibility\": null}")
                .patch("/api/v1/persons/" + id)
                .then()
                .statusCode(200);
        As.bureau("BR").get("/api/v1/persons/" + id).then().statusCode(200);
    }

    @Test
    void a_faulty_patch_changes_nothing_and_announces_nothing() {
        String id = person().by(As.officer("FR"));
        As.officer("FR")
                .contentType(MERGE_PATCH)
                .header("If-Match", "\"1\"")
                .body("{\"kind\": null, \"hat\": true}")
                .patch("/api/v1/persons/" + id)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/kind", "/hat"));
        assertEquals(1, Database.count("outbox where key = ?", UUID.fromString(id)));
    }

    // erasing

    @Test
    void an_erased_person_is_gone_with_versions_and_keys_and_is_announced_as_erased() {
        String id = person().by(As.bureau("FR"));
        As.officer("FR").delete("/api/v1/persons/" + id).then().statusCode(403);
        As.bureau("FR").delete("/api/v1/persons/" + id).then().statusCode(204);
        As.bureau("FR").get("/api/v1/persons/" + id).then().statusCode(404);
        for (String table :
                List.of("person where id", "record_version where record_id", "person_words where person_id")) {
            assertEquals(0, Database.count(table + " = ?", UUID.fromString(id)), table);
        }
        assertEquals(
                "ERASED",
                Database.rows(
                                "select state ->> 'state' as state from outbox where key = ? order by seq desc",
                                UUID.fromString(id))
                        .get(0)
                        .get("state"));
    }

    // listing

    @Test
    void a_name_is_found_without_regard_to_case_accents_order_and_script() {
        String word = fresh();
        String id = person().named("Müller-" + word, "José")
                .with("otherNames", List.of(Map.of("type", "ORIGINAL_SCRIPT", "family", "المصري", "given", word + "خ")))
                .by(As.officer("FR"));
        for (String asked :
                List.of("muller " + word, word.toUpperCase(java.util.Locale.ROOT) + " JOSE", word + "خ المصري")) {
            As.bureau("DE")
                    .queryParam("name", asked)
                    .get("/api/v1/persons")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id));
        }
        As.bureau("DE")
                .queryParam("name", word + " Hans")
                .get("/api/v1/persons")
                .then()
                .body("items", empty());
    }

    @Test
    void a_list_is_read_page_by_page_without_gaps_newest_first() {
        List<String> recorded = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            recorded.add(person().by(As.officer("IS")));
        }
        List<String> read = readByTwo("owner", "IS");
        Collections.reverse(read);
        assertEquals(recorded, read);
    }

    @Test
    void a_search_is_read_page_by_page_without_gaps() {
        String word = fresh();
        Set<String> recorded = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            recorded.add(person().named(word, "Number " + i).by(As.officer("FR")));
        }
        List<String> read = readByTwo("name", word);
        assertEquals(5, read.size());
        assertEquals(recorded, Set.copyOf(read));
    }

    private static List<String> readByTwo(String filter, String value) {
        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            var request = As.bureau("DE").queryParam(filter, value).queryParam("limit", 2);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/api/v1/persons")
                    .then()
                    .statusCode(200);
            read.addAll(page.extract().path("items.id"));
            cursor = page.extract().path("next");
        } while (cursor != null);
        return read;
    }

    @Test
    void hidden_records_do_not_push_visible_ones_out_of_a_page() {
        String word = fresh();
        String visible = person().named(word, "Seen").by(As.officer("FR"));
        for (int i = 0; i < 3; i++) {
            person().named(word, "Hidden").restrictedFrom("BR").by(As.officer("FR"));
        }
        As.bureau("BR")
                .queryParam("name", word)
                .queryParam("limit", 1)
                .get("/api/v1/persons")
                .then()
                .body("items.id", contains(visible))
                .body("next", nullValue());
    }

    @Test
    void a_cursor_is_bound_to_its_filters() {
        String word = fresh();
        person().named(word, "One").by(As.officer("FR"));
        person().named(word, "Two").by(As.officer("FR"));
        String cursor = As.bureau("DE")
                .queryParam("name", word)
                .queryParam("limit", 1)
                .get("/api/v1/persons")
                .then()
                .extract()
                .path("next");
        As.bureau("DE")
                .queryParam("kind", "MISSING")
                .queryParam("cursor", cursor)
                .get("/api/v1/persons")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", is("cursor"));
        As.bureau("DE")
                .queryParam("cursor", "nonsense")
                .get("/api/v1/persons")
                .then()
                .statusCode(400);
    }

    @Test
    void languages_and_occupation_are_recorded_and_a_language_is_a_code() {
        String id = person().with("languages", List.of("RUS", "CHE"))
                .with("occupation", "Driver")
                .by(As.officer("FR"));
        As.bureau("FR")
                .get("/api/v1/persons/" + id)
                .then()
                .body("languages", is(List.of("RUS", "CHE")))
                .body("occupation", is("Driver"));
        for (String unknown : List.of("Chechen", "XYZ", "FRA", "rus")) {
            person().with("languages", List.of("FRE", unknown))
                    .sentBy(As.officer("FR"))
                    .statusCode(400)
                    .body("errors.pointer", contains("/languages/1"));
        }
        person().with("languages", List.of("RUS", "Chechen"))
                .sentBy(As.officer("FR"))
                .statusCode(400)
                .body("errors.pointer", hasItem("/languages/1"));
    }

    @Test
    void query_parameters_are_refused_by_name() {
        As.officer("FR")
                .queryParam("colour", "RED")
                .queryParam("kind", "VILLAIN")
                .queryParam("limit", "many")
                .get("/api/v1/persons")
                .then()
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("colour", "kind", "limit"));
        As.officer("FR")
                .queryParam("limit", 201)
                .get("/api/v1/persons")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("limit"));
    }

    @Test
    void the_owner_reads_who_consulted_the_record() {
        String id = person().by(As.officer("FR"));
        As.bureau("DE")
                .header("Purpose", "LOCATE")
                .header("On-Behalf-Of", "kommissar-3")
                .get("/api/v1/persons/" + id)
                .then()
                .statusCode(200);
        As.bureau("FR")
                .get("/api/v1/persons/" + id + "/consultations")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].authority", is("DE"))
                .body("items[0].purpose", is("LOCATE"))
                .body("items[0].onBehalfOf", nullValue())
                .body("items[0].operation", equalTo("GET /api/v1/persons/{id}"));
        As.bureau("DE").get("/api/v1/persons/" + id + "/consultations").then().statusCode(403);
    }

    @Test
    void unknown_paths_and_methods_are_problems_too() {
        As.officer("FR").get("/api/v1/nowhere").then().statusCode(404).contentType("application/problem+json");
        As.officer("FR")
                .put("/api/v1/persons")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .body("type", endsWith("method-not-allowed"));
        As.officer("FR")
                .accept("text/csv")
                .get("/api/v1/persons")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
        As.officer("FR").get("/api/v1/persons/no-uuid").then().statusCode(404).body("type", not(nullValue()));
    }
}
