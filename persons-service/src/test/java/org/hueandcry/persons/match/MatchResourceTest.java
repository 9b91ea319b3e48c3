package org.hueandcry.persons.match;

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
import java.util.Set;
import java.util.UUID;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.persons.search.SoughtWord;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hueandcry.persons.testing.Recorded.fresh;
import static org.hueandcry.persons.testing.Recorded.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "persons"))
class MatchResourceTest {

    private static final String IDS = "responses.q1.results.person.id";

    private static ValidatableResponse match(RequestSpecification caller, Map<String, ?> query, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("queries", Map.of("q1", query));
        return caller.contentType("application/json")
                .body(body)
                .post("/api/v1/persons/match")
                .then();
    }

    private static ValidatableResponse match(RequestSpecification caller, String name) {
        return match(caller, Map.of("names", List.of(name)), Map.of());
    }

    // who is found

    @Test
    void a_name_in_another_script_is_found_and_explained() {
        String id = person().with("name", Map.of("full", "محمد الشريفاني"))
                .with("otherNames", null)
                .by(As.officer("FR"));
        match(As.officer("DE"), "Mohammed al-Sharifani")
                .statusCode(200)
                .body(IDS, hasItem(id))
                .body("responses.q1.results.find { it.person.id == '%s' }.match".formatted(id), is(true))
                .body(
                        "responses.q1.results.find { it.person.id == '%s' }.matchedName".formatted(id),
                        is("محمد الشريفاني"))
                .body(
                        "responses.q1.results.find { it.person.id == '%s' }.explanation.find { it.feature == 'name' }.text"
                                .formatted(id),
                        containsString("محمد"));
        match(As.officer("DE"), "محمد الشريفاني").body(IDS, hasItem(id));
    }

    @Test
    void order_a_typing_error_and_a_nickname_hide_nobody() {
        String family = fresh();
        String id = person().named(family, "William Henry").by(As.officer("FR"));
        String mistyped = family.substring(0, 10) + family.substring(11);
        for (String asked : List.of(
                "William Henry " + family,
                family + ", William",
                "Bill " + family,
                "W. H. " + family,
                "william " + mistyped,
                family.toUpperCase(Locale.ROOT))) {
            match(As.officer("DE"), asked).statusCode(200).body(IDS, contains(id));
        }
    }

    @Test
    void an_alias_is_found_and_named() {
        String alias = fresh();
        String id = person().with("otherNames", List.of(Map.of("type", "ALIAS", "full", "Old " + alias)))
                .by(As.officer("FR"));
        match(As.officer("DE"), "Old " + alias)
                .body(IDS, contains(id))
                .body("responses.q1.results[0].matchedName", is("Old " + alias));
    }

    @Test
    void another_date_of_birth_lowers_an_exact_name_below_the_threshold_and_says_so() {
        String family = fresh();
        person().named(family, "Khaled").with("dateOfBirth", "1975-03-02").by(As.officer("FR"));
        Map<String, Object> query = new HashMap<>(Map.of("names", List.of("Khaled " + family)));
        query.put("dateOfBirth", "1975-03-02");
        match(As.officer("DE"), query, Map.of()).body("responses.q1.results[0].score", greaterThan(0.9f));
        query.put("dateOfBirth", "1991-11-23");
        match(As.officer("DE"), query, Map.of("threshold", 0.4))
                .body("responses.q1.results[0].score", lessThan(0.7f))
                .body("responses.q1.results[0].explanation.feature", hasItem("dateOfBirth"));
    }

    @Test
    void a_document_is_found_by_its_number_however_it_is_written() {
        String number = "P" + fresh().substring(1, 9).toUpperCase(Locale.ROOT).replace('O', 'K') + "0";
        String id = person().with(
                        "documents", List.of(Map.of("type", "PASSPORT", "number", number, "issuingCountry", "SY")))
                .by(As.officer("FR"));
        match(
                        As.officer("DE"),
                        Map.of(
                                "documents",
                                List.of(Map.of(
                                        "number",
                                        number.substring(0, 3) + " " + number.substring(3, 9) + "O",
                                        "issuingCountry",
                                        "SY"))),
                        Map.of())
                .statusCode(200)
                .body(IDS, contains(id))
                .body("responses.q1.results[0].explanation.feature", hasItem("documents"));
    }

    @Test
    void kinds_and_cleared_hits_are_left_out() {
        String family = fresh();
        String wanted = person().named(family, "Ann").by(As.officer("FR"));
        String missing = person().named(family, "Ann").with("kind", "MISSING").by(As.officer("FR"));
        Map<String, Object> query = Map.of("names", List.of("Ann " + family));
        match(As.officer("DE"), query, Map.of()).body(IDS, hasItems(wanted, missing));
        match(As.officer("DE"), query, Map.of("kinds", List.of("MISSING"))).body(IDS, contains(missing));
        match(As.officer("DE"), query, Map.of("excludeIds", List.of(missing))).body(IDS, contains(wanted));
        match(As.officer("DE"), query, Map.of("colours", List.of("RED"))).body(IDS, empty());
    }

    @Test
    void a_changed_name_is_found_and_the_old_one_is_not() {
        String before = fresh();
        String after = fresh();
        String id = person().named(before, "Ann").by(As.officer("FR"));
        As.officer("FR")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body(Map.of("name", Map.of("family", after, "given", "Ann")))
                .patch("/api/v1/persons/" + id)
                .then()
                .statusCode(200);
        match(As.officer("DE"), after).body(IDS, contains(id));
        match(As.officer("DE"), before).body(IDS, empty());
    }

    // what may be seen

    @Test
    void nobody_is_found_who_may_not_be_seen_and_they_push_nobody_out() {
        String family = fresh();
        for (int i = 0; i < 12; i++) {
            person().named(family, "Ann").restrictedFrom("BR").by(As.officer("FR"));
        }
        String seen = person().named(family, "Anna Maria").by(As.officer("FR"));
        match(As.officer("BR"), Map.of("names", List.of("Ann " + family)), Map.of("limit", 1))
                .body(IDS, contains(seen));
        As.officer("BR").get("/api/v1/persons?name=" + family).then().body("items.id", contains(seen));
    }

    @Test
    void a_border_is_shown_a_hit_with_the_minimum_and_the_warnings() {
        String family = fresh();
        String id = person().named(family, "Khaled")
                .with("warnings", List.of("ARMED"))
                .with("occupation", "baker")
                .by(As.officer("FR"));
        match(As.border("DE"), "Khaled " + family)
                .statusCode(200)
                .body(IDS, contains(id))
                .body("responses.q1.results[0].person.warnings", contains("ARMED"))
                .body("responses.q1.results[0].person", not(hasKey("occupation")))
                .body("responses.q1.results[0].person", not(hasKey("description")))
                .body("responses.q1.results[0].advice", containsString("ask the authority"));
        match(As.border("DE"), Map.of("names", List.of("Karl " + family)), Map.of("threshold", 1))
                .body(IDS, empty());
    }

    @Test
    void what_was_asked_why_and_what_was_shown_is_on_the_trail() {
        String family = fresh();
        String id = person().named(family, "Ann").by(As.officer("FR"));
        match(As.officer("DE"), Map.of("names", List.of(family)), Map.of("purpose", "SECURITY_CHECK"))
                .body(IDS, contains(id));
        assertEquals(
                1,
                Database.count(
                        "audit where route = '/api/v1/persons/match' and purpose = 'SECURITY_CHECK' and asked like ? and records = array[?::uuid]",
                        "%" + family + "%",
                        id));
    }

    @Test
    void who_may_not_ask_is_told_so() {
        match(As.nobody(), "Ann").statusCode(401);
        match(As.operator(), "Ann").statusCode(403);
    }

    // bad input

    @Test
    void what_cannot_be_asked_is_refused_with_the_field_named() {
        Map<Object, String> wrong = new HashMap<>();
        wrong.put(Map.of("names", List.of()), "/queries/q1");
        wrong.put(Map.of("names", List.of("   ")), "/queries/q1/names/0");
        wrong.put(Map.of("names", List.of("\uD83D\uDE00 \uD83D\uDE00")), "/queries/q1");
        wrong.put(Map.of("names", List.of("a".repeat(10_000))), "/queries/q1/names/0");
        wrong.put(Map.of("names", List.of("Ann\u0000")), "/queries/q1/names/0");
        wrong.put(Map.of("names", List.of("Ann"), "dateOfBirth", "1975-02-30"), "/queries/q1/dateOfBirth");
        wrong.put(Map.of("names", List.of("Ann"), "nationalities", List.of("XX")), "/queries/q1/nationalities/0");
        wrong.put(Map.of("names", List.of("Ann"), "sex", "F"), "/queries/q1/sex");
        wrong.put(Map.of("documents", List.of(Map.of("issuingCountry", "FR"))), "/queries/q1/documents/0/number");
        wrong.forEach((query, pointer) -> As.officer("FR")
                .contentType("application/json")
                .body(Map.of("queries", Map.of("q1", query)))
                .post("/api/v1/persons/match")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(containsString(pointer))));
    }

    @Test
    void more_than_a_hundred_queries_and_none_are_refused() {
        Map<String, Object> many = new HashMap<>();
        for (int i = 0; i < 101; i++) {
            many.put("q" + i, Map.of("names", List.of("Ann")));
        }
        for (Map<String, Object> queries : List.of(many, Map.<String, Object>of())) {
            As.officer("FR")
                    .contentType("application/json")
                    .body(Map.of("queries", queries))
                    .post("/api/v1/persons/match")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasItem("/queries"));
        }
    }

    @Test
    void marks_and_joiners_and_mixed_scripts_are_read_as_names() {
        for (String name : List.of("\u200Fمحمد\u200F", "Ann \u202Eevil", "Иван Smith 王", "श्री\u200Dमान")) {
            match(As.officer("FR"), name).statusCode(200);
        }
    }

    // comparing

    @Test
    void two_descriptions_are_compared_and_nothing_is_stored() {
        long before = Database.count("person");
        As.officer("FR")
                .contentType("application/json")
                .body(Map.of(
                        "a", Map.of("names", List.of("Mohammed Ali"), "dateOfBirth", "1975"),
                        "b", Map.of("names", List.of("محمد علي"), "dateOfBirth", "1975-03-02")))
                .post("/api/v1/persons/compare")
                .then()
                .statusCode(200)
                .body("match", is(true))
                .body("explanation.feature", hasItems("name", "dateOfBirth"));
        As.officer("FR")
                .contentType("application/json")
                .body(Map.of(
                        "a", Map.of("names", List.of("Mohammed Ali")),
                        "b", Map.of("names", List.of("Igor Petrov"))))
                .post("/api/v1/persons/compare")
                .then()
                .body("match", is(false));
        assertEquals(before, Database.count("person"));
    }

    // what a search costs

    @Test
    void a_search_reads_the_keys_and_not_every_person() throws SQLException {
        Database.run("""
                insert into person select gen_random_uuid(), 'FR', 1, 'WANTED', '{"kind": "WANTED"}', null, '{}', 'OFFICIAL_USE_ONLY',
                    false, false, 1, now(), now() - interval '1 day', now() from generate_series(1, 20000);
                insert into person_words select id, array[-abs(hashtext(id::text)) - 1], '{}' from person on conflict do nothing;
                analyze person; analyze person_words""");
        List<SoughtWord> words = List.of(
                new SoughtWord(1, List.of(1, 2), List.of(1)),
                new SoughtWord(3, List.of(3, 4), List.of(3)),
                new SoughtWord(5, List.of(5), List.of(5)));
        for (Search search : List.of(
                new Search.ByName(words, Set.of()),
                new Search.ByName(words.subList(0, 1), Set.of()),
                new Search.ByAnyWord(words),
                new Search.ByName(words, Set.of(19750312)))) {
            List<Object[]> values = new ArrayList<>();
            String sql = Candidates.sql(search, Candidates.Narrowing.NONE, values);
            StringBuilder plan = new StringBuilder();
            try (Connection connection = Database.asCaller("persons", "BR");
                    PreparedStatement explain = connection.prepareStatement("explain " + sql)) {
                // so few rows are read as fast without an index: what is asked is whether it can be used at all
                connection.createStatement().execute("set local enable_seqscan = off");
                Candidates.bind(connection, explain, values);
                try (ResultSet lines = explain.executeQuery()) {
                    while (lines.next()) {
                        plan.append(lines.getString(1)).append('\n');
                    }
                }
            }
            assertTrue(plan.toString().contains("person_words_by_word"), plan.toString());
            assertFalse(plan.toString().contains("Seq Scan"), plan.toString());
        }
    }

    @Test
    void one_that_was_erased_is_found_by_nothing() {
        String family = fresh();
        String id = person().named(family, "Ann").by(As.bureau("FR"));
        As.bureau("FR").delete("/api/v1/persons/" + id).then().statusCode(204);
        match(As.officer("FR"), family).body(IDS, empty());
        assertEquals(0, Database.count("person_words where person_id = ?", UUID.fromString(id)));
    }

    @Test
    void a_colour_that_no_notice_has_is_refused_at_its_place() {
        match(As.officer("DE"), Map.of("names", List.of("Khaled")), Map.of("colours", List.of("PINK")))
                .statusCode(400)
                .body("errors[0].pointer", is("/colours/0"));
        match(As.officer("DE"), Map.of("names", List.of("Khaled")), Map.of("colours", List.of("RED", "UN_SPECIAL")))
                .statusCode(200);
    }
}
