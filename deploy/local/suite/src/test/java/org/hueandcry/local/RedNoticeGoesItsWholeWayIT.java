package org.hueandcry.local;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The main job of the suite, in the order in which it happens: each test goes on where the one before has ended. */
@ExtendWith(RunningSuite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RedNoticeGoesItsWholeWayIT {

    private static final String PERSONS = "/api/v1/persons";
    private static final String NOTICES = "/api/v1/notices";

    private Suite suite;
    private Caller france;
    private Caller frenchOfficer;
    private Caller secretariat;
    private Caller germany;
    private Caller germanBorder;
    private Caller brazil;

    private Map<String, String> lastAuditRowBefore;
    private String person;
    private String notice;
    private String reference;

    @BeforeAll
    void callers(Suite running) {
        suite = running;
        lastAuditRowBefore = Map.of("persons", lastAuditRow("persons"), "notices", lastAuditRow("notices"));
        france = new Caller(suite, "ncb-fr");
        frenchOfficer = new Caller(suite, "ncb-fr-officer");
        secretariat = new Caller(suite, "gs");
        germany = new Caller(suite, "ncb-de");
        germanBorder = new Caller(suite, "border-de");
        brazil = new Caller(suite, "ncb-br");
    }

    @Test
    @Order(1)
    void france_records_a_person_restricted_from_brazil_and_an_officer_drafts_a_red_notice() {
        person = france.post(PERSONS, """
                        {"kind": "WANTED", "name": {"family": "Al-Masri", "given": "Khaled Yusuf"},
                         "otherNames": [{"type": "ORIGINAL_SCRIPT", "family": "المصري", "given": "خالد يوسف"},
                                        {"type": "ALIAS", "full": "Abu Yusuf"}],
                         "sex": "MALE", "dateOfBirth": "1975-03", "placeOfBirth": "Aleppo", "countryOfBirth": "SY",
                         "nationalities": ["SY"], "visibility": {"restrictedFrom": ["BR"]}}
                        """)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", notNullValue())
                .body("owner", is("FR"))
                .body("visibility.restrictedFrom", contains("BR"))
                .extract()
                .path("id");

        notice = frenchOfficer
                .post(NOTICES, """
                        {"colour": "RED", "subject": {"personId": "%s"}, "caseTypes": ["FRAUD"],
                         "warrants": [{"reference": "TJ-2026-17", "issuedOn": "2026-02-01",
                                       "authority": "Tribunal judiciaire de Lyon", "country": "FR",
                                       "charge": "Fraud", "law": "Code penal 313-1", "maximumPenaltyMonths": 84}]}
                        """.formatted(person))
                .statusCode(201)
                .body("owner", is("FR"))
                .body("status", is("DRAFT"))
                .body("reference", nullValue())
                .extract()
                .path("id");
    }

    @Test
    @Order(2)
    void a_check_names_every_condition_and_france_completes_and_submits() {
        frenchOfficer
                .get(NOTICES + "/" + notice + "/check")
                .statusCode(200)
                .body("publishable", is(false))
                .body("conditions.id", everyItem(notNullValue()))
                .body("conditions.article", everyItem(notNullValue()))
                .body("conditions.text", everyItem(notNullValue()))
                .body("conditions.findAll { it.met }.id", hasItems("RED_PENALTY", "RED_WARRANT"))
                .body("conditions.findAll { !it.met }.id", contains("RED_IDENTITY", "RED_FACTS", "RED_EXTRADITION"))
                .body("conditions.find { it.id == 'RED_FACTS' }.pointer", is("/facts"));

        france.post(NOTICES + "/" + notice + "/submission").statusCode(422).body("conditions.met", hasItem(false));

        frenchOfficer.patch(NOTICES + "/" + notice, 1, """
                        {"facts": {"summary": "Sold houses that he did not own", "date": "2025-11", "place": "Lyon"},
                         "extraditionWillBeSought": true}
                        """).statusCode(200).header("ETag", "\"2\"");
        france.patch(PERSONS + "/" + person, 1, """
                        {"description": {"heightCm": 178, "eyes": "BRO", "hair": "BLA", "marks": "scar on left cheek"}}
                        """).statusCode(200);

        // Over Kafka: notices-service is told, and has not asked.
        await().until(() ->
                frenchOfficer.get(NOTICES + "/" + notice + "/check").extract().<Boolean>path("publishable"));

        problem(frenchOfficer.post(NOTICES + "/" + notice + "/submission"), 403);
        reference = france.post(NOTICES + "/" + notice + "/submission")
                .statusCode(200)
                .body("status", is("SUBMITTED"))
                .body("reference", matchesPattern("\\d{4}/\\d+"))
                .extract()
                .path("reference");
    }

    @Test
    @Order(3)
    void the_general_secretariat_publishes_what_it_has_read_and_nobody_else_does() {
        int read = secretariat
                .get(NOTICES + "/" + notice)
                .statusCode(200)
                .body("status", is("SUBMITTED"))
                .body("facts.place", is("Lyon"))
                .extract()
                .path("version");
        germany.get(NOTICES + "/" + notice)
                .statusCode(200)
                .body("statusText", is("request being processed"))
                .body("colour", nullValue());

        problem(france.post(NOTICES + "/" + notice + "/publication", read), 403);
        problem(secretariat.patch(PERSONS + "/" + person, 2, "{\"sex\": \"FEMALE\"}"), 403);
        problem(secretariat.patch(NOTICES + "/" + notice, read, "{\"extraditionWillBeSought\": false}"), 403);
        problem(france.patch(NOTICES + "/" + notice, read, "{\"extraditionWillBeSought\": false}"), 409);

        problem(secretariat.post(NOTICES + "/" + notice + "/publication"), 428);
        problem(secretariat.post(NOTICES + "/" + notice + "/publication", read - 1), 412);
        secretariat
                .review(NOTICES + "/" + notice + "/publication", read)
                .statusCode(200)
                .body("status", is("PUBLISHED"));
    }

    @Test
    @Order(4)
    void germany_sees_the_notice_finds_the_person_by_name_and_that_a_red_notice_stands() {
        germany.get(NOTICES + "/" + notice)
                .statusCode(200)
                .body("reference", is(reference))
                .body("colour", is("RED"))
                .body("warrants[0].charge", is("Fraud"))
                .body("visibility", nullValue());

        for (String name : List.of("al-masri", "KHALED", "المصري", "abu yusuf")) {
            germany.get(PERSONS + "?name=" + name).statusCode(200).body("items.id", hasItem(person));
        }
        await().untilAsserted(() -> germany.get(PERSONS + "/" + person)
                .statusCode(200)
                .body(
                        "notices",
                        equalTo(List.of(Map.of(
                                "id", notice, "reference", reference, "colour", "RED", "status", "PUBLISHED")))));
    }

    @Test
    @Order(5)
    void brazil_finds_nothing_anywhere() {
        brazil.get(PERSONS + "?name=al-masri").statusCode(200).body("items", empty());
        brazil.get(PERSONS).statusCode(200).body("items.id", not(hasItem(person)));
        brazil.get(NOTICES).statusCode(200).body("items.id", not(hasItem(notice)));
        brazil.get(NOTICES + "?personId=" + person).statusCode(200).body("items", empty());
        brazil.get(NOTICES + "?reference=" + reference).statusCode(200).body("items", empty());

        likeOneThatDoesNotExist(person, id -> brazil.get(PERSONS + "/" + id));
        likeOneThatDoesNotExist(person, id -> brazil.get(PERSONS + "/" + id + "/versions"));
        likeOneThatDoesNotExist(person, id -> brazil.get(PERSONS + "/" + id + "/consultations"));
        likeOneThatDoesNotExist(person, id -> brazil.patch(PERSONS + "/" + id, 2, "{\"sex\": \"FEMALE\"}"));
        likeOneThatDoesNotExist(person, id -> brazil.delete(PERSONS + "/" + id, 2));
        likeOneThatDoesNotExist(notice, id -> brazil.get(NOTICES + "/" + id));
        likeOneThatDoesNotExist(notice, id -> brazil.get(NOTICES + "/" + id + "/check"));
        likeOneThatDoesNotExist(notice, id -> brazil.get(NOTICES + "/" + id + "/history"));
        likeOneThatDoesNotExist(notice, id -> brazil.patch(NOTICES + "/" + id, 4, "{\"facts\": null}"));
        likeOneThatDoesNotExist(
                notice, id -> brazil.post(NOTICES + "/" + id + "/withdrawal", "{\"reason\": \"ARRESTED\"}"));
        likeOneThatDoesNotExist(
                person,
                id -> brazil.post(NOTICES, "{\"colour\": \"RED\", \"subject\": {\"personId\": \"%s\"}}".formatted(id)));
    }

    @Test
    @Order(6)
    void each_does_what_its_role_allows_and_nothing_more() {
        problem(germany.post(NOTICES + "/" + notice + "/withdrawal", "{\"reason\": \"ARRESTED\"}"), 403);
        problem(germany.patch(PERSONS + "/" + person, 2, "{\"sex\": \"FEMALE\"}"), 403);
        problem(germany.delete(PERSONS + "/" + person, 2), 403);
        problem(germany.get(NOTICES + "/" + notice + "/history"), 403);
        problem(germany.get(PERSONS + "/" + person + "/consultations"), 403);
        problem(frenchOfficer.post(NOTICES + "/" + notice + "/withdrawal", "{\"reason\": \"ARRESTED\"}"), 403);
        problem(frenchOfficer.delete(PERSONS + "/" + person, 2), 403);
        problem(germanBorder.get(PERSONS), 403);
        problem(germanBorder.get(NOTICES + "/" + notice), 403);
        problem(germanBorder.post(PERSONS, "{\"kind\": \"WANTED\", \"name\": {\"family\": \"X\"}}"), 403);
    }

    @Test
    @Order(7)
    void france_withdraws_and_only_reference_state_and_reason_remain_to_others() {
        problem(france.post(NOTICES + "/" + notice + "/withdrawal", "{}"), 400);
        france.post(
                        NOTICES + "/" + notice + "/withdrawal",
                        "{\"reason\": \"ARRESTED\", \"text\": \"Arrested in Lisbon\"}")
                .statusCode(200)
                .body("status", is("WITHDRAWN"));

        await().untilAsserted(() ->
                germany.get(PERSONS + "/" + person).statusCode(200).body("notices", empty()));
        germany.get(NOTICES + "/" + notice)
                .statusCode(200)
                .body("reference", is(reference))
                .body("status", is("WITHDRAWN"))
                .body("reason", is("ARRESTED"))
                .body("colour", nullValue())
                .body("subject", nullValue())
                .body("warrants", nullValue());
        france.get(NOTICES + "/" + notice + "/history").statusCode(200).body("items", hasSize(5));
        france.get(PERSONS + "/" + person + "/consultations")
                .statusCode(200)
                .body("items.authority", hasItem("DE"))
                .body("items.authority", not(hasItem("BR")));
    }

    @Test
    @Order(8)
    void every_request_has_left_an_audit_row_refused_ones_too() {
        List<Caller> callers = List.of(france, frenchOfficer, secretariat, germany, germanBorder, brazil);
        assertEquals(asked(callers, PERSONS), audited("persons"));
        assertEquals(asked(callers, NOTICES), audited("notices"));
    }

    @Test
    @Order(9)
    void every_change_was_announced_in_order_and_without_personal_data() {
        String announced =
                "select version, state ->> 'state', sent_at is not null from outbox where key = '%s' order by seq";
        assertEquals(List.of("1 RECORDED t", "2 RECORDED t"), Rows.of(suite, "persons", announced.formatted(person)));
        assertEquals(
                List.of("1 DRAFT t", "2 DRAFT t", "3 SUBMITTED t", "4 PUBLISHED t", "5 WITHDRAWN t"),
                Rows.of(suite, "notices", announced.formatted(notice)));
        for (String database : List.of("persons", "notices")) {
            assertEquals(
                    List.of(),
                    Rows.of(
                            suite,
                            database,
                            "select state from outbox where state::text ~* 'masri|yusuf|1975|aleppo|lisbon|lyon|المصري'"));
        }
    }

    /** Hidden and absent are one: the same answer, but for the trace. */
    private static void likeOneThatDoesNotExist(String hidden, Function<String, ValidatableResponse> ask) {
        String absent = UUID.randomUUID().toString();
        assertEquals(told(ask.apply(absent), absent), told(ask.apply(hidden), hidden));
    }

    private static Map<String, Object> told(ValidatableResponse answer, String id) {
        Map<String, Object> body = new TreeMap<>(problem(answer, 404).extract().<Map<String, Object>>path("$"));
        body.remove("traceId");
        body.replaceAll((field, value) -> String.valueOf(value).replace(id, "{id}"));
        return body;
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", is(status))
                .body("type", matchesPattern("/problems/[a-z-]+"))
                .body("traceId", notNullValue());
    }

    private String lastAuditRow(String database) {
        return Rows.of(suite, database, "select coalesce(max(id), 0) from audit")
                .get(0);
    }

    private Map<String, Long> audited(String database) {
        return counted(Rows.of(
                suite,
                database,
                "select client, method, path, status from audit where id > " + lastAuditRowBefore.get(database)
                        + " and path like '/api/%'"));
    }

    private static Map<String, Long> asked(List<Caller> callers, String root) {
        return counted(callers.stream()
                .flatMap(caller -> caller.asked().stream())
                .filter(asked -> asked.path().startsWith(root))
                .map(asked -> "%s %s %s %d".formatted(asked.client(), asked.method(), asked.path(), asked.status()))
                .toList());
    }

    private static Map<String, Long> counted(List<String> requests) {
        return requests.stream()
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}
