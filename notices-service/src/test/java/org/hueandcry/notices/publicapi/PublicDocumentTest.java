package org.hueandcry.notices.publicapi;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hueandcry.kit.testing.Parts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a client is generated from. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "notices"))
class PublicDocumentTest {

    private static final List<String> LISTS = List.of("red", "yellow", "un", "un/persons", "un/entities");

    private JsonPath document;

    @BeforeEach
    void read() {
        document = RestAssured.get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void each_parameter_of_a_search_says_what_it_is() {
        for (String list : LISTS) {
            Map<String, Object> types = new TreeMap<>();
            List<Map<String, Object>> parameters = document.getList("paths.'/notices/v1/" + list + "'.get.parameters");
            for (Map<String, Object> parameter : parameters) {
                if (parameter.get("in").equals("query")) {
                    Map<?, ?> schema = (Map<?, ?>) parameter.get("schema");
                    types.put((String) parameter.get("name"), schema.get("type"));
                    assertNotNull(parameter.get("description"), parameter.toString());
                    assertEquals(
                            Map.of("page", 1, "resultPerPage", 20).get(parameter.get("name")),
                            schema.get("default"),
                            parameter.toString());
                    assertEquals(
                            parameter.get("name").equals("sexId") ? List.of("M", "F", "U") : null,
                            schema.get("enum"),
                            parameter.toString());
                }
            }
            Map<String, Object> expected = new TreeMap<>(Map.of(
                    "ageMax", "integer",
                    "ageMin", "integer",
                    "page", "integer",
                    "resultPerPage", "integer"));
            for (String text : List.of(
                    "arrestWarrantCountryId",
                    "forename",
                    "freeText",
                    "name",
                    "nationality",
                    "sexId",
                    "unReference",
                    "unResolution")) {
                expected.put(text, "string");
            }
            assertEquals(expected, types, list);
        }
    }

    @Test
    void every_shape_says_which_keys_are_always_there() {
        Map<String, Map<String, Object>> shapes = document.getMap("components.schemas");
        Set<String> mayBeAbsent = Set.of(
                "PublicNoticeLinks.thumbnail",
                "PublicLinkedNoticeLinks.thumbnail",
                "PublicImageListLinks.thumbnail",
                "PublicPageLinks.next",
                "PublicChange._links");
        Set<String> absent = new HashSet<>();
        int seen = 0;
        for (Map.Entry<String, Map<String, Object>> shape : shapes.entrySet()) {
            // what the source agrees to show is no shape of the public service
            if (shape.getKey().startsWith("Public")
                    && shape.getValue().containsKey("properties")
                    && !shape.getKey().startsWith("PublicExtract")) {
                Set<Object> optional =
                        new HashSet<>(((Map<?, ?>) shape.getValue().get("properties")).keySet());
                Object required = shape.getValue().get("required");
                optional.removeAll(required == null ? List.of() : (List<?>) required);
                optional.forEach(key -> absent.add(shape.getKey() + "." + key));
                seen++;
            }
        }
        assertEquals(mayBeAbsent, absent);
        assertTrue(seen > 15, seen + " shapes");
    }

    @Test
    void each_detail_has_a_shape_of_its_own() {
        Map<String, String> shapes = Map.of(
                "red", "PublicRedNotice",
                "yellow", "PublicYellowNotice",
                "un/persons", "PublicUnPerson",
                "un/entities", "PublicUnEntity");
        shapes.forEach((list, shape) -> assertEquals(
                "#/components/schemas/" + shape,
                document.getString("paths.'/notices/v1/" + list
                        + "/{id}'.get.responses.'200'.content.'application/json'.schema.'$ref'")));
        assertEquals(
                17,
                document.getMap("components.schemas.PublicRedNotice.properties").size());
    }
}
