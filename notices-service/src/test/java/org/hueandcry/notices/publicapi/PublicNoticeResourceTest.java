package org.hueandcry.notices.publicapi;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Neighbour;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.notices.code.Labels;
import org.hueandcry.notices.content.Language;
import org.hueandcry.notices.testing.Drafted;
import org.hueandcry.notices.testing.Shown;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hueandcry.notices.testing.Drafted.publication;
import static org.hueandcry.notices.testing.Drafted.red;
import static org.hueandcry.notices.testing.Drafted.step;
import static org.hueandcry.notices.testing.Drafted.yellow;
import static org.hueandcry.notices.testing.Heard.personOf;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the public reads, in the shapes of the public service. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "notices"))
class PublicNoticeResourceTest {

    @Test
    void a_list_has_the_shape_that_clients_know() {
        UUID person = personOf("FR").heard().id();
        Shown shown = Shown.of(person);
        String entity = published(red(person).with("publicExtract", Map.of("photoIds", List.of(shown.photo()))), shown);
        String self = "http://localhost:" + RestAssured.port + "/notices/v1/red/" + entity.replace('/', '-');
        JsonPath list = search("red", "name", shown.name()).extract().jsonPath();
        assertEquals(
                Set.of("total", "query", "_embedded", "_links"), list.getMap("").keySet());
        assertEquals(1, list.getInt("total"));
        assertEquals(Map.of("page", 1, "resultPerPage", 20, "name", shown.name()), list.getMap("query"));
        assertEquals(Set.of("self", "first", "last"), list.getMap("_links").keySet());
        assertEquals(
                Map.of(
                        "forename",
                        "KHALED OYVIND",
                        "date_of_birth",
                        "1975/03",
                        "entity_id",
                        entity,
                        "nationalities",
                        List.of("SY"),
                        "name",
                        shown.name(),
                        "_links",
                        Map.of(
                                "self", Map.of("href", self),
                                "images", Map.of("href", self + "/images"),
                                "thumbnail", Map.of("href", self + "/images/" + shown.picture()))),
                list.getMap("_embedded.notices[0]"));
    }

    @Test
    void a_red_notice_has_its_seventeen_keys_with_null_for_what_is_unknown() {
        UUID person = personOf("FR").heard().id();
        Shown shown = Shown.of(person);
        String entity = published(red(person).forThePublic(), shown);
        JsonPath notice = open("/notices/v1/red/" + entity.replace('/', '-'))
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(
                Set.of(
                        "arrest_warrants",
                        "weight",
                        "forename",
                        "date_of_birth",
                        "entity_id",
                        "languages_spoken_ids",
                        "nationalities",
                        "height",
                        "sex_id",
                        "country_of_birth_id",
                        "name",
                        "distinguishing_marks",
                        "eyes_colors_id",
                        "hairs_id",
                        "place_of_birth",
                        "_embedded",
                        "_links"),
                notice.getMap("").keySet());
        open("/notices/v1/red/" + entity.replace('/', '-'))
                .body("arrest_warrants[0].issuing_country_id", is("FR"))
                .body("arrest_warrants[0].charge", is("Fraud"))
                .body("arrest_warrants[0]", hasKey("charge_translation"))
                .body("weight", nullValue())
                .body("languages_spoken_ids", contains("ARA"))
                .body("distinguishing_marks", is("scar"))
                .body("arrest_warrants[0].charge_translation", nullValue())
                .body("height", is(1.78f))
                .body("sex_id", is("M"))
                .body("country_of_birth_id", is("PL"))
                .body("place_of_birth", is("LODZ"))
                .body("eyes_colors_id", contains("BRO"))
                .body("hairs_id", contains("BLA"))
                .body("_embedded.links", empty());
    }

    @Test
    void keys_come_in_the_order_that_clients_know() throws IOException {
        UUID person = personOf("FR").heard().id();
        String entity = published(red(person).forThePublic(), Shown.of(person));
        String notice = raw("/notices/v1/red/" + entity.replace('/', '-'));
        assertTrue(
                notice.contains("\r\n\r\n{\"arrest_warrants\":[{\"issuing_country_id\":\"FR\",\"charge\":\"Fraud\","
                        + "\"charge_translation\":null}],\"weight\":null,\"forename\":\"KHALED OYVIND\",\"date_of_birth\":\"1975/03\","
                        + "\"entity_id\":\"" + entity
                        + "\",\"languages_spoken_ids\":[\"ARA\"],\"nationalities\":[\"SY\"],"
                        + "\"height\":1.78,\"sex_id\":\"M\",\"country_of_birth_id\":\"PL\",\"name\":"),
                notice);
        assertTrue(
                notice.contains("\"distinguishing_marks\":\"scar\",\"eyes_colors_id\":[\"BRO\"],\"hairs_id\":[\"BLA\"],"
                        + "\"place_of_birth\":\"LODZ\",\"_embedded\":{\"links\":[]},\"_links\":{\"self\":"),
                notice);
    }

    @Test
    void a_yellow_notice_says_where_and_when_too() {
        UUID person = personOf("FR").heard().id();
        Shown shown = Shown.of(person);
        String entity = published(yellow(person).forThePublic(), shown);
        open("/notices/v1/yellow/" + entity.replace('/', '-'))
                .statusCode(200)
                .body("birth_name", is("WEISS"))
                .body("place", is("Lyon"))
                .body("date_of_event", is("2026/05/01"))
                .body("father_forename", is("YUSUF"))
                .body("mother_forename", is("ANA"))
                .body("mother_name", is("LUK"))
                .body("", not(hasKey("arrest_warrants")));
        search("yellow", "name", shown.name()).body("total", is(1));
        search("red", "name", shown.name()).body("total", is(0)).body("_embedded.notices", empty());
    }

    @Test
    void images_are_listed_and_given() {
        UUID person = personOf("FR").heard().id();
        Shown shown = Shown.of(person);
        String entity = published(red(person).with("publicExtract", Map.of("photoIds", List.of(shown.photo()))), shown);
        String images = "/notices/v1/red/" + entity.replace('/', '-') + "/images";
        open(images)
                .statusCode(200)
                .body("_embedded.images.picture_id", contains(shown.picture()))
                .body("_links.keySet()", is(Set.of("self", "notice", "thumbnail")));
        String href = open(images).extract().path("_embedded.images[0]._links.self.href");
        assertArrayEquals(
                shown.jpeg(),
                As.nobody()
                        .get(href)
                        .then()
                        .statusCode(200)
                        .contentType("image/jpeg")
                        .extract()
                        .asByteArray());
        open(images + "/1").statusCode(404);
        open(images + "/x").statusCode(404);
    }

    @Test
    void the_id_may_hold_an_encoded_slash_and_addresses_are_those_of_the_gateway() {
        UUID person = personOf("FR").heard().id();
        String entity = published(red(person).forThePublic(), Shown.of(person));
        As.nobody()
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "police.example:8443")
                .urlEncodingEnabled(false)
                .get("/notices/v1/red/" + entity.replace("/", "%2F"))
                .then()
                .statusCode(200)
                .body("entity_id", is(entity))
                .body("_links.self.href", is("https://police.example:8443/notices/v1/red/" + entity.replace('/', '-')));
    }

    @Test
    void every_address_is_answered_in_its_own_name() {
        UUID person = personOf("FR").heard().id();
        Shown shown = Shown.of(person);
        String path = "/notices/v1/red/"
                + published(red(person).forThePublic(), shown).replace('/', '-');
        for (String host : List.of("one.example", "two.example", "one.example")) {
            for (String address : List.of(path, "/notices/v1/red?name=" + shown.name())) {
                for (int time = 0; time < 2; time++) {
                    String answer = As.nobody()
                            .header("X-Forwarded-Proto", "https")
                            .header("X-Forwarded-Host", host)
                            .get(address)
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString();
                    assertTrue(answer.contains("\"https://" + host + path + "\""), answer);
                    assertFalse(answer.contains("one.example") && answer.contains("two.example"), answer);
                }
            }
        }
    }

    @Test
    void whatever_media_type_a_client_says_it_accepts_it_gets_what_there_is() {
        UUID person = personOf("FR").heard().id();
        Shown shown = Shown.of(person);
        String entity = published(red(person).with("publicExtract", Map.of("photoIds", List.of(shown.photo()))), shown);
        String address = "/notices/v1/red/" + entity.replace('/', '-');
        for (String accept :
                List.of("application/json", "application/hal+json", "text/html", "image/png", "nonsense")) {
            for (String json :
                    List.of("/notices/v1/red", address, address + "/images", "/notices/v1/changes?limit=1")) {
                As.nobody()
                        .header("Accept", accept)
                        .get(json)
                        .then()
                        .statusCode(200)
                        .contentType("application/json");
            }
            As.nobody()
                    .header("Accept", accept)
                    .get(address + "/images/" + shown.picture())
                    .then()
                    .statusCode(200)
                    .contentType("image/jpeg");
            As.nobody()
                    .header("Accept", accept)
                    .get("/en/notices/data/countries")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void an_answer_that_still_holds_is_not_sent_again() {
        UUID person = personOf("FR").heard().id();
        String entity = published(red(person).forThePublic(), Shown.of(person));
        String address = "/notices/v1/red/" + entity.replace('/', '-');
        String tag = open(address)
                .header("Cache-Control", "public, no-cache")
                .extract()
                .header("ETag");
        assertTrue(tag.matches("\"[0-9a-f]{32}\""), tag);
        As.nobody()
                .header("If-None-Match", tag)
                .get(address)
                .then()
                .statusCode(304)
                .header("ETag", tag);
        As.nobody().header("If-None-Match", "\"other\"").get(address).then().statusCode(200);
    }

    @Test
    void what_is_searched_for_is_found_and_nothing_else() {
        UUID person = personOf("FR").heard().id();
        Shown shown = Shown.of(person).born("1975-03").ofNationality("BE");
        published(red(person).forThePublic(), shown);
        int age = LocalDate.of(1975, 3, 1).until(LocalDate.now()).getYears();
        String name = shown.name();
        for (List<String> found : List.of(
                List.of("forename", "khal"),
                List.of("forename", "^KHALED"),
                List.of("forename", "d.*d$"),
                List.of("nationality", "BE"),
                List.of("ageMin", String.valueOf(age)),
                List.of("ageMax", String.valueOf(age)),
                List.of("sexId", "M"),
                List.of("freeText", "lodz fraud"),
                List.of("arrestWarrantCountryId", "FR"),
                List.of("weather", "fine"),
                List.of("forename", ""),
                List.of("forename", "("),
                List.of("ageMin", "old"))) {
            int expected = found.get(1).equals("(") ? 0 : 1;
            search("red", "name", name, found.get(0), found.get(1)).body("total", is(expected));
        }
        for (List<String> missed : List.of(
                List.of("forename", "^HALED"),
                List.of("nationality", "SY"),
                List.of("ageMin", String.valueOf(age + 1)),
                List.of("ageMax", String.valueOf(age - 1)),
                List.of("ageMin", "1000"),
                List.of("ageMin", "99999999999999999999"),
                List.of("sexId", "F"),
                List.of("freeText", "lodz murder"),
                List.of("arrestWarrantCountryId", "DE"))) {
            search("red", "name", name, missed.get(0), missed.get(1)).body("total", is(0));
        }
    }

    @Test
    void every_page_can_be_read_and_follows_from_the_one_before() {
        UUID person = personOf("FR").heard().id();
        Shown shown = Shown.of(person);
        String first = published(red(person).forThePublic(), shown);
        String second = published(red(person).forThePublic(), shown);
        JsonPath page = search("red", "name", shown.name(), "resultPerPage", "1")
                .body("total", is(2))
                .body("_embedded.notices.entity_id", contains(second))
                .extract()
                .jsonPath();
        open(page.getString("_links.next.href"))
                .body("_embedded.notices.entity_id", contains(first))
                .body("_links", not(hasKey("next")));
        assertEquals(page.getString("_links.next.href"), page.getString("_links.last.href"));
        for (String many : List.of("161", "1000", "1000000000", "99999999999999999999", " 0001000 ")) {
            search("red", "resultPerPage", many).body("query.resultPerPage", is(160));
        }
        for (String senseless : List.of("0", "000", "-1", "many", "1.5", "")) {
            search("red", "resultPerPage", senseless).body("query.resultPerPage", is(20));
        }
    }

    @Test
    void hostile_expressions_end_in_time() {
        UUID person = personOf("FR").heard().id();
        published(red(person).forThePublic(), Shown.of(person));
        for (String slowElsewhere : List.of("(((a*)*)*)*$", "(x+x+)+y", "(a|a)*".repeat(16), "^.{20}$", "(ab){2,3}")) {
            search("red", "name", slowElsewhere).time(lessThan(2_000L));
        }
        for (String hostile :
                List.of("((a{1000}){1000}){1000}", ".{1000}", "a{999999999}", "(.{20}){20}", "a".repeat(101))) {
            for (String parameter : List.of("name", "forename")) {
                As.nobody()
                        .queryParam(parameter, hostile)
                        .get("/notices/v1/red")
                        .then()
                        .statusCode(400)
                        .body("type", is("/problems/invalid-request"))
                        .body("errors.parameter", contains(parameter))
                        .time(lessThan(2_000L));
            }
        }
    }

    @Test
    void a_name_that_is_no_expression_is_looked_for_as_it_is_written() {
        UUID person = personOf("FR").heard().id();
        String entity =
                published(red(person).forThePublic(), Shown.of(person).named("Pat (Junior", "O'Brien " + person));
        for (String name : List.of("o'brien " + person, "O'BRIEN\\s" + person, "[o]'brien " + person)) {
            search("red", "name", name, "forename", "(jun")
                    .body("total", is(1))
                    .body("_embedded.notices.entity_id", contains(entity));
        }
    }

    @Test
    void names_of_every_script_are_shown_in_latin_letters_and_found_in_both() {
        UUID person = personOf("FR").heard().id();
        Shown shown = Shown.of(person).named("Ольга", "Щукина-" + person);
        String entity = published(red(person).forThePublic(), shown);
        open("/notices/v1/red/" + entity.replace('/', '-'))
                .body("forename", is("OLGA"))
                .body("name", is("SHCHUKINA-" + person.toString().toUpperCase()));
        search("red", "forename", "Ольга", "name", person.toString()).body("total", is(1));
        search("red", "forename", "^olga$", "name", "щук.*" + person).body("total", is(1));
    }

    @Test
    void a_name_that_the_source_wrote_in_latin_letters_is_shown_so() {
        UUID person = personOf("FR").heard().id();
        Shown shown = Shown.of(person).named("خالد", "المصري").inAnotherScript("Khaled", "Al-Masri");
        String entity = published(red(person).forThePublic(), shown);
        open("/notices/v1/red/" + entity.replace('/', '-'))
                .body("forename", is("KHALED"))
                .body("name", is("AL-MASRI"));
    }

    @Test
    void a_query_may_be_written_as_clients_of_the_public_service_write_it() throws Exception {
        UUID person = personOf("FR").heard().id();
        Shown shown = Shown.of(person);
        published(red(person).forThePublic(), shown);
        String name = shown.name();
        for (String query : List.of(
                "/notices/v1/red?name=^" + name,
                "/notices/v1/red?&name=" + name + "&forename=&unResolution=&resultPerPage=160",
                "/notices/v1/red/?name=" + name,
                "/notices/v1/red?name=" + name + "&forename=^K|^X",
                "/notices/v1/red?name=%5E" + name + "&unknown={x}&page=",
                "/notices/v1/red?name=^" + name.substring(0, 2) + ".{13}$&freeText=" + name)) {
            String answer = raw(query);
            assertTrue(answer.startsWith("HTTP/1.1 200"), query + ": " + answer);
            assertTrue(answer.contains("\"total\":1,"), query + ": " + answer);
        }
        assertTrue(raw("/notices/v1/red?name=%zz").startsWith("HTTP/1.1 "), "is answered");
    }

    @Test
    void pages_of_other_origins_may_read_it_and_head_is_answered() {
        UUID person = personOf("FR").heard().id();
        String entity = published(red(person).forThePublic(), Shown.of(person));
        String address = "/notices/v1/red/" + entity.replace('/', '-');
        open(address)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Expose-Headers", "ETag, Retry-After");
        open("/notices/v1/red/2026-999999999").statusCode(404).header("Access-Control-Allow-Origin", "*");
        As.nobody()
                .header("Origin", "https://press.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "if-none-match,content-type,x-requested-with,cache-control")
                .options(address)
                .then()
                .statusCode(204)
                .header("Allow", "GET, HEAD, OPTIONS")
                .header("Access-Control-Allow-Origin", "*")
                .header(
                        "Access-Control-Allow-Headers",
                        "If-None-Match, Accept, Accept-Language, Cache-Control, Content-Type, If-Modified-Since, Pragma, Range,"
                                + " X-Requested-With");
        String tag = open(address).extract().header("ETag");
        As.nobody().head(address).then().statusCode(200).header("ETag", tag).body(is(""));
        As.nobody().post(address).then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS");
        As.bureau("FR").get("/api/v1/notices").then().header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void the_charge_is_shown_in_english_too_once_it_is_translated_and_linked_notices_where_they_are_public() {
        UUID person = personOf("FR").heard().id();
        Shown shown = Shown.of(person);
        String id = publishedId(red(person).forThePublic(), shown);
        UUID accomplice = personOf("FR").heard().id();
        Shown other = Shown.of(accomplice);
        String linked = publishedId(
                yellow(accomplice).with("publicExtract", Map.of("photoIds", List.of(other.photo()))), other);
        String hidden = red(accomplice).published();
        As.reviewer()
                .contentType("application/json")
                .body(Map.of(
                        "texts", Map.of("/warrants/0/charge", "Swindling", "/facts/summary", "Not for the public.")))
                .put("/api/v1/notices/" + id + "/translations/en")
                .then()
                .statusCode(200);
        for (String one : List.of(linked, hidden)) {
            As.officer("FR")
                    .contentType("application/json")
                    .body(Map.of("noticeId", one, "relation", "ACCOMPLICE"))
                    .post("/api/v1/notices/" + id + "/links")
                    .then()
                    .statusCode(200);
        }
        String address = "/notices/v1/red/" + entity(id).replace('/', '-');
        open(address)
                .body("arrest_warrants[0].charge", is("Fraud"))
                .body("arrest_warrants[0].charge_translation", is("Swindling"))
                .body("_embedded.links.entity_id", contains(entity(linked)))
                .body("_embedded.links[0].color", is("YELLOW"))
                .body("_embedded.links[0].name", is(other.name()))
                .body("_embedded.links[0]._links.keySet()", is(Set.of("self", "thumbnail")));
        open(open(address).extract().path("_embedded.links[0]._links.self.href"))
                .body("_embedded.links.entity_id", contains(entity(id)));
        List<String> tags = List.of(open(address).extract().header("ETag"));
        step(As.reviewer(), linked, "suspension", "UNDER_REVIEW").statusCode(200);
        open(address).body("_embedded.links", empty());
        assertEquals(
                List.of("REMOVED", "UPDATED"),
                Database.rows(
                                "select change from public_change where notice_id::text in (?, ?) order by position",
                                id,
                                linked)
                        .stream()
                        .map(row -> row.get("change"))
                        .toList());
        try (Neighbour persons = other.given()) {
            step(As.reviewer(), linked, "resumption").statusCode(200);
            assertEquals(1, persons.asked());
        }
        assertEquals(tags, List.of(open(address).extract().header("ETag")));
    }

    @Test
    void one_country_changes_nothing_of_what_the_public_is_shown_of_anothers_notice() {
        UUID french = personOf("FR").heard().id();
        String fr = publishedId(red(french).forThePublic(), Shown.of(french));
        UUID german = personOf("DE").heard().id();
        Shown shown = Shown.of(german);
        String de = red(german).forThePublic().submittedBy("DE");
        try (Neighbour persons = shown.given()) {
            publication(As.reviewer(), de).statusCode(200);
            assertEquals(1, persons.asked());
        }
        String atFr = "/notices/v1/red/" + entity(fr).replace('/', '-');
        String atDe = "/notices/v1/red/" + entity(de).replace('/', '-');
        long position = changed(fr);
        link("DE", de, fr).statusCode(200).body("items[0].linkedBy", contains("DE"));
        open(atDe).body("_embedded.links.entity_id", contains(entity(fr)));
        open(atFr).body("_embedded.links", empty());
        assertEquals(position, changed(fr));
        As.officer("FR").delete("/api/v1/notices/" + fr + "/links/" + de).then().statusCode(403);

        link("FR", fr, de).statusCode(200).body("items[0].linkedBy", contains("DE", "FR"));
        open(atFr).body("_embedded.links.entity_id", contains(entity(de)));
        As.officer("DE").delete("/api/v1/notices/" + de + "/links/" + fr).then().statusCode(204);
        open(atDe).body("_embedded.links", empty());
        open(atFr).body("_embedded.links.entity_id", contains(entity(de)));
        As.bureau("IT").get("/api/v1/notices/" + de + "/links").then().body("items[0].linkedBy", contains("FR"));
    }

    @Test
    void a_link_with_a_notice_that_is_not_public_is_no_change_to_the_public() {
        UUID person = personOf("FR").heard().id();
        String id = publishedId(red(person).forThePublic(), Shown.of(person));
        String hidden = red(person).published();
        long position = changed(id);
        link("FR", id, hidden).statusCode(200);
        link("FR", id, hidden).statusCode(200);
        As.officer("FR")
                .delete("/api/v1/notices/" + id + "/links/" + hidden)
                .then()
                .statusCode(204);
        assertEquals(position, changed(id));
    }

    private static ValidatableResponse link(String country, String one, String other) {
        return As.officer(country)
                .contentType("application/json")
                .body(Map.of("noticeId", other, "relation", "ACCOMPLICE"))
                .post("/api/v1/notices/" + one + "/links")
                .then();
    }

    /** Where the last change of a notice stands in the feed of the public. */
    private static long changed(String id) {
        return (Long) Database.rows("select position from public_change where notice_id = ?", UUID.fromString(id))
                .get(0)
                .get("position");
    }

    @Test
    void a_page_beyond_the_last_is_empty_and_says_how_many_there_are() {
        UUID person = personOf("FR").heard().id();
        Shown shown = Shown.of(person);
        published(red(person).forThePublic(), shown);
        search("red", "name", shown.name(), "page", "7")
                .body("total", is(1))
                .body("query.page", is(7))
                .body("_embedded.notices", empty())
                .body("_links", not(hasKey("next")));
        search("red", "name", shown.name(), "page", "0").body("query.page", is(1));
        search("red", "name", shown.name(), "page", "99999999999999999999")
                .body("total", is(1))
                .body("_embedded.notices", empty())
                .body("_links", not(hasKey("next")));
    }

    @Test
    void countries_are_listed_with_their_names() {
        open("/en/notices/data/countries")
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*")
                .body("find { it.value == 'FR' }.name", is("France"))
                .body("find { it.value == '914' }.name", is(Labels.ofCountry("914", Language.EN)))
                .body("find { it.value == 'UNK' }.name", is("United Nations Mission in Kosovo"))
                .body("find { it.value == 'EU' }.name", is("European Union"));
    }

    @Test
    void only_the_chosen_fields_are_shown() {
        UUID person = personOf("FR").heard().id();
        Shown shown = Shown.of(person);
        String entity = published(red(person).with("publicExtract", Map.of("fields", List.of("NAME", "SEX"))), shown);
        open("/notices/v1/red/" + entity.replace('/', '-'))
                .body("name", is(shown.name()))
                .body("sex_id", is("M"))
                .body("forename", nullValue())
                .body("date_of_birth", nullValue())
                .body("arrest_warrants", nullValue());
        search("red", "name", shown.name(), "ageMin", "1").body("total", is(0));
        search("red", "name", shown.name(), "forename", "K").body("total", is(0));
        search("red", "name", shown.name(), "freeText", "fraud").body("total", is(0));
        red(person)
                .with("publicExtract", Map.of("fields", List.of("NAME", "BANK")))
                .sentBy(As.officer("FR"))
                .statusCode(400)
                .body("errors.pointer", contains("/publicExtract/fields/1"));
    }

    @Test
    void reading_needs_no_login_and_leaves_no_audit_row_and_what_is_absent_is_not_found() {
        long rows = Database.count("audit");
        open("/notices/v1/red").statusCode(200);
        for (String id : List.of("2026-999999999", "2026", "x", "2026-0", "99999999999-1")) {
            open("/notices/v1/red/" + id)
                    .statusCode(404)
                    .body("type", is("/problems/not-found"))
                    .header("Cache-Control", "no-store");
        }
        assertEquals(rows, Database.count("audit"));
    }

    private static String published(Drafted notice, Shown shown) {
        return entity(publishedId(notice, shown));
    }

    private static String publishedId(Drafted notice, Shown shown) {
        try (Neighbour persons = shown.given()) {
            String id = notice.published();
            assertEquals(1, persons.asked());
            return id;
        }
    }

    private static String entity(String id) {
        return As.reviewer().get("/api/v1/notices/" + id).then().extract().path("reference");
    }

    private static ValidatableResponse search(String colour, String... parameters) {
        var request = As.nobody();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/notices/v1/" + colour).then().statusCode(200);
    }

    /** As it is written here: HTTP clients encode what is no URI. */
    private static String raw(String address) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ValidatableResponse open(String address) {
        return As.nobody().get(address).then();
    }
}
