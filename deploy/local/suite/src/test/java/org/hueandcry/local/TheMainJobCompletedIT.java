package org.hueandcry.local;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A red notice that the public sees, and a stolen painting that is found: through the gateway, with the services' own identities. */
@ExtendWith(RunningSuite.class)
class TheMainJobCompletedIT {

    private static final String PERSONS = "/api/v1/persons";
    private static final String NOTICES = "/api/v1/notices";
    private static final String ARTWORKS = "/api/v1/artworks";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Suite suite;
    private Caller france;
    private Caller italy;
    private Caller brazil;
    private Caller secretariat;

    @BeforeEach
    void callers(Suite running) {
        suite = running;
        france = new Caller(suite, "ncb-fr");
        italy = new Caller(suite, "ncb-it");
        brazil = new Caller(suite, "ncb-br");
        secretariat = new Caller(suite, "gs");
    }

    @Test
    void the_public_sees_what_the_source_agrees_to_for_as_long_as_the_notice_is_in_force() throws IOException {
        String name = "Q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        String person = id(france.post(PERSONS, """
                {"kind": "WANTED", "name": {"family": "%s", "given": "Éric"}, "sex": "MALE", "dateOfBirth": "1980-05-02",
                 "nationalities": ["FR"], "description": {"heightCm": 182}}""".formatted(name)));
        String photo = id(france.post(PERSONS + "/" + person + "/photos", "image/png", picture()));
        // a notice submitted before this is heard of would have to be reviewed on what came later
        await().until(() -> !Rows.of(
                        suite, "notices", "select 1 from subject where version = 2 and subject_id = '" + person + "'")
                .isEmpty());
        String content = """
                {"colour": "RED", "subject": {"personId": "%s"}, "caseTypes": ["FRAUD"], "extraditionWillBeSought": true,
                 "warrants": [{"reference": "T-1", "issuedOn": "2026-02-01", "authority": "Tribunal de Metz", "country": "FR",
                               "charge": "Fraud", "law": "313-1", "maximumPenaltyMonths": 84}],
                 "facts": {"summary": "Sold what was not his", "date": "2025-11", "place": "Metz"},
                 "publicExtract": {"photoIds": ["%s"]}%s}""";
        String restricted = id(france.post(
                NOTICES, content.formatted(person, photo, ", \"visibility\": {\"restrictedFrom\": [\"BR\"]}")));
        france.get(NOTICES + "/" + restricted + "/check")
                .body("conditions.findAll { !it.met }.id", contains("RED_PUBLIC_EXTRACT"));

        String notice = id(france.post(NOTICES, content.formatted(person, photo, "")));
        await().until(() ->
                france.get(NOTICES + "/" + notice + "/check").extract().<Boolean>path("publishable"));
        String reference = france.post(NOTICES + "/" + notice + "/submission")
                .statusCode(200)
                .extract()
                .path("reference");
        String page = "/notices/v1/red/" + reference.replace('/', '-');
        open(page).statusCode(404);
        secretariat.review(NOTICES + "/" + notice + "/publication", 2).statusCode(200);

        open("/notices/v1/red?name=" + name)
                .statusCode(200)
                .body("total", is(1))
                .body("_embedded.notices[0].forename", is("ERIC"))
                .body("_embedded.notices[0].entity_id", is(reference));
        open(page)
                .statusCode(200)
                .body("size()", is(17))
                .body("date_of_birth", is("1980/05/02"))
                .body("height", is(1.82f))
                .body("place_of_birth", nullValue())
                .body("arrest_warrants[0].issuing_country_id", is("FR"));
        RestAssured.given()
                .header("If-None-Match", open(page).extract().header("ETag"))
                .get(suite.url("gateway") + page)
                .then()
                .statusCode(304)
                .header("Transfer-Encoding", nullValue());
        String image = open(page + "/images").statusCode(200).extract().path("_embedded.images[0]._links.self.href");
        assertEquals(
                "image/jpeg",
                RestAssured.get(image).then().statusCode(200).extract().contentType());

        secretariat
                .post(NOTICES + "/" + notice + "/suspension", "{\"reason\": \"UNDER_REVIEW\"}")
                .statusCode(200);
        open(page).statusCode(404);
        secretariat.post(NOTICES + "/" + notice + "/resumption").statusCode(200);
        open(page).statusCode(200);
        france.post(NOTICES + "/" + notice + "/withdrawal", "{\"reason\": \"ARRESTED\"}")
                .statusCode(200);
        open(page).statusCode(404);
        RestAssured.get(image).then().statusCode(404);
        open("/notices/v1/red?name=" + name).body("total", is(0));
    }

    /** As any client does that knows no more than the first address and what a link is. */
    @Test
    void the_public_reads_every_page_by_following_next_and_everything_that_is_linked_there() throws Exception {
        String name = "Q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        Set<String> published = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            String person = id(france.post(PERSONS, """
                    {"kind": "WANTED", "name": {"family": "%s", "given": "Paul"}, "sex": "MALE", "dateOfBirth": "1980",
                     "description": {"heightCm": 182}}""".formatted(name)));
            String photo = id(france.post(PERSONS + "/" + person + "/photos", "image/png", picture()));
            String notice = id(france.post(NOTICES, """
                    {"colour": "RED", "subject": {"personId": "%s"}, "caseTypes": ["FRAUD"], "extraditionWillBeSought": true,
                     "warrants": [{"reference": "T-1", "issuedOn": "2026-02-01", "authority": "Tribunal de Metz", "country": "FR",
                                   "charge": "Fraud", "law": "313-1", "maximumPenaltyMonths": 84}],
                     "facts": {"summary": "Sold what was not his", "date": "2025-11", "place": "Metz"},
                     "publicExtract": {"photoIds": ["%s"]}}""".formatted(person, photo)));
            await().until(() ->
                    france.get(NOTICES + "/" + notice + "/check").extract().<Boolean>path("publishable"));
            published.add(france.post(NOTICES + "/" + notice + "/submission")
                    .statusCode(200)
                    .extract()
                    .path("reference"));
            secretariat.review(NOTICES + "/" + notice + "/publication", 2).statusCode(200);
        }
        for (String list : List.of("/notices/v1/red?resultPerPage=2", "/notices/v1/red?resultPerPage=1&name=" + name)) {
            List<String> read = new ArrayList<>();
            int total = 0;
            for (String page = suite.url("gateway") + list; page != null; ) {
                JsonPath lines = JsonPath.from(new String(fetched(page), StandardCharsets.UTF_8));
                total = lines.getInt("total");
                for (String self : lines.getList("_embedded.notices._links.self.href", String.class)) {
                    JsonPath notice = JsonPath.from(new String(fetched(self), StandardCharsets.UTF_8));
                    read.add(notice.getString("entity_id"));
                    JsonPath images = JsonPath.from(
                            new String(fetched(notice.getString("_links.images.href")), StandardCharsets.UTF_8));
                    for (String image : images.getList("_embedded.images._links.self.href", String.class)) {
                        assertEquals((byte) 0xFF, fetched(image)[0], "a JPEG");
                    }
                }
                page = lines.getString("_links.next.href");
            }
            assertEquals(total, read.size());
            assertEquals(total, Set.copyOf(read).size(), "none twice");
            assertTrue(read.containsAll(published));
        }
    }

    private static byte[] fetched(String address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode(), address);
        return answer.body();
    }

    @Test
    void how_long_a_change_takes_to_have_its_effect_elsewhere_is_measured() {
        String person = id(france.post(PERSONS, "{\"kind\": \"WANTED\", \"name\": {\"family\": \"Lent\"}}"));
        await().untilAsserted(() -> assertEquals(
                1,
                Rows.of(suite, "notices", "select 1 from subject where subject_id = '" + person + "'")
                        .size()));
        await().untilAsserted(() -> RestAssured.get(suite.url("notices") + "/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("consumption_delay_seconds_count{topic=\"persons\"")));
    }

    @Test
    void a_stolen_painting_is_published_found_recovered_and_its_notice_asked_back() {
        String word = "quince" + UUID.randomUUID().toString().replace("-", "");
        String work = id(italy.post(ARTWORKS, """
                {"objectType": "painting", "title": "Still life with %s", "makers": [{"name": "Élodie Marchand"}],
                 "materials": "oil on canvas", "measurements": [{"dimension": "HEIGHT", "value": 61, "unit": "cm"}],
                 "theft": {"date": "2026-01", "place": "Turin", "country": "IT", "policeReference": "TO-1"}}""".formatted(word)));
        String notice = id(italy.post(
                NOTICES, "{\"colour\": \"STOLEN_ART\", \"subject\": {\"artworkId\": \"%s\"}}".formatted(work)));
        italy.post(NOTICES + "/" + notice + "/submission").statusCode(200);
        secretariat.review(NOTICES + "/" + notice + "/publication", 2).statusCode(200);

        for (String words : List.of(word, word + " marchand", "elodie " + word)) {
            brazil.get(ARTWORKS + "?q=" + words).statusCode(200).body("items.id", contains(work));
        }
        await().untilAsserted(() -> brazil.get(ARTWORKS + "/" + work)
                .body("notices.id", contains(notice))
                .body("notices.status", contains("PUBLISHED")));

        italy.post(ARTWORKS + "/" + work + "/status", "{\"status\": \"RECOVERED\", \"text\": \"in a station locker\"}")
                .statusCode(200);
        await().untilAsserted(() -> italy.get(NOTICES + "/" + notice)
                .body("attention.kind", contains("SUBJECT_RECOVERED"))
                .body("attention[0].since", notNullValue()));
        brazil.get(NOTICES + "/" + notice).body("attention", empty());

        italy.post(NOTICES + "/" + notice + "/withdrawal", "{\"reason\": \"RECOVERED\"}")
                .statusCode(200);
        await().untilAsserted(() -> brazil.get(ARTWORKS + "/" + work).body("notices", empty()));
    }

    private static String id(ValidatableResponse created) {
        return created.statusCode(201).extract().path("id");
    }

    private ValidatableResponse open(String path) {
        return RestAssured.get(suite.url("gateway") + path).then();
    }

    private static byte[] picture() throws IOException {
        BufferedImage picture = new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillOval(50, 50, 200, 300);
        graphics.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return png.toByteArray();
    }
}
