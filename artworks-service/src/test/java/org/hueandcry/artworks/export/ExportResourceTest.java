package org.hueandcry.artworks.export;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.hueandcry.artworks.testing.Stolen;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.kit.testing.Pictures;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hueandcry.artworks.testing.Stolen.painting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Records in the formats of museums. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "artworks"))
class ExportResourceTest {

    private static Stolen everything() {
        return painting()
                .with("objectType", "oil painting")
                .titled("Harvest <before> & after the \"storm\"")
                .with(
                        "makers",
                        List.of(
                                Map.of("name", "Paul Cézanne", "ulanId", "500004793", "role", "PAINTER"),
                                Map.of("name", "Somebody", "attribution", "CIRCLE_OF")))
                .with("measurements", List.of(Map.of("dimension", "WEIGHT", "value", 2.5, "unit", "kg")))
                .with("measurementsText", "support: 610 x 500 mm; frame: 72 x 61 x 5 cm")
                .with(
                        "inscriptions",
                        List.of(
                                Map.of("text", "P. Cézanne", "kind", "SIGNATURE", "place", "lower left"),
                                Map.of("text", "42")))
                .with("period", "c. 1870")
                .with("subjects", List.of("apples", "still life"))
                .with("distinguishingFeatures", "a repaired tear")
                .with("placeOfOrigin", "Aix-en-Provence")
                .with("relatedMaterial", List.of("Venturi 1936, 61"))
                .with("crossReferences", List.of(Map.of("kind", "PENDANT", "reference", "Inv. 1235")))
                .with("parts", List.of(Map.of("designation", "left wing", "title", "Annunciation")))
                .with("source", "Museo " + Stolen.fresh())
                .with("inventoryNumber", "1234")
                .with(
                        "theft",
                        Map.of("date", "2026-01-05", "place", "Turin", "country", "IT", "policeReference", "TO-1"));
    }

    private static String lido(String id) {
        return As.bureau("DE")
                .get("/api/v1/artworks/" + id + "/lido")
                .then()
                .statusCode(200)
                .contentType(containsString("application/xml"))
                .extract()
                .asString();
    }

    private static void mustBeValid(String xml) throws Exception {
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(ExportResourceTest.class.getResource("/lido/lido-1.1-as-used.xsd"));
        schema.newValidator().validate(new StreamSource(new StringReader(xml)));
    }

    @Test
    void a_record_with_everything_is_valid_lido_and_says_it_all() throws Exception {
        String id = everything().by(As.bureau("IT"));
        As.bureau("IT")
                .contentType("image/jpeg")
                .body(Pictures.jpeg(300, 200))
                .post("/api/v1/artworks/" + id + "/photos")
                .then()
                .statusCode(201);
        String xml = lido(id);
        mustBeValid(xml);
        for (String said : List.of(
                "Harvest &lt;before&gt; &amp; after the \"storm\"",
                "http://vocab.getty.edu/aat/300033799",
                "http://vocab.getty.edu/ulan/500004793",
                "circle of",
                "<lido:measurementValue>610</lido:measurementValue>",
                "<lido:measurementValue>2500</lido:measurementValue>",
                "<lido:extentMeasurements>frame</lido:extentMeasurements>",
                "<lido:earliestDate>1870</lido:earliestDate>",
                "Annunciation",
                "/photos/")) {
            assertTrue(xml.contains(said), said + " in " + xml);
        }
        assertTrue(!xml.contains("TO-1"), "the police reference stays here");
    }

    @Test
    void a_record_with_next_to_nothing_is_valid_lido_too() throws Exception {
        mustBeValid(lido(painting()
                .with("title", null)
                .with("makers", null)
                .with("materials", null)
                .with("measurements", null)
                .with("period", null)
                .with("description", null)
                .with("theft", null)
                .with("find", Map.of("date", "2026"))
                .by(As.bureau("IT"))));
    }

    @Test
    void the_schema_of_this_test_refuses_what_is_out_of_order() {
        String xml = lido(painting().by(As.bureau("IT")));
        String wrong = xml.replaceFirst(
                "(?s)(<lido:lidoRecID.*?</lido:lidoRecID>)(<lido:category>.*?</lido:category>)", "$2$1");
        assertThrows(SAXException.class, () -> mustBeValid(wrong));
    }

    @Test
    void a_record_is_a_human_made_object_of_linked_art() {
        String id = everything().by(As.bureau("IT"));
        As.bureau("DE")
                .get("/api/v1/artworks/" + id + "/linked-art")
                .then()
                .statusCode(200)
                .contentType(containsString("application/ld+json"))
                .body("'@context'", is("https://linked.art/ns/v1/linked-art.json"))
                .body("type", is("HumanMadeObject"))
                .body("id", containsString("/api/v1/artworks/" + id))
                .body("classified_as.id", hasItem("http://vocab.getty.edu/aat/300133025"))
                .body("identified_by.find { it.type == 'Identifier' }.content", is("1234"))
                .body("dimension.find { it._label == 'height of support' }.value.toInteger()", is(610))
                .body("dimension.find { it._label == 'weight' }.unit.id", is("http://vocab.getty.edu/aat/300379225"))
                .body("produced_by.timespan.begin_of_the_begin", is("1870-01-01T00:00:00Z"))
                .body("produced_by.carried_out_by.id", contains("http://vocab.getty.edu/ulan/500004793"))
                .body("produced_by.attributed_by._label", contains("circle of"))
                .body("part._label", contains("left wing"));
    }

    @Test
    void a_search_is_given_out_as_a_table_that_can_be_imported_again() {
        String word = Stolen.fresh();
        painting()
                .titled("=" + word + ", with \"quotes\"\nand lines")
                .with("source", "Museum")
                .with("inventoryNumber", word + "-1")
                .by(As.bureau("IT"));
        painting()
                .titled("Plain " + word)
                .with("source", "Museum")
                .with("inventoryNumber", word + "-2")
                .restrictedFrom("BR")
                .by(As.bureau("IT"));
        byte[] sent = As.bureau("DE")
                .queryParam("q", word)
                .get("/api/v1/artworks/table")
                .then()
                .statusCode(200)
                .contentType(containsString("charset=UTF-8"))
                .extract()
                .asByteArray();
        String table = new String(sent, StandardCharsets.UTF_8);
        assertTrue(table.startsWith("id,owner,status,objectType,title,makers,materials,"), table);
        assertTrue(table.contains("\"'=" + word + ", with \"\"quotes\"\"\nand lines\""), table);
        assertEquals(1, table.split("Plain " + word, -1).length - 1);
        String seenFromBrazil = As.bureau("BR")
                .queryParam("q", word)
                .get("/api/v1/artworks/table")
                .asString();
        assertEquals(0, seenFromBrazil.split("Plain " + word, -1).length - 1);
        importedBy("FR", table);
        As.bureau("FR")
                .queryParam("q", word)
                .queryParam("owner", "FR")
                .get("/api/v1/artworks")
                .then()
                .statusCode(200)
                .body("items.title", containsInAnyOrder("Plain " + word, "'=" + word + ", with \"quotes\"\nand lines"));
        As.bureau("DE")
                .queryParam("colour", "red")
                .get("/api/v1/artworks/table")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("colour"));
    }

    /** What only a record here has, and the importer's is to have anew, means nothing. */
    private static void importedBy(String bureau, String table) {
        String job = As.bureau(bureau)
                .contentType("text/csv; charset=UTF-8")
                .queryParam("columns", "id=,owner=,status=,recordedAt=,changedAt=")
                .body(table.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/artworks/imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await().until(() -> "COMPLETED".equals(As.bureau(bureau).get(job).path("status")));
        As.bureau(bureau).get(job + "/errors").then().body("items", empty());
        As.bureau(bureau).get(job).then().body("accepted", is(2));
    }

    @Test
    void what_is_hidden_or_absent_is_not_exported_and_others_may_not_ask() {
        String id = painting().restrictedFrom("BR").by(As.bureau("IT"));
        for (String format : List.of("lido", "linked-art")) {
            String path = "/api/v1/artworks/" + id + "/" + format;
            As.bureau("BR").get(path).then().statusCode(404);
            As.border("DE").get(path).then().statusCode(403);
            As.dealer().get(path).then().statusCode(403);
            As.bureau("DE").get(path).then().statusCode(200);
        }
        As.dealer().get("/api/v1/artworks/table").then().statusCode(403);
    }
}
