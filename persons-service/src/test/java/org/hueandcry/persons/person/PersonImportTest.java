package org.hueandcry.persons.person;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Broker;
import org.hueandcry.kit.testing.Contract;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.DatabaseRules;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.kit.testing.TestIssuer;
import org.hueandcry.persons.testing.Recorded;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
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
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Many persons at once: what is taken in, what is refused, and what happens when it is sent again, cut, or left behind. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "persons"))
class PersonImportTest {

    private static final String IMPORTS = "/api/v1/persons/imports";
    private static final String NDJSON = "application/x-ndjson";
    private static final ObjectMapper JSON = new ObjectMapper();

    // what is sent is recorded

    @Test
    void an_import_is_received_with_its_address_and_then_taken_in() {
        String word = fresh();
        String id = received(
                As.officer("FR"),
                line(fresh(), person().named(word, "Anna")),
                line(fresh(), person().named(word, "Bruno")));
        completed(As.officer("FR"), id)
                .body("received", is(2))
                .body("accepted", is(2))
                .body("rejected", is(0))
                .body("errors", is(IMPORTS + "/" + id + "/errors"))
                .body("startedAt", notNullValue())
                .body("endedAt", notNullValue())
                .body("problem", nullValue());
        As.officer("FR")
                .get("/api/v1/persons?name=" + word)
                .then()
                .statusCode(200)
                .body("items.name.given", containsInAnyOrder("Anna", "Bruno"))
                .body("items.owner", hasItem("FR"))
                .body("items.dateOfBirth", hasItem("1975-03"))
                .body("items.version", contains(1, 1));
        As.officer("FR")
                .get(IMPORTS + "/" + id + "/errors")
                .then()
                .statusCode(200)
                .body("items", empty());
        As.officer("FR").get(IMPORTS + "?limit=200").then().statusCode(200).body("items.id", hasItem(id));
        assertEquals(0, Database.count("import_lines where import_id = ?", UUID.fromString(id)));
    }

    @Test
    void what_is_imported_is_found_by_example_and_by_document_as_what_is_recorded() {
        String number = "P" + Math.abs(fresh().hashCode());
        String word = fresh();
        completed(
                As.bureau("FR"),
                received(
                        As.bureau("FR"),
                        line(
                                fresh(),
                                person().named(word, "Khaled")
                                        .with(
                                                "documents",
                                                List.of(Map.of(
                                                        "type",
                                                        "PASSPORT",
                                                        "number",
                                                        number,
                                                        "issuingCountry",
                                                        "SY"))))));
        for (Map<String, Object> query : List.of(
                Map.<String, Object>of("names", List.of("Khalid " + word)),
                Map.<String, Object>of("documents", List.of(Map.of("number", number))))) {
            As.border("DE")
                    .contentType("application/json")
                    .body(Map.of("queries", Map.of("q", query), "threshold", 0.3, "purpose", "SECURITY_CHECK"))
                    .post("/api/v1/persons/match")
                    .then()
                    .statusCode(200)
                    .body("responses.q.results.person.name.family", hasItem(word));
        }
    }

    @Test
    void an_imported_person_leaves_behind_what_a_recorded_one_does() {
        String word = fresh();
        String job = received(
                As.officer("FR").header("On-Behalf-Of", "agent-9"),
                line(fresh(), person().named(word, "Anna").with("kind", "WITNESS")));
        completed(As.officer("FR"), job);
        String id = only(word);
        As.officer("FR").get("/api/v1/persons/" + id).then().statusCode(200).body("visibility.visibleTo", empty());
        As.bureau("DE").get("/api/v1/persons/" + id).then().statusCode(404);
        As.officer("FR")
                .get("/api/v1/persons/" + id + "/versions")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].client", is("ncb-fr-officer"))
                .body("items[0].onBehalfOf", is("agent-9"))
                .body("items[0].record.name.family", is(word));
        List<ConsumerRecord<String, String>> announced =
                Broker.messages("persons", UUID.fromString(id), messages -> !messages.isEmpty());
        assertEquals(1, announced.size());
        Contract.holdsForEvent("person.changed.v1", announced.get(0).value());
        assertFalse(announced.get(0).value().contains(word));
        assertTrue(announced.get(0).value().contains("\"givenName\": true")
                || announced.get(0).value().contains("\"givenName\":true"));
        Map<String, Object> audit = Database.rows(
                        "select * from audit where path = ? and method = 'POST' and on_behalf_of = 'agent-9' order by id desc",
                        IMPORTS)
                .get(0);
        assertEquals("FR", audit.get("authority"));
        assertEquals(202, audit.get("status"));
        assertEquals(1, Database.count("audit where path = ? and status = 200", "/api/v1/persons/" + id + "/versions"));
    }

    @Test
    void an_imported_person_is_stored_byte_by_byte_as_a_recorded_one() {
        String one = fresh();
        String other = fresh();
        Recorded full = person().restrictedFrom("BR")
                .with("parents", Map.of("father", Map.of("full", "Yusuf")))
                .with("nationalities", List.of("SY", "FR"));
        String recorded = full.named(one, "Anna").by(As.bureau("FR"));
        completed(As.bureau("FR"), received(As.bureau("FR"), line(fresh(), full.named(other, "Anna"))));
        String columns = "select replace(p::text, p.id::text, '') as row from (select id, owner, version, kind,"
                + " replace(particulars::text, ?, 'family') as particulars, visible_to, restricted_from, confidentiality, blocked,"
                + " good_photograph, identity_version, identity_changed_at = recorded_at, changed_at = recorded_at from person where id = ?) p";
        assertEquals(
                Database.rows(columns, one, UUID.fromString(recorded)),
                Database.rows(columns, other, UUID.fromString(only(other))));
        String versions =
                "select replace(content::text, ?, 'family') as content, client, on_behalf_of, blocking from record_version"
                        + " where record_id = ?";
        assertEquals(
                Database.rows(versions, one, UUID.fromString(recorded)),
                Database.rows(versions, other, UUID.fromString(only(other))));
    }

    // what is wrong with a line is said of it, and the rest goes on

    @Test
    void each_faulty_line_is_named_with_its_places_and_without_values_and_the_rest_goes_on() {
        String word = fresh();
        byte[] invalid = line("x", person().named("SECRET", "Anna"));
        invalid[new String(invalid, StandardCharsets.US_ASCII).indexOf("SECRET")] = (byte) 0xC3;
        String id = received(
                As.officer("FR"),
                line(fresh(), person().named(word, "Anna")),
                text("{\"kind\": \"WANTED\", "),
                line("c", person().with("shoeSize", "SECRET").with("dateOfBirth", "1975-02-30")),
                text(""),
                line("e", person().named("SECRET\u0007", "Anna")),
                line(null, person()),
                invalid,
                text("[]"),
                line("i", person().with("visibility", Map.of("confidentiality", "CONFIDENTIAL"))),
                line("j", person().with("placeOfBirth", "SECRET".repeat(50_000))),
                line(" ", person().with("\u0000SECRET", 1)),
                line("l", person().with("name", null).with("kind", "WANTED")),
                line("m".repeat(201), person()),
                line(fresh(), person().named(word, "Bruno")));
        completed(As.officer("FR"), id)
                .body("received", is(13))
                .body("accepted", is(2))
                .body("rejected", is(11));
        ValidatableResponse errors = As.officer("FR")
                .get(IMPORTS + "/" + id + "/errors?limit=200")
                .then()
                .statusCode(200)
                .body("next", nullValue());
        errors.body("items.findAll { it.line == 2 }.pointer", contains(""))
                .body("items.find { it.line == 2 }.detail", matchesPattern("is no JSON from column .*"))
                .body("items.findAll { it.line == 3 }.pointer", contains("/dateOfBirth", "/shoeSize"))
                .body("items.findAll { it.line == 5 }.pointer", contains("/name/family"))
                .body("items.findAll { it.line == 6 }.pointer", contains("/sourceReference"))
                .body("items.findAll { it.line == 7 }.detail", contains("is not in UTF-8"))
                .body("items.findAll { it.line == 8 }.detail", contains("a JSON object is expected"))
                .body("items.findAll { it.line == 9 }.pointer", contains("/visibility/confidentiality"))
                .body("items.findAll { it.line == 10 }.detail", contains("is longer than 262144 bytes"))
                .body("items.findAll { it.line == 11 }.pointer", contains("/sourceReference", "/?SECRET"))
                .body("items.findAll { it.line == 12 }.pointer", contains(""))
                .body("items.findAll { it.line == 13 }.pointer", contains("/sourceReference"));
        assertEquals(0, Database.count("import_error where detail like '%SECRET%'"));
        As.officer("FR")
                .get("/api/v1/persons?name=" + word)
                .then()
                .body("items.name.given", containsInAnyOrder("Anna", "Bruno"));
        String next = As.officer("FR")
                .get(IMPORTS + "/" + id + "/errors?limit=5")
                .then()
                .body("items", hasSize(5))
                .extract()
                .path("next");
        As.officer("FR")
                .get(IMPORTS + "/" + id + "/errors?limit=200&cursor=" + next)
                .then()
                .body("items", hasSize(8));
    }

    @Test
    void a_body_that_ends_within_a_character_has_an_error_in_its_last_line() {
        String word = fresh();
        byte[] whole = body(line(fresh(), person().named(word, "Anna")), line(fresh(), person().named("خالد", "خالد")));
        int end = whole.length;
        while ((whole[end - 1] & 0xC0) != 0xC0) {
            end--;
        }
        byte[] cut = Arrays.copyOf(whole, end);
        String id = received(As.officer("FR"), cut);
        completed(As.officer("FR"), id)
                .body("received", is(2))
                .body("accepted", is(1))
                .body("rejected", is(1));
        As.officer("FR")
                .get(IMPORTS + "/" + id + "/errors")
                .then()
                .body("items.line", contains(2))
                .body("items.detail", contains("is not in UTF-8"));
    }

    @Test
    void without_a_record_and_in_another_media_type_nothing_is_received() {
        long before = Database.count("import_job");
        for (byte[] nothing : List.of(new byte[0], "\n \r\n".getBytes(StandardCharsets.UTF_8))) {
            As.officer("FR")
                    .contentType(NDJSON)
                    .body(nothing)
                    .post(IMPORTS)
                    .then()
                    .statusCode(400)
                    .body("errors[0].detail", matchesPattern(".*the body is empty"));
        }
        As.officer("FR")
                .contentType("application/json")
                .body("{}")
                .post(IMPORTS)
                .then()
                .statusCode(415);
        As.nobody()
                .contentType(NDJSON)
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS)
                .then()
                .statusCode(401);
        As.border("FR")
                .contentType(NDJSON)
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS)
                .then()
                .statusCode(403);
        assertEquals(before, Database.count("import_job"));
    }

    @Test
    void only_an_import_may_be_larger_than_other_bodies() {
        String word = fresh();
        List<byte[]> lines = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            byte[] line = line("large " + i, person().named(word, "Anna"));
            byte[] padded = Arrays.copyOf(line, 250_000);
            Arrays.fill(padded, line.length, padded.length, (byte) ' ');
            lines.add(padded);
        }
        completed(As.officer("FR"), received(As.officer("FR"), lines.toArray(byte[][]::new)))
                .body("accepted", is(60));
        RestAssured.given()
                .header("Authorization", "Bearer " + TestIssuer.token("FR", "ncb-fr", Set.of("officer")))
                .contentType("application/json")
                .body(new byte[13_000_000])
                .post("/api/v1/persons")
                .then()
                .statusCode(413);
    }

    // sent again

    @Test
    void what_is_sent_again_is_accepted_and_changes_nothing() {
        String word = fresh();
        String reference = fresh();
        byte[] sent = line(reference, person().named(word, "Anna"));
        completed(As.officer("FR"), received(As.officer("FR"), sent));
        String id = only(word);
        String spaced = new String(sent, StandardCharsets.UTF_8).replace("\":", "\"  : ");
        completed(As.officer("FR"), received(As.officer("FR"), sent, spaced.getBytes(StandardCharsets.UTF_8)))
                .body("received", is(2))
                .body("accepted", is(2));
        assertEquals(id, only(word));
        assertEquals(1, Database.count("record_version where record_id = ?", UUID.fromString(id)));
        assertEquals(1, Database.count("outbox where key = ?", UUID.fromString(id)));
    }

    @Test
    void a_line_that_has_changed_changes_the_record() {
        String before = fresh();
        String after = fresh();
        String reference = fresh();
        completed(As.officer("FR"), received(As.officer("FR"), line(reference, person().named(before, "Anna"))));
        String id = only(before);
        completed(
                        As.officer("FR"),
                        received(
                                As.officer("FR").header("On-Behalf-Of", "agent-10"),
                                line(reference, person().named(after, "Anna"))))
                .body("accepted", is(1));
        As.officer("FR")
                .get("/api/v1/persons/" + id)
                .then()
                .header("ETag", "\"2\"")
                .body("name.family", is(after));
        assertEquals(id, only(after));
        As.officer("FR").get("/api/v1/persons?name=" + before).then().body("items.id", not(hasItem(id)));
        As.officer("FR")
                .get("/api/v1/persons/" + id + "/versions")
                .then()
                .body("items.version", contains(2, 1))
                .body("items[0].onBehalfOf", is("agent-10"));
        assertEquals(
                List.of(1L, 2L),
                Database.rows("select version from outbox where key = ? order by seq", UUID.fromString(id)).stream()
                        .map(row -> row.get("version"))
                        .toList());
    }

    @Test
    void of_two_lines_about_the_same_person_the_later_holds() {
        String word = fresh();
        String reference = fresh();
        completed(
                        As.officer("FR"),
                        received(
                                As.officer("FR"),
                                line(reference, person().named(word, "First")),
                                line(reference, person().named(word, "Second")),
                                line(reference, person().named(word, "Third"))))
                .body("accepted", is(3));
        As.officer("FR")
                .get("/api/v1/persons/" + only(word))
                .then()
                .body("version", is(3))
                .body("name.given", is("Third"));
    }

    @Test
    void the_same_reference_in_another_system_or_of_another_owner_is_another_person() {
        String word = fresh();
        String reference = fresh();
        completed(
                As.officer("FR"),
                received(
                        As.officer("FR"),
                        line(reference, person().named(word, "Anna")),
                        line(reference, person().named(word, "Bruno").with("source", "border system"))));
        completed(As.officer("DE"), received(As.officer("DE"), line(reference, person().named(word, "Carla"))));
        As.officer("FR")
                .get("/api/v1/persons?name=" + word)
                .then()
                .body("items.name.given", containsInAnyOrder("Anna", "Bruno", "Carla"))
                .body("items.version", contains(1, 1, 1));
    }

    @Test
    void a_correction_made_here_stays_until_the_owner_s_system_says_something_new() {
        String word = fresh();
        String reference = fresh();
        byte[] sent = line(reference, person().named(word, "Anna"));
        completed(As.officer("FR"), received(As.officer("FR"), sent));
        String id = only(word);
        As.officer("FR")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"placeOfBirth\": \"Homs\"}")
                .patch("/api/v1/persons/" + id)
                .then()
                .statusCode(200);
        completed(As.officer("FR"), received(As.officer("FR"), sent)).body("accepted", is(1));
        As.officer("FR")
                .get("/api/v1/persons/" + id)
                .then()
                .body("placeOfBirth", is("Homs"))
                .body("version", is(2));
        completed(As.officer("FR"), received(As.officer("FR"), line(reference, person().named(word, "Anne"))));
        As.officer("FR")
                .get("/api/v1/persons/" + id)
                .then()
                .body("placeOfBirth", is("Aleppo"))
                .body("version", is(3));
    }

    @Test
    void a_person_erased_meanwhile_is_recorded_anew() {
        String word = fresh();
        byte[] sent = line(fresh(), person().named(word, "Anna"));
        completed(As.bureau("FR"), received(As.bureau("FR"), sent));
        String id = only(word);
        As.bureau("FR")
                .header("If-Match", "\"1\"")
                .delete("/api/v1/persons/" + id)
                .then()
                .statusCode(204);
        completed(As.bureau("FR"), received(As.bureau("FR"), sent)).body("accepted", is(1));
        assertNotEquals(id, only(word));
    }

    @Test
    void the_same_key_is_the_same_import() {
        String key = fresh();
        byte[] sent = line(fresh(), person());
        String id = received(As.officer("FR").header("Idempotency-Key", key), sent);
        assertEquals(id, received(As.officer("FR").header("Idempotency-Key", key), sent));
        As.officer("FR")
                .header("Idempotency-Key", key)
                .contentType(NDJSON)
                .body(line(fresh(), person()))
                .post(IMPORTS)
                .then()
                .statusCode(422);
        completed(As.officer("FR"), id);
    }

    @Test
    void two_imports_of_the_same_persons_at_once_record_each_once() {
        String word = fresh();
        String prefix = fresh();
        byte[][] one = IntStream.range(0, 1_500)
                .mapToObj(i -> line(prefix + i, person().named(word, fresh())))
                .toArray(byte[][]::new);
        List<byte[]> other = new ArrayList<>(List.of(one));
        Collections.reverse(other);
        List<String> ids = new ArrayList<>();
        for (byte[][] lines : List.of(one, other.toArray(byte[][]::new), one)) {
            ids.add(received(As.officer("FR"), lines));
        }
        ids.forEach(id ->
                completed(As.officer("FR"), id).body("accepted", is(1_500)).body("rejected", is(0)));
        assertEquals(
                1_500, Database.count("person where particulars -> 'name' ->> 'family' = ? and version = 1", word));
        assertEquals(1_500, Database.count("person where particulars -> 'name' ->> 'family' = ?", word));
    }

    // rights

    @Test
    void whoever_may_not_loosen_or_see_a_record_does_not_change_it_by_an_import() {
        String word = fresh();
        String hidden = fresh();
        String reference = fresh();
        completed(
                As.bureau("FR"),
                received(
                        As.bureau("FR"),
                        line(reference, person().named(word, "Anna").restrictedFrom("BR")),
                        line(
                                reference + "h",
                                person().named(hidden, "Anna")
                                        .with("visibility", Map.of("confidentiality", "CONFIDENTIAL")))));
        byte[] loosened = line(reference, person().named(word, "Anne"));
        byte[] unseen = line(reference + "h", person().named(hidden, "Anne"));
        String id = received(As.officer("FR"), loosened, unseen);
        completed(As.officer("FR"), id).body("accepted", is(0)).body("rejected", is(2));
        As.officer("FR").get(IMPORTS + "/" + id + "/errors").then().body("items.pointer", contains("/visibility", ""));
        completed(As.bureau("FR"), received(As.bureau("FR"), loosened, unseen)).body("accepted", is(2));
        As.bureau("FR")
                .get("/api/v1/persons/" + only(word))
                .then()
                .body("name.given", is("Anne"))
                .body("version", is(2));
    }

    @Test
    void an_import_is_there_for_its_authority_alone() {
        String id = received(As.officer("FR"), line(fresh(), person()));
        completed(As.bureau("FR"), id);
        for (RequestSpecification other : List.of(As.bureau("DE"), As.reviewer())) {
            for (String path : List.of("", "/errors")) {
                other.get(IMPORTS + "/" + id + path).then().statusCode(404);
            }
            other.post(IMPORTS + "/" + id + "/cancellation").then().statusCode(404);
            other.get(IMPORTS).then().statusCode(200).body("items.id", not(hasItem(id)));
        }
        As.border("FR").get(IMPORTS + "/" + id).then().statusCode(403);
        As.nobody().get(IMPORTS + "/" + id).then().statusCode(401);
        As.officer("FR").get(IMPORTS + "/" + UUID.randomUUID()).then().statusCode(404);
        As.officer("FR").get(IMPORTS + "/" + id + "/errors?cursor=x").then().statusCode(400);
        As.officer("FR").get(IMPORTS + "?limit=0").then().statusCode(400);
    }

    // cut, cancelled, left behind

    @Test
    void a_body_that_breaks_off_is_not_imported_and_says_so() throws IOException {
        String word = fresh();
        byte[] sent = body(line(fresh(), person().named(word, "Anna")), line(fresh(), person().named(word, "Bruno")));
        long before = Database.count("import_job where status = 'FAILED'");
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            ByteArrayOutputStream request = new ByteArrayOutputStream();
            request.writeBytes(("POST " + IMPORTS + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + NDJSON
                            + "\r\nAuthorization: Bearer "
                            + TestIssuer.token("FR", "ncb-fr", Set.of("supervisor", "officer")) + "\r\nContent-Length: "
                            + sent.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            request.write(sent, 0, sent.length - 10);
            socket.getOutputStream().write(request.toByteArray());
            socket.getOutputStream().flush();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> Database.count("import_job where status = 'RECEIVING'") > 0);
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Database.count("import_job where status = 'FAILED'") == before + 1);
        Map<String, Object> job = Database.rows(
                        "select id, accepted, problem from import_job where status = 'FAILED' order by started_at desc")
                .get(0);
        assertEquals(0L, job.get("accepted"));
        assertEquals(0, Database.count("import_lines where import_id = ?", job.get("id")));
        As.officer("FR")
                .get(IMPORTS + "/" + job.get("id"))
                .then()
                .body("status", is("FAILED"))
                .body("problem", matchesPattern("The body broke off.*"));
        completed(As.officer("FR"), received(As.officer("FR"), sent)).body("accepted", is(2));
        As.officer("FR").get("/api/v1/persons?name=" + word).then().body("items", hasSize(2));
    }

    @Test
    void an_import_is_followed_until_it_ends_and_its_errors_come_as_a_table() {
        String id = received(As.officer("FR"), line(fresh(), person().named(fresh(), "Anna")), text("{"));
        String events = As.officer("FR")
                .accept("text/event-stream")
                .get(IMPORTS + "/" + id + "/events")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(events.contains("\"status\":\"COMPLETED\""), events);
        String errors = As.officer("FR")
                .get(IMPORTS + "/" + id + "/errors.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(errors.startsWith("line,pointer,detail\r\n2,"), errors);
        As.officer("DE").get(IMPORTS + "/" + id + "/events").then().statusCode(404);
    }

    @Test
    void a_cancelled_import_goes_no_further_and_what_is_accepted_stays() {
        String id = leftBehind("now() + interval '1 hour'", 3, line("x1", person()), line("x2", person()));
        As.officer("FR")
                .get(IMPORTS + "/" + id)
                .then()
                .body("status", is("RUNNING"))
                .body("accepted", is(2));
        As.bureau("FR")
                .post(IMPORTS + "/" + id + "/cancellation")
                .then()
                .statusCode(200)
                .body("status", is("CANCELLED"))
                .body("accepted", is(2))
                .body("endedAt", notNullValue());
        As.bureau("FR").post(IMPORTS + "/" + id + "/cancellation").then().statusCode(200);
        assertEquals(0, Database.count("import_lines where import_id = ?", UUID.fromString(id)));
        String done = received(As.officer("FR"), line(fresh(), person()));
        completed(As.officer("FR"), done);
        As.officer("FR").post(IMPORTS + "/" + done + "/cancellation").then().statusCode(409);
    }

    @Test
    void an_import_whose_worker_has_died_is_taken_up_behind_the_last_batch() {
        String done = fresh();
        String left = fresh();
        String id = leftBehind(
                "now() - interval '1 second'",
                3,
                line("y1", person().named(done, "Anna")),
                line("y2", person().named(done, "Bruno")),
                line(fresh(), person().named(left, "Carla")),
                line(fresh(), person().named(left, "Diego")));
        completed(As.officer("FR"), id).body("accepted", is(4)).body("received", is(4));
        As.officer("FR").get("/api/v1/persons?name=" + left).then().body("items", hasSize(2));
        As.officer("FR").get("/api/v1/persons?name=" + done).then().body("items", empty());
    }

    @Test
    void an_import_that_somebody_works_on_is_left_to_them() {
        String id = leftBehind("now() + interval '1 hour'", 1, line(fresh(), person()));
        String later = received(As.officer("FR"), line(fresh(), person()));
        completed(As.officer("FR"), later);
        As.officer("FR").get(IMPORTS + "/" + id).then().body("status", is("RUNNING"));
        Database.run("update import_job set leased_until = now() where id = '" + id + "'");
        completed(As.officer("FR"), id).body("accepted", is(1));
    }

    // what the database itself holds back

    @Test
    void imports_are_under_policies_and_jobs_read_no_line() throws SQLException {
        leftBehind("now() + interval '1 hour'", 1, line(fresh(), person()));
        completed(As.officer("FR"), received(As.officer("FR"), line(fresh(), person()), text("{}")));
        List<String> tables = List.of("import_job", "import_lines", "import_error", "import_reference");
        DatabaseRules.nothingIsReadWithoutACaller("persons", tables);
        try (Connection connection = Database.asCaller("persons", "BR")) {
            for (String table : tables) {
                var rows = connection.createStatement().executeQuery("select count(*) from " + table);
                rows.next();
                assertEquals(0, rows.getInt(1), table);
            }
        }
        for (String table : List.of("import_error", "import_reference", "import_lines")) {
            try (Connection connection = Database.as("persons_system")) {
                DatabaseRules.isRefused(connection, "select * from " + table);
            }
        }
    }

    /** An import of FR of which all before this line is taken in, and that another worker holds until then. */
    private static String leftBehind(String leasedUntil, int nextLine, byte[]... lines) {
        UUID id = UUID.randomUUID();
        try (Connection connection = Database.superuser();
                PreparedStatement job = connection.prepareStatement(
                        "insert into import_job (id, owner, client, clearance, may_loosen, status, received, accepted, next_line, holder,"
                                + " leased_until) values (?, 'FR', 'ncb-fr', 'RESTRICTED', false, 'RUNNING', ?, ?, ?, gen_random_uuid(), "
                                + leasedUntil + ")");
                PreparedStatement content =
                        connection.prepareStatement("insert into import_lines values (?, 1, 'FR', ?)")) {
            connection.setAutoCommit(false);
            job.setObject(1, id);
            job.setInt(2, lines.length);
            job.setInt(3, nextLine - 1);
            job.setInt(4, nextLine);
            job.executeUpdate();
            content.setObject(1, id);
            content.setBytes(2, body(lines));
            content.executeUpdate();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return id.toString();
    }

    private static String only(String word) {
        List<String> ids = As.bureau("FR")
                .get("/api/v1/persons?name=" + word)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        assertEquals(1, ids.size());
        return ids.get(0);
    }

    /** @return the id of the import */
    private static String received(RequestSpecification caller, byte[]... lines) {
        ValidatableResponse answer = caller.contentType(NDJSON)
                .body(body(lines))
                .post(IMPORTS)
                .then()
                .statusCode(202)
                .header("Location", matchesPattern(".*" + IMPORTS + "/[0-9a-f-]{36}"));
        String id = answer.extract().path("id");
        assertTrue(answer.extract().header("Location").endsWith(id));
        return id;
    }

    private static ValidatableResponse completed(RequestSpecification caller, String id) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() ->
                        Database.count("import_job where id = ? and ended_at is not null", UUID.fromString(id)) == 1);
        return caller.get(IMPORTS + "/" + id).then().statusCode(200).body("status", is("COMPLETED"));
    }

    private static byte[] line(String reference, Recorded record) {
        Map<String, Object> line = new LinkedHashMap<>(record.body());
        if (reference != null) {
            line.put("sourceReference", reference);
        }
        try {
            return JSON.writeValueAsBytes(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] text(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] body(byte[]... lines) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] line : lines) {
            if (body.size() > 0) {
                body.write('\n');
            }
            body.writeBytes(line);
        }
        return body.toByteArray();
    }
}
