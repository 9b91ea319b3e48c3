package org.hueandcry.persons.document;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.DatabaseRules;
import org.hueandcry.kit.testing.Parts;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hueandcry.persons.document.Registered.document;
import static org.hueandcry.persons.document.Registered.number;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "persons"))
class DocumentResourceTest {

    private static String record(String id) {
        return "/api/v1/documents/" + id;
    }

    private static ValidatableResponse change(RequestSpecification caller, String id, long version, Object patch) {
        return caller.contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(patch)
                .patch(record(id))
                .then();
    }

    private static ValidatableResponse block(RequestSpecification caller, String id, String step) {
        return caller.contentType("application/json")
                .body(Map.of("reason", "Its correctness is being examined."))
                .post(record(id) + "/" + step)
                .then();
    }

    // recording

    @Test
    void a_recorded_document_is_answered_with_its_address_and_version() {
        String number = number();
        document(number)
                .restrictedFrom("BR")
                .sentBy(As.officer("FR"))
                .statusCode(201)
                .header("Location", matchesPattern(".*/api/v1/documents/[0-9a-f-]{36}"))
                .header("ETag", "\"1\"")
                .body("owner", is("FR"))
                .body("number", is(number))
                .body("status", is("STOLEN"))
                .body("dateOfLoss", is("2026-05"))
                .body("visibility.restrictedFrom", contains("BR"))
                .body("blocked", is(false));
    }

    @Test
    void every_fault_of_a_body_is_listed_with_its_pointer() {
        document("--- -")
                .with("type", "PAPER")
                .with("issuingCountry", "XX")
                .with("status", null)
                .with("dateOfLoss", "2999")
                .with("countryOfLoss", "D")
                .with("holder", "Ann")
                .with("visibility", Map.of("visibleTo", List.of("CCF")))
                .sentBy(As.officer("FR"))
                .statusCode(400)
                .body("type", is("/problems/invalid-request"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/number",
                                "/type",
                                "/issuingCountry",
                                "/status",
                                "/dateOfLoss",
                                "/countryOfLoss",
                                "/holder",
                                "/visibility/visibleTo/0"));
        document("1".repeat(51)).sentBy(As.officer("FR")).statusCode(400).body("errors.pointer", contains("/number"));
    }

    @Test
    void an_organisation_that_issues_documents_is_named_by_its_code() {
        for (String code : List.of("UNO", "XPO", "EUE", "UNK")) {
            document().with("issuingCountry", code).by(As.officer("FR"));
        }
        document()
                .with("issuingCountry", "UTO")
                .sentBy(As.officer("FR"))
                .statusCode(400)
                .body("errors.pointer", contains("/issuingCountry"));
    }

    @Test
    void a_document_is_recorded_once_by_an_authority_and_the_conflict_names_the_record() {
        String number = number();
        String id = document(number).by(As.officer("FR"));
        String spaced = number.substring(0, 2) + " " + number.substring(2, 5) + "-" + number.substring(5);
        document(spaced.toLowerCase(Locale.ROOT))
                .sentBy(As.officer("FR"))
                .statusCode(409)
                .body("type", is("/problems/conflict"))
                .body("recorded", is(id))
                .body("detail", containsString(id));
        document(number).by(As.officer("DE"));
        document(number).with("type", "IDENTITY_CARD").by(As.officer("FR"));
        String other = document(number).with("issuingCountry", "BE").by(As.officer("FR"));
        change(As.officer("FR"), other, 1, Map.of("issuingCountry", "FR"))
                .statusCode(409)
                .body("recorded", is(id));
    }

    @Test
    void a_conflict_with_a_record_above_the_callers_clearance_names_nothing() {
        String number = number();
        String id = document(number)
                .with("visibility", Map.of("confidentiality", "CONFIDENTIAL"))
                .by(As.bureau("FR"));
        document(number)
                .sentBy(As.officer("FR"))
                .statusCode(409)
                .body("$", not(hasKey("recorded")))
                .body("detail", not(containsString(id)));
        As.officer("FR").get(record(id)).then().statusCode(404);
    }

    @Test
    void a_post_repeated_with_its_key_is_carried_out_once() {
        String key = UUID.randomUUID().toString();
        Registered document = document();
        String id = document.by(As.officer("FR").header("Idempotency-Key", key));
        assertEquals(id, document.by(As.officer("FR").header("Idempotency-Key", key)));
    }

    @Test
    void whoever_records_cannot_hide_a_record_from_themselves() {
        document()
                .with("visibility", Map.of("confidentiality", "CONFIDENTIAL"))
                .sentBy(As.officer("FR"))
                .statusCode(403);
    }

    @Test
    void recording_is_audited_and_nothing_is_announced() {
        long announced = Database.count("outbox");
        String id = document().by(As.officer("FR"));
        assertEquals(
                1,
                Database.count(
                        "audit where route = '/api/v1/documents' and method = 'POST' and status = 201 and records = array[?::uuid]",
                        id));
        assertEquals(0, Database.count("outbox where key = ?", UUID.fromString(id)));
        assertEquals(announced, Database.count("outbox"));
    }

    @Test
    void who_may_not_record_is_told_so() {
        document().sentBy(As.nobody()).statusCode(401);
        for (RequestSpecification other : List.of(As.border("FR"), As.fileControl(), As.operator())) {
            document().sentBy(other).statusCode(403);
        }
        document().sentBy(As.reviewer()).statusCode(201).body("owner", is("GS"));
    }

    // reading

    @Test
    void a_document_is_read_by_all_who_may_see_it_and_its_visibility_by_its_owner() {
        String id = document().restrictedFrom("BR").by(As.officer("FR"));
        As.officer("DE")
                .get(record(id))
                .then()
                .statusCode(200)
                .body("circumstances", is("from a car in Ghent"))
                .body("visibility", nullValue())
                .body("blocked", nullValue());
        As.reviewer().get(record(id)).then().statusCode(200).body("visibility.restrictedFrom", contains("BR"));
        As.bureau("BR").get(record(id)).then().statusCode(404);
        As.officer("DE").get(record(UUID.randomUUID().toString())).then().statusCode(404);
        As.officer("DE").get(record("check")).then().statusCode(404);
        As.border("DE").get(record(id)).then().statusCode(403);
        As.nobody().get(record(id)).then().statusCode(401);
    }

    @Test
    void the_list_is_narrowed_by_number_type_country_status_and_owner() {
        String number = number();
        String passport = document(number).by(As.officer("FR"));
        String card = document(number)
                .with("type", "IDENTITY_CARD")
                .with("status", "LOST")
                .by(As.officer("FR"));
        String german = document(number)
                .with("issuingCountry", "DE")
                .restrictedFrom("BR")
                .by(As.officer("DE"));
        String list = "/api/v1/documents?number=" + number.toLowerCase(Locale.ROOT);
        As.officer("IT").get(list).then().statusCode(200).body("items.id", contains(german, card, passport));
        As.officer("BR").get(list).then().body("items.id", contains(card, passport));
        As.officer("IT").get(list + "&type=PASSPORT").then().body("items.id", contains(german, passport));
        As.officer("IT").get(list + "&issuingCountry=DE").then().body("items.id", contains(german));
        As.officer("IT").get(list + "&status=LOST").then().body("items.id", contains(card));
        As.officer("IT").get(list + "&owner=FR").then().body("items.id", contains(card, passport));
        As.officer("IT")
                .get(list + "&status=GONE&colour=RED")
                .then()
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("status", "colour"));
        As.border("IT").get(list).then().statusCode(403);
        As.nobody().get(list).then().statusCode(401);
    }

    @Test
    void the_list_is_read_page_by_page_with_nothing_twice() {
        String number = number();
        List<String> recorded = new ArrayList<>();
        for (String country : List.of("FR", "DE", "IT", "BR", "BE")) {
            recorded.add(0, document(number).with("issuingCountry", country).by(As.officer("FR")));
        }
        List<String> read = new ArrayList<>();
        String list = "/api/v1/documents?limit=2&number=" + number;
        String next = "";
        while (next != null) {
            var page = As.officer("DE")
                    .get(list + (next.isEmpty() ? "" : "&cursor=" + next))
                    .then()
                    .statusCode(200)
                    .extract();
            read.addAll(page.path("items.id"));
            next = page.path("next");
        }
        assertEquals(recorded, read);
        As.officer("DE")
                .get("/api/v1/documents?cursor=eDp4")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("cursor"));
    }

    // changing

    @Test
    void a_change_needs_the_owner_and_the_version_that_was_read() {
        String id = document().by(As.officer("FR"));
        change(As.officer("FR"), id, 1, Map.of("status", "RECOVERED"))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", is("RECOVERED"));
        change(As.officer("FR"), id, 1, Map.of("status", "LOST")).statusCode(412);
        change(As.officer("DE"), id, 2, Map.of("status", "LOST")).statusCode(403);
        change(As.nobody(), id, 2, Map.of("status", "LOST")).statusCode(401);
        change(As.officer("FR"), UUID.randomUUID().toString(), 2, Map.of("status", "LOST"))
                .statusCode(404);
        change(As.officer("FR"), id, 2, Map.of("status", "GONE"))
                .statusCode(400)
                .body("errors.pointer", contains("/status"));
        As.officer("FR")
                .contentType("application/merge-patch+json")
                .body(Map.of("status", "LOST"))
                .patch(record(id))
                .then()
                .statusCode(428);
        change(As.officer("FR"), id, 2, Map.of("status", "RECOVERED"))
                .statusCode(200)
                .body("version", is(2));
    }

    @Test
    void only_a_supervisor_loosens_the_visibility() {
        String id = document().restrictedFrom("BR").by(As.officer("FR"));
        change(As.officer("FR"), id, 1, "{\"visibility\": null}").statusCode(403);
        change(As.bureau("FR"), id, 1, "{\"visibility\": null}").statusCode(200);
        As.officer("BR").get(record(id)).then().statusCode(200);
    }

    @Test
    void a_changed_number_is_found_and_the_old_one_is_not() {
        String before = number();
        String after = number();
        String id = document(before).by(As.officer("FR"));
        change(As.officer("FR"), id, 1, Map.of("number", after)).statusCode(200);
        As.officer("FR").get("/api/v1/documents?number=" + after).then().body("items.id", contains(id));
        As.officer("FR").get("/api/v1/documents?number=" + before).then().body("items", empty());
    }

    // what was, and who has looked

    @Test
    void the_owner_reads_what_the_record_was_and_who_was_shown_it() {
        String id = document().by(As.officer("FR"));
        change(As.officer("FR"), id, 1, Map.of("status", "RECOVERED")).statusCode(200);
        As.officer("DE").get(record(id)).then().statusCode(200);
        As.officer("FR")
                .get(record(id) + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 1))
                .body("items.record.status", contains("RECOVERED", "STOLEN"));
        As.officer("FR")
                .get(record(id) + "/consultations")
                .then()
                .statusCode(200)
                .body("items.authority", hasItem("DE"))
                .body("items.operation", hasItems("GET /api/v1/documents/{id}", "GET /api/v1/documents/{id}/versions"));
        for (String part : List.of("/versions", "/consultations")) {
            As.officer("DE").get(record(id) + part).then().statusCode(403);
            As.reviewer().get(record(id) + part).then().statusCode(200);
            As.fileControl().get(record(id) + part).then().statusCode(200);
        }
        As.officer("FR").get("/api/v1/persons/" + id + "/versions").then().statusCode(404);
    }

    // erasing

    @Test
    void a_record_made_in_error_is_erased_with_its_versions() {
        String number = number();
        String id = document(number).by(As.bureau("FR"));
        As.officer("FR").delete(record(id)).then().statusCode(403);
        As.bureau("DE").delete(record(id)).then().statusCode(403);
        As.bureau("FR").header("If-Match", "\"7\"").delete(record(id)).then().statusCode(412);
        As.bureau("FR").delete(record(id)).then().statusCode(204);
        As.bureau("FR").get(record(id)).then().statusCode(404);
        assertEquals(0, Database.count("record_version where record_id = ?", UUID.fromString(id)));
        assertEquals(
                1, Database.count("audit where method = 'DELETE' and status = 204 and records = array[?::uuid]", id));
        document(number).by(As.officer("FR"));
    }

    // blocking

    @Test
    void a_blocked_document_vanishes_for_all_but_owner_secretariat_and_file_control() {
        String number = number();
        String id = document(number).by(As.bureau("FR"));
        block(As.bureau("FR"), id, "block").statusCode(403);
        block(As.nobody(), id, "block").statusCode(401);
        block(As.fileControl(), UUID.randomUUID().toString(), "block").statusCode(404);
        block(As.fileControl(), id, "block").statusCode(200).body("blocked", is(true));
        block(As.fileControl(), id, "block").statusCode(409).body("nextSteps", contains("unblock"));
        As.bureau("DE").get(record(id)).then().statusCode(404);
        As.bureau("DE").get("/api/v1/documents?number=" + number).then().body("items", empty());
        As.officer("FR")
                .get(record(id) + "/versions")
                .then()
                .body("items[0].blocking.reason", is("Its correctness is being examined."));
        change(As.officer("FR"), id, 2, Map.of("status", "LOST"))
                .statusCode(200)
                .body("blocked", is(true));
        block(As.fileControl(), id, "unblock").statusCode(200);
        As.bureau("DE").get(record(id)).then().statusCode(200);
        As.fileControl()
                .contentType("application/json")
                .body("{}")
                .post(record(id) + "/block")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
    }

    // what the database holds back

    @Test
    void the_database_itself_lets_nobody_write_the_record_of_another() throws SQLException {
        String id = document().by(As.officer("FR"));
        try (Connection connection = Database.asCaller("persons", "DE");
                var statement = connection.createStatement()) {
            assertEquals(0, statement.executeUpdate("update document set status = 'LOST' where id = '" + id + "'"));
            assertEquals(0, statement.executeUpdate("delete from document where id = '" + id + "'"));
        }
        try (Connection connection = Database.asCaller("persons", "CCF")) {
            DatabaseRules.isRefused(connection, "update document set status = 'LOST' where id = '" + id + "'");
        }
    }
}
