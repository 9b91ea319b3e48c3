package org.hueandcry.local;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

/** What a bureau records is found by those who may see it: at a border, in another script, by a watch, and with what others recorded. */
@ExtendWith(RunningSuite.class)
class TheRightPersonIsFoundIT {

    private static final String PERSONS = "/api/v1/persons";
    private static final String WEIGHTS = "731";

    @Test
    void a_passport_is_read_at_a_border_and_is_a_hit(Suite suite) {
        Caller france = new Caller(suite, "ncb-fr");
        Caller border = new Caller(suite, "border-de");
        String number = "12" + letters(2).toUpperCase() + "00417";
        france.post("/api/v1/documents", """
                        {"number": "%s", "type": "PASSPORT", "issuingCountry": "FR", "status": "STOLEN", "circumstances": "From a parked car",
                         "visibility": {"restrictedFrom": ["BR"]}}""".formatted(number)).statusCode(201);
        String zone = zone(number);
        border.post("/api/v1/documents/check", "{\"mrz\": \"%s\"}".formatted(zone))
                .statusCode(200)
                .body("hit", is(true))
                .body("hits[0].kind", is("DOCUMENT"))
                .body("hits[0].document.status", is("STOLEN"))
                .body("hits[0].document.owner", is("FR"))
                .body("hits[0].document.circumstances", nullValue())
                .body("hits[0].advice", startsWith("A possible hit. Before acting"));
        border.post("/api/v1/documents/check", "{\"mrz\": \"%s\"}".formatted(zone.replaceFirst("00417", "O0417")))
                .statusCode(200)
                .body("hit", is(true))
                .body("hits[0].suggested", is(true));
        new Caller(suite, "ncb-br")
                .post("/api/v1/documents/check", "{\"mrz\": \"%s\"}".formatted(zone))
                .statusCode(200)
                .body("hit", is(false))
                .body("hits", empty());
    }

    @Test
    void an_imported_person_with_an_arabic_name_is_found_by_its_latin_spelling(Suite suite) {
        Caller france = new Caller(suite, "ncb-fr");
        String source = letters(12);
        String line = """
                {"sourceReference": "1", "source": "%s", "kind": "WANTED", "name": {"full": "طارق بن زيدون الجزيري"}, "dateOfBirth": "1971-04-09"}
                """.formatted(source);
        String job = france.post(PERSONS + "/imports", "application/x-ndjson", line.getBytes(StandardCharsets.UTF_8))
                .statusCode(202)
                .header("Location", startsWith("/api/v1/persons/imports/"))
                .extract()
                .path("id");
        await().untilAsserted(() -> france.get(PERSONS + "/imports/" + job)
                .statusCode(200)
                .body("status", is("COMPLETED"))
                .body("accepted", is(1)));
        new Caller(suite, "ncb-de")
                .post(
                        PERSONS + "/match",
                        "{\"queries\": {\"q\": {\"names\": [\"Tariq ben Zeidun al-Jaziri\"], \"dateOfBirth\": \"1971\"}}}")
                .statusCode(200)
                .body("responses.q.results[0].match", is(true))
                .body("responses.q.results[0].person.owner", is("FR"))
                .body("responses.q.results[0].explanation.feature", hasItem("name"))
                .body("responses.q.results[0].explanation[0].text.contains('same name in another script')", is(true));
    }

    @Test
    void a_watch_tells_of_a_person_who_is_recorded_later_but_not_those_who_may_not_see_them(Suite suite) {
        Caller germany = new Caller(suite, "ncb-de");
        Caller brazil = new Caller(suite, "ncb-br");
        String family = letters(14);
        String watch = "{\"query\": {\"names\": [\"Zorana %s\"]}, \"reference\": \"2026-4711\"}".formatted(family);
        String german =
                germany.post("/api/v1/watches", watch).statusCode(201).extract().path("id");
        String brazilian =
                brazil.post("/api/v1/watches", watch).statusCode(201).extract().path("id");
        String person = new Caller(suite, "ncb-fr")
                .post(PERSONS, """
                        {"kind": "MISSING", "name": {"family": "%s", "given": "Zorana"}, "visibility": {"restrictedFrom": ["BR"]}}""".formatted(family))
                .statusCode(201)
                .extract()
                .path("id");
        await().untilAsserted(() -> germany.get("/api/v1/watches/" + german + "/matches")
                .statusCode(200)
                .body("items.person.id", contains(person))
                .body("items[0].match", is(true)));
        brazil.get("/api/v1/watches/" + brazilian + "/matches").statusCode(200).body("items", empty());
    }

    @Test
    void two_countries_records_of_one_person_are_linked_and_found_as_one(Suite suite) {
        Caller france = new Caller(suite, "ncb-fr");
        Caller germany = new Caller(suite, "ncb-de");
        Caller italy = new Caller(suite, "ncb-it");
        String family = letters(14);
        String body = """
                {"kind": "WANTED", "name": {"family": "%s", "given": "Ines"}, "dateOfBirth": "1983-02-11"}""".formatted(family);
        String french = france.post(PERSONS, body).statusCode(201).extract().path("id");
        String german = germany.post(PERSONS, body).statusCode(201).extract().path("id");
        germany.get(PERSONS + "/" + german + "/matches").statusCode(200).body("results.person.id", hasItem(french));
        String link = germany.post(
                        PERSONS + "/" + german + "/links",
                        "{\"personId\": \"%s\", \"reason\": \"Name and date of birth\"}".formatted(french))
                .statusCode(201)
                .extract()
                .path("id");
        String query = "{\"queries\": {\"q\": {\"names\": [\"Ines %s\"]}}}".formatted(family);
        italy.post(PERSONS + "/match", query).statusCode(200).body("responses.q.results.size()", is(2));
        france.post(PERSONS + "/" + french + "/links/" + link + "/confirmation").statusCode(200);
        italy.post(PERSONS + "/match", query)
                .statusCode(200)
                .body("responses.q.results.size()", is(1))
                .body("responses.q.results[0].person.linkedRecords.size()", is(1));
        france.post(PERSONS + "/" + french + "/links/" + link + "/dissolution").statusCode(200);
        italy.post(PERSONS + "/match", query).statusCode(200).body("responses.q.results.size()", is(2));
    }

    /** Of a passport of France, with the number. */
    private static String zone(String number) {
        String birth = "740812";
        String expiry = "320415";
        String optional = "<".repeat(14);
        String checked =
                number + digit(number) + "FRA" + birth + digit(birth) + "F" + expiry + digit(expiry) + optional + "<";
        String composite = number + digit(number) + birth + digit(birth) + expiry + digit(expiry) + optional + "<";
        return "P<FRAMARTIN<<ZORANA" + "<".repeat(25) + "\\n" + checked + digit(composite);
    }

    private static int digit(String field) {
        int sum = 0;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            sum += (c == '<' ? 0 : Character.getNumericValue(c)) * (WEIGHTS.charAt(i % WEIGHTS.length()) - '0');
        }
        return sum % 10;
    }

    /** A word that no other test has. */
    private static String letters(int many) {
        return new Random()
                .ints(many, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
