package org.hueandcry.persons.document;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.persons.mrz.Zone;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hueandcry.persons.document.Registered.document;
import static org.hueandcry.persons.document.Registered.number;
import static org.hueandcry.persons.testing.Recorded.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "persons"))
class DocumentCheckResourceTest {

    private static final String DOCUMENTS = "hits.document.id";
    private static final String PERSONS = "hits.person.id";

    private static final String SPECIMEN =
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";

    private static ValidatableResponse check(RequestSpecification caller, Map<String, ?> asked) {
        return caller.contentType("application/json")
                .body(asked)
                .post("/api/v1/documents/check")
                .then();
    }

    private static ValidatableResponse check(RequestSpecification caller, String number) {
        return check(caller, Map.of("number", number, "type", "PASSPORT", "issuingCountry", "FR"));
    }

    private static List<Map<String, Object>> passport(String number) {
        return List.of(Map.of("type", "PASSPORT", "number", number, "issuingCountry", "FR"));
    }

    // by number

    @Test
    void a_stolen_document_is_a_hit_however_its_number_is_written() {
        String number = number();
        String id = document(number).by(As.officer("FR"));
        String spaced = number.substring(0, 3).toLowerCase(Locale.ROOT) + " - " + number.substring(3);
        check(As.officer("DE"), spaced)
                .statusCode(200)
                .body("hit", is(true))
                .body("document.number", is(spaced))
                .body("hits.kind", contains("DOCUMENT"))
                .body(DOCUMENTS, contains(id))
                .body("hits[0].match", is(true))
                .body("hits[0].matched", contains("number", "type", "issuingCountry"))
                .body("hits[0].misread", is(false))
                .body("hits[0].suggested", is(false))
                .body("hits[0].document.status", is("STOLEN"))
                .body("mrz", nullValue())
                .body("checkedAt", not(nullValue()));
        check(As.officer("DE"), Map.of("number", number))
                .body("hit", is(true))
                .body("hits[0].matched", contains("number"));
    }

    @Test
    void a_document_of_a_person_is_a_hit_that_shows_the_person() {
        String number = number();
        String id = person().with("documents", passport(number)).by(As.officer("FR"));
        check(As.officer("DE"), number)
                .statusCode(200)
                .body("hit", is(true))
                .body("hits.kind", contains("PERSON"))
                .body(PERSONS, contains(id))
                .body("hits[0].recorded.number", is(number))
                .body("hits[0].matched", contains("number", "type", "issuingCountry"));
    }

    @Test
    void a_number_that_nobody_has_recorded_is_no_hit() {
        check(As.officer("DE"), number()).statusCode(200).body("hit", is(false)).body("hits", empty());
    }

    @Test
    void the_same_number_of_another_country_is_shown_and_is_no_hit() {
        String number = number();
        String id = document(number).with("issuingCountry", "BE").by(As.officer("FR"));
        check(As.officer("DE"), number)
                .body("hit", is(false))
                .body(DOCUMENTS, contains(id))
                .body("hits[0].match", is(false))
                .body("hits[0].matched", contains("number", "type"));
        check(As.border("DE"), number).body("hit", is(false)).body("hits", empty());
        String same = document(number).with("type", "IDENTITY_CARD").by(As.officer("FR"));
        check(As.border("DE"), number)
                .body("hit", is(true))
                .body(DOCUMENTS, contains(same))
                .body("hits[0].matched", contains("number", "issuingCountry"));
        check(As.officer("DE"), number).body(DOCUMENTS, contains(same, id));
    }

    @Test
    void a_document_that_was_found_again_is_no_hit() {
        String number = number();
        document(number).with("status", "RECOVERED").by(As.officer("FR"));
        check(As.officer("DE"), number).body("hit", is(false)).body("hits[0].document.status", is("RECOVERED"));
        check(As.border("DE"), number).body("hit", is(false)).body("hits", empty());
    }

    @Test
    void a_zero_for_an_o_is_found_and_said() {
        String number = "0" + number().substring(1);
        String id = document(number).by(As.officer("FR"));
        check(As.officer("DE"), "O" + number.substring(1))
                .body("hit", is(true))
                .body(DOCUMENTS, contains(id))
                .body("hits[0].misread", is(true));
    }

    // by machine-readable zone

    @Test
    void a_passport_is_checked_by_its_machine_readable_zone_in_a_text_or_in_lines() {
        String number = number();
        String id = document(number).by(As.officer("FR"));
        String zone = Zone.passport("FRA", number);
        for (Object mrz : List.of(zone, zone.lines().toList(), zone.toLowerCase(Locale.ROOT), zone.replace('<', ' '))) {
            check(As.border("DE"), Map.of("mrz", mrz))
                    .statusCode(200)
                    .body("hit", is(true))
                    .body(DOCUMENTS, contains(id))
                    .body("hits[0].matched", contains("number", "type", "issuingCountry"))
                    .body("document.number", is(number))
                    .body("document.issuingCountry", is("FR"))
                    .body("document.type", is("PASSPORT"))
                    .body("mrz.format", is("TD3"))
                    .body("mrz.valid", is(true))
                    .body("mrz.checkDigits.valid", not(hasItem(false)))
                    .body("mrz.suggestions", empty());
        }
    }

    @Test
    void every_field_of_the_zone_is_answered() {
        check(As.officer("DE"), Map.of("mrz", SPECIMEN))
                .statusCode(200)
                .body("document.number", is("L898902C3"))
                .body("document", not(hasKey("issuingCountry")))
                .body("mrz.documentCode", is("P"))
                .body("mrz.issuingState", is("UTO"))
                .body("mrz.primaryIdentifier", is("ERIKSSON"))
                .body("mrz.secondaryIdentifier", is("ANNA MARIA"))
                .body("mrz.number", is("L898902C3"))
                .body("mrz.nationality", is("UTO"))
                .body("mrz.dateOfBirth", is("1974-08-12"))
                .body("mrz.sex", is("FEMALE"))
                .body("mrz.dateOfExpiry", is("2012-04-15"))
                .body("mrz.optionalData", contains("ZE184226B"));
    }

    @Test
    void a_misread_number_is_corrected_by_its_check_digits_and_checked_as_suggested() {
        String number = "8" + number().substring(1);
        String id = document(number).by(As.officer("FR"));
        String right = Zone.passport("FRA", number);
        String wrong = right.replace(number, "B" + number.substring(1));
        check(As.border("DE"), Map.of("mrz", wrong))
                .statusCode(200)
                .body("document.number", is("B" + number.substring(1)))
                .body("mrz.valid", is(false))
                .body("mrz.checkDigits.find { it.field == 'number' }.valid", is(false))
                .body("mrz.checkDigits.find { it.field == 'number' }.expected", not(nullValue()))
                .body("mrz.checkDigits.find { it.field == 'dateOfBirth' }.valid", is(true))
                .body("mrz.suggestions.mrz", hasItem(right))
                .body("mrz.suggestions.find { it.mrz == '''%s''' }.changes[0].from".formatted(right), is("B"))
                .body("mrz.suggestions.find { it.mrz == '''%s''' }.changes[0].to".formatted(right), is("8"))
                .body("mrz.suggestions.find { it.mrz == '''%s''' }.document.number".formatted(right), is(number))
                .body("hit", is(true))
                .body(DOCUMENTS, contains(id))
                .body("hits[0].suggested", is(true));
    }

    @Test
    void a_wrong_check_digit_that_no_reading_makes_right_is_said_and_the_number_is_checked_as_it_is() {
        String number = "KKKKKKKK7".substring(0, 4) + number().substring(4).replaceAll("[^3479]", "7");
        String id = document(number).with("issuingCountry", "IT").by(As.officer("FR"));
        String zone = Zone.passport("ITA", number);
        char digit = zone.charAt(54);
        String wrong = zone.substring(0, 54) + (digit == '3' ? '4' : '3') + zone.substring(55);
        check(As.officer("DE"), Map.of("mrz", wrong))
                .statusCode(200)
                .body("mrz.checkDigits.find { it.field == 'number' }.expected", is(String.valueOf(digit)))
                .body("mrz.checkDigits.find { it.field == 'number' }.valid", is(false))
                .body("mrz.suggestions", empty())
                .body("hit", is(true))
                .body(DOCUMENTS, hasItem(id));
    }

    // what may be seen

    @Test
    void what_may_not_be_seen_is_no_hit_and_is_not_counted() {
        String number = number();
        document(number).restrictedFrom("BR").by(As.officer("FR"));
        person().with("documents", passport(number)).restrictedFrom("BR").by(As.officer("FR"));
        document(number)
                .with("visibility", Map.of("confidentiality", "CONFIDENTIAL"))
                .by(As.bureau("DE"));
        for (RequestSpecification caller : List.of(As.officer("BR"), As.border("BR"))) {
            check(caller, number).statusCode(200).body("hit", is(false)).body("hits", empty());
        }
        check(As.officer("IT"), number).body("hits.kind", contains("DOCUMENT", "PERSON"));
        check(As.bureau("IT"), number).body("hits.kind", contains("DOCUMENT", "DOCUMENT", "PERSON"));
    }

    @Test
    void a_border_is_shown_the_minimum_the_warnings_and_whom_to_ask() {
        String number = number();
        document(number).by(As.officer("FR"));
        person().with("documents", passport(number))
                .with("warnings", List.of("ARMED"))
                .with("occupation", "baker")
                .by(As.officer("FR"));
        check(As.border("DE"), number)
                .statusCode(200)
                .body("hits.kind", contains("DOCUMENT", "PERSON"))
                .body("hits[0].document.owner", is("FR"))
                .body("hits[0].document", not(hasKey("circumstances")))
                .body("hits[0].document", not(hasKey("dateOfLoss")))
                .body("hits[0].document", not(hasKey("countryOfLoss")))
                .body("hits[0].advice", containsString("ask the authority"))
                .body("hits[1].person.warnings", contains("ARMED"))
                .body("hits[1].person", not(hasKey("occupation")))
                .body("hits[1].person", not(hasKey("documents")))
                .body("hits[1].advice", containsString("ask the authority"));
        check(As.officer("DE"), number)
                .body("hits[0].document.circumstances", is("from a car in Ghent"))
                .body("hits[1].person.occupation", is("baker"))
                .body("hits[0].advice", nullValue());
    }

    @Test
    void who_may_not_ask_is_told_so() {
        check(As.nobody(), number()).statusCode(401);
        check(As.operator(), number()).statusCode(403);
        for (RequestSpecification caller : List.of(As.reviewer(), As.fileControl(), As.bureau("FR"))) {
            check(caller, number()).statusCode(200);
        }
    }

    @Test
    void what_was_asked_why_and_what_was_shown_is_on_the_trail() {
        String number = number();
        String id = document(number).by(As.officer("FR"));
        check(As.border("DE"), Map.of("number", number, "purpose", "SECURITY_CHECK"))
                .body("hit", is(true));
        assertEquals(
                1,
                Database.count(
                        "audit where route = '/api/v1/documents/check' and purpose = 'SECURITY_CHECK' and asked like ? and records = array[?::uuid]",
                        "%" + number + "%",
                        id));
        As.officer("FR")
                .get("/api/v1/documents/" + id + "/consultations")
                .then()
                .body("items.operation", hasItem("POST /api/v1/documents/check"));
        String zone = Zone.passport("FRA", number);
        check(As.border("DE"), Map.of("mrz", zone)).statusCode(200);
        assertEquals(
                1,
                Database.count(
                        "audit where route = '/api/v1/documents/check' and asked like ? and records = array[?::uuid]",
                        "%" + zone.lines().toList().get(1) + "%",
                        id));
    }

    // bad input

    @Test
    void what_cannot_be_checked_is_refused_with_the_field_named() {
        Map<Map<String, ?>, String> wrong = new HashMap<>();
        wrong.put(Map.of(), "/number");
        wrong.put(Map.of("type", "PASSPORT", "issuingCountry", "FR"), "/number");
        wrong.put(Map.of("number", " "), "/number");
        wrong.put(Map.of("number", "- -"), "/number");
        wrong.put(Map.of("number", "1".repeat(51)), "/number");
        wrong.put(Map.of("number", "A1\u0000"), "/number");
        wrong.put(Map.of("number", 17), "/number");
        wrong.put(Map.of("number", "A1", "type", "PAPER"), "/type");
        wrong.put(Map.of("number", "A1", "issuingCountry", "XX"), "/issuingCountry");
        wrong.put(Map.of("number", "A1", "purpose", "CURIOSITY"), "/purpose");
        wrong.put(Map.of("number", "A1", "mrz", SPECIMEN), "/mrz");
        wrong.put(Map.of("mrz", SPECIMEN.substring(1)), "/mrz");
        wrong.put(Map.of("mrz", SPECIMEN.replace("ERIKSSON", "ERIKS\u00d6N")), "/mrz");
        wrong.put(Map.of("mrz", "P<UTO"), "/mrz");
        wrong.put(Map.of("mrz", "P".repeat(100_000)), "/mrz");
        wrong.put(Map.of("mrz", 17), "/mrz");
        wrong.put(Map.of("mrz", Map.of("line", SPECIMEN)), "/mrz");
        wrong.put(Map.of("mrz", List.of()), "/mrz");
        wrong.put(Map.of("mrz", List.of(SPECIMEN, SPECIMEN)), "/mrz");
        wrong.put(Map.of("mrz", List.of(" ", SPECIMEN)), "/mrz/0");
        wrong.put(Map.of("number", "A1", "name", "Ann"), "/name");
        wrong.forEach((asked, pointer) -> check(As.officer("FR"), asked)
                .statusCode(400)
                .body("type", is("/problems/invalid-request"))
                .body("errors.pointer", hasItem(pointer)));
    }

    @Test
    void a_zone_of_the_wrong_length_is_told_the_lengths_there_are() {
        check(As.officer("FR"), Map.of("mrz", SPECIMEN.substring(1)))
                .statusCode(400)
                .body("errors[0].pointer", is("/mrz"))
                .body("errors[0].detail", containsString("2 of 44 (TD3, MRV-A); its lines have 43, 44 characters"));
    }

    // in a person's record

    @Test
    void a_person_is_recorded_with_the_zone_of_their_passport() {
        String number = number();
        String zone = Zone.passport("FRA", number);
        Map<String, Object> passport = new HashMap<>(passport(number).get(0));
        passport.put("mrz", zone.lines().toList());
        String id = person().with("documents", List.of(passport)).by(As.officer("FR"));
        As.officer("DE").get("/api/v1/persons/" + id).then().statusCode(200).body("documents[0].mrz", is(zone));
        check(As.border("DE"), Map.of("mrz", zone)).body(PERSONS, contains(id));
        Map<String, String> wrong = Map.of(
                Zone.passport("FRA", number()), "has another number",
                zone.replace("7408122", "7408123"), "check digits that do not fit: dateOfBirth, composite",
                zone.substring(1), "must be 3 lines of 30");
        wrong.forEach((mrz, detail) -> {
            passport.put("mrz", mrz);
            person().with("documents", List.of(passport))
                    .sentBy(As.officer("FR"))
                    .statusCode(400)
                    .body("errors.pointer", contains("/documents/0/mrz"))
                    .body("errors[0].detail", containsString(detail));
        });
    }

    // what a check costs

    @Test
    void a_check_reads_the_indexes_and_not_every_record() throws SQLException {
        List<String> searches = List.of(
                PersonsWithDocuments.SQL.replace("any(?)", "any(array[1, 2])").replace("limit ?", "limit 5"),
                "select * from document where number_key in (1, 2) order by recorded_at desc, id desc limit 5");
        List<String> indexes = List.of("person_document_number_pkey", "document_by_number");
        for (int i = 0; i < searches.size(); i++) {
            List<String> plan = new ArrayList<>();
            try (Connection connection = Database.asCaller("persons", "BR")) {
                // so few rows are read as fast without an index: what is asked is whether it can be used at all
                connection.createStatement().execute("set local enable_seqscan = off");
                try (PreparedStatement explain = connection.prepareStatement("explain " + searches.get(i));
                        ResultSet lines = explain.executeQuery()) {
                    while (lines.next()) {
                        plan.add(lines.getString(1));
                    }
                }
            }
            assertTrue(plan.toString().contains(indexes.get(i)), plan.toString());
            assertFalse(plan.toString().contains("Seq Scan"), plan.toString());
        }
    }
}
