package org.hueandcry.artworks.artwork;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hueandcry.artworks.testing.Stolen.fresh;
import static org.hueandcry.artworks.testing.Stolen.painting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Many works at once, as lines of JSON and as tables. What all imports have in common is tested with persons. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "artworks"))
class ArtworkImportTest {

    private static final String IMPORTS = "/api/v1/artworks/imports";
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv; charset=utf-8";

    private final String museum = fresh();

    // lines

    @Test
    void works_are_recorded_announced_and_found() {
        String id = sent(NDJSON, line("A1", "Windmills at dusk") + line("A2", "A harbour"));
        completed(id)
                .body("received", is(2))
                .body("accepted", is(2))
                .body("rejected", is(0))
                .body("errors", is(IMPORTS + "/" + id + "/errors"));
        String work = found("windmill").body("items", hasSize(1)).extract().path("items[0].id");
        As.bureau("BR")
                .get("/api/v1/artworks/" + work)
                .then()
                .body("owner", is("IT"))
                .body("inventoryNumber", is("A1"))
                .body("classification.category", is("PAINTING"))
                .body("measures[0].value", is(300))
                .body("years.from", is(1870));
        assertEquals(1, Database.count("record_version where record_id = ?", UUID.fromString(work)));
        await().until(() -> Database.count("outbox where key = ?", UUID.fromString(work)) == 1);
    }

    @Test
    void what_is_sent_again_is_neither_doubled_nor_lost_and_what_is_other_is_changed() {
        completed(sent(NDJSON, line("A1", "Windmills") + line("A2", "A harbour")));
        completed(sent(NDJSON, line("A1", "Windmills") + line("A2", "A harbour at night") + line("A3", "A field")))
                .body("accepted", is(3));
        found("").body("items", hasSize(3));
        found("night").body("items.version", contains(2));
        found("windmills").body("items.version", contains(1));
    }

    @Test
    void a_work_recorded_alone_is_known_again_by_its_number() {
        var alone =
                painting().titled("Windmills " + museum).with("source", museum).with("inventoryNumber", "A1");
        String id = alone.by(As.bureau("IT"));
        alone.sentBy(As.bureau("IT")).statusCode(409);
        completed(sent(NDJSON, line("A1", "Windmills at noon"))).body("accepted", is(1));
        found("noon").body("items.id", contains(id));
        painting()
                .titled("another owner's")
                .with("source", museum)
                .with("inventoryNumber", "A1")
                .by(As.bureau("FR"));
        As.bureau("IT").delete("/api/v1/artworks/" + id).then().statusCode(204);
        alone.by(As.bureau("IT"));
    }

    @Test
    void a_number_that_another_work_has_cannot_be_taken() {
        painting().with("source", museum).with("inventoryNumber", "A1").by(As.bureau("IT"));
        String other =
                painting().with("source", museum).with("inventoryNumber", "A2").by(As.bureau("IT"));
        As.bureau("IT")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"inventoryNumber\": \"A1\"}")
                .patch("/api/v1/artworks/" + other)
                .then()
                .statusCode(409);
    }

    @Test
    void a_faulty_line_is_left_out_and_told_by_its_number() {
        String id = sent(
                NDJSON,
                line("A1", "Windmills")
                        + "{\"objectType\": \"painting\", \"title\": \"no number\"}\n"
                        + "{\"objectType\": 7, \"source\": \"x\", \"inventoryNumber\": \"1\"}\n"
                        + "not json\n"
                        + line("A2", "A harbour"));
        completed(id).body("accepted", is(2)).body("rejected", is(3));
        As.bureau("IT")
                .get(IMPORTS + "/" + id + "/errors")
                .then()
                .body("items.line", contains(2, 3, 4))
                .body("items[0].pointer", is("/inventoryNumber"))
                .body("items[1].pointer", is("/objectType"));
        String csv = As.bureau("IT")
                .get(IMPORTS + "/" + id + "/errors.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(csv.startsWith("line,pointer,detail\r\n2,\"/inventoryNumber\",\""), csv);
    }

    @Test
    void two_imports_of_the_same_works_at_once_record_each_once() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            lines.append(line("N" + i, "Number " + i));
        }
        String one = sent(NDJSON, lines.toString());
        String two = sent(NDJSON, lines.toString());
        completed(one).body("accepted", is(500));
        completed(two).body("accepted", is(500));
        assertEquals(500, Database.count("import_reference where source = ?", museum));
        assertEquals(500, Database.count("artwork where particulars ->> 'source' = ? and version = 1", museum));
    }

    @Test
    void an_import_is_followed_until_it_ends() {
        String id = sent(NDJSON, line("A1", "Windmills"));
        String events = As.bureau("IT")
                .accept("text/event-stream")
                .get(IMPORTS + "/" + id + "/events")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(events.contains("\"status\":\"COMPLETED\""), events);
        assertTrue(events.startsWith("data:"), events);
        As.bureau("FR")
                .accept("text/event-stream")
                .get(IMPORTS + "/" + id + "/events")
                .then()
                .statusCode(404);
    }

    @Test
    void who_may_import() {
        for (RequestSpecification refused :
                new RequestSpecification[] {As.border("IT"), As.operator(), As.fileControl()}) {
            refused.contentType(NDJSON)
                    .body(line("A1", "x").getBytes(StandardCharsets.UTF_8))
                    .post(IMPORTS)
                    .then()
                    .statusCode(403);
        }
        As.nobody()
                .contentType(NDJSON)
                .body(line("A1", "x").getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS)
                .then()
                .statusCode(401);
        As.officer("IT")
                .contentType("application/json")
                .body("{}")
                .post(IMPORTS)
                .then()
                .statusCode(415);
    }

    // tables

    @Test
    void a_table_by_object_id_is_taken_in() {
        String id = sent(CSV, """
                "Type of object",Title,Maker,"Materials & techniques",Measurements,"Date or period",Subject,"Inventory number",Source,"Country of theft"
                painting,"The ""Old"" Mill, %s","Ada Forge|Bo Smith",oil on canvas,8 7/16 x 4 13/16" (21.5 x 12.3 cm),c.1828,mill|river,A1,%s,IT
                bust,"Two
                lines %s",,bronze,,,,A2,%s,
                """.formatted(museum, museum, museum, museum));
        completed(id).body("received", is(2)).body("accepted", is(2)).body("rejected", is(0));
        found("mill")
                .body("items[0].title", is("The \"Old\" Mill, " + museum))
                .body("items[0].makers.name", contains("Ada Forge", "Bo Smith"))
                .body("items[0].subjects", contains("mill", "river"))
                .body("items[0].measures.value", contains(215, 123))
                .body("items[0].theft.country", is("IT"));
        found("lines").body("items[0].title", is("Two\nlines " + museum));
    }

    @Test
    void headings_of_another_language_are_said_by_the_request() {
        String id = As.bureau("IT")
                .contentType("text/csv; charset=windows-1252")
                .queryParam("columns", "Objekt=objectType,Titel=title,Künstler=makers,Nr.=inventoryNumber,Notizen=")
                .queryParam("source", museum)
                .body(("Objekt;Titel;Künstler;Nr.;Notizen\r\nGemälde;Mühle " + museum + ";Jörg Müßig;7;geheim\r\n")
                        .getBytes(Charset.forName("windows-1252")))
                .post(IMPORTS)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        completed(id).body("accepted", is(1));
        found("muhle").body("items[0].makers[0].name", is("Jörg Müßig")).body("items[0].inventoryNumber", is("7"));
    }

    @Test
    void headings_that_mean_nothing_or_the_same_are_refused_by_name() {
        table("Title,Farbe\nx,y\n")
                .statusCode(400)
                .body("errors[0].parameter", is("columns"))
                .body("errors[0].detail", containsString("'Farbe'"));
        table("Title,title\nx,y\n").statusCode(400).body("errors[0].detail", containsString("two headings mean title"));
        table("").statusCode(400);
        table("Type of object,Inventory number,Source\n").statusCode(400);
        As.bureau("IT")
                .contentType(CSV)
                .queryParam("columns", "Titel")
                .body("Title\nx")
                .post(IMPORTS)
                .then()
                .statusCode(400);
    }

    @Test
    void wrong_quoting_is_a_fault_of_its_row_and_the_next_is_read() {
        String id = sent(
                CSV,
                "type,title,inventory number,source\n"
                        + "painting,good one,1," + museum + "\n"
                        + "painting,\"bad\" quote,2," + museum + "\n"
                        + "painting,4\" inches,3," + museum + "\n"
                        + "painting,too many,4," + museum + ",more\n"
                        + "painting,never closed,\"5," + museum + "\n"
                        + "painting,swallowed,6," + museum + "\n");
        completed(id).body("received", is(5)).body("accepted", is(2)).body("rejected", is(3));
        As.bureau("IT")
                .get(IMPORTS + "/" + id + "/errors")
                .then()
                .body("items.line", contains(3, 5, 6))
                .body("items[0].detail", containsString("closing quote of its cell 2"))
                .body("items[1].detail", containsString("5 cells"))
                .body("items[2].detail", containsString("not closed"));
    }

    @Test
    void what_is_not_in_the_character_set_is_a_fault_of_its_row() {
        String id = As.bureau("IT")
                .contentType(CSV)
                .body(("type,title,inventory number,source\npainting,M\u00fchle,1," + museum + "\nbust,good,2," + museum
                                + "\n")
                        .getBytes(StandardCharsets.ISO_8859_1))
                .post(IMPORTS)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        completed(id).body("accepted", is(1)).body("rejected", is(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-8"})
    void a_byte_order_mark_is_no_part_of_the_first_heading(String charset) {
        String mark = charset.equals("UTF-16") ? "" : "\uFEFF";
        String id = As.bureau("IT")
                .contentType("text/csv; charset=" + charset)
                .body((mark + "type\ttitle\tinventory number\tsource\npainting\tMühle\t1\t" + museum + "\n")
                        .getBytes(Charset.forName(charset)))
                .post(IMPORTS)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        completed(id).body("accepted", is(1));
    }

    @Test
    void an_endless_row_costs_no_more_than_itself() {
        String id = sent(
                CSV,
                "type,title,inventory number,source\n"
                        + "painting," + "x".repeat(3_000_000) + ",1," + museum + "\n"
                        + "painting,good,2," + museum + "\n");
        completed(id).body("accepted", is(1)).body("rejected", is(1));
    }

    private String line(String number, String title) {
        return """
                {"objectType": "painting", "title": "%s %s", "source": "%s", "inventoryNumber": "%s", "measurementsText": "30 x 40 cm", "period": "1870"}
                """.formatted(title, museum, museum, number);
    }

    private static String sent(String type, String body) {
        return As.bureau("IT")
                .contentType(type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS)
                .then()
                .statusCode(202)
                .header("Location", notNullValue())
                .extract()
                .path("id");
    }

    private static ValidatableResponse table(String body) {
        return As.bureau("IT")
                .contentType(CSV)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS)
                .then();
    }

    private static ValidatableResponse completed(String id) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() ->
                        Database.count("import_job where id = ? and ended_at is not null", UUID.fromString(id)) == 1);
        return As.bureau("IT").get(IMPORTS + "/" + id).then().statusCode(200).body("status", is("COMPLETED"));
    }

    private ValidatableResponse found(String q) {
        return As.bureau("BR")
                .queryParam("q", q + " " + museum)
                .get("/api/v1/artworks")
                .then()
                .statusCode(200);
    }
}
