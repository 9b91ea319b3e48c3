package org.hueandcry.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

/**
 * Holds every answer that a test gets against the committed OpenAPI document: its status is documented, the documented
 * headers are sent, and its body is of the schema.
 * What is no operation of the document is not held against anything.
 */
final class AnswersAsDocumented implements Filter {

    private static final Path COMMITTED = Path.of("contracts/openapi.yaml");
    private static final String ADDRESS = "https://hue-and-cry.example/openapi.json";

    private final JsonNode document;
    private final SchemaRegistry schemas;

    private AnswersAsDocumented(JsonNode document) {
        closeShapes(document);
        this.document = document;
        this.schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(Map.of(ADDRESS, document.toString())));
    }

    /** The filters that a call of the module under test passes through: none where it has no document of its own. */
    static List<Filter> filters() {
        if (!Files.exists(COMMITTED)) {
            return List.of();
        }
        try {
            return List.of(new AnswersAsDocumented(new YAMLMapper().readTree(Files.readString(COMMITTED))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        String method = request.getMethod().toLowerCase(Locale.ROOT);
        String path = template(URI.create(request.getURI()).getPath());
        if (path == null || !document.at(pointer("paths", path)).has(method)) {
            return answer;
        }
        boolean openToAll =
                document.at(pointer("paths", path, method, "security")).isArray();
        assertEquals(
                openToAll && answer.statusCode() < 400 ? "public, no-cache" : "no-store",
                answer.header("Cache-Control"),
                method + " " + path);
        String status = String.valueOf(answer.statusCode());
        String operation = method + " " + path;
        JsonNode documented = document.at(pointer("paths", path, method, "responses", status));
        assertFalse(documented.isMissingNode(), operation + " answered " + status + ", which is not documented");
        String where = documented.has("$ref")
                ? documented.get("$ref").asText().substring(1)
                : pointer("paths", path, method, "responses", status);
        for (Map.Entry<String, JsonNode> header :
                document.at(where + "/headers").properties()) {
            assertNotNull(
                    answer.header(header.getKey()),
                    operation + " answered " + status + " without the documented " + header.getKey());
        }
        JsonNode content = document.at(where + "/content");
        String body = answer.asString();
        if (content.isMissingNode()) {
            assertEquals("", body, operation + " answered " + status + " with a body that is not documented");
            return answer;
        }
        String type = null;
        for (Iterator<String> types = content.fieldNames(); types.hasNext(); ) {
            String documentedType = types.next();
            type = answer.contentType().startsWith(documentedType) ? documentedType : type;
        }
        assertNotNull(type, operation + " answered in " + answer.contentType());
        if (!type.contains("json")) {
            return answer;
        }
        String schema = ADDRESS + "#" + where + "/content/" + escaped(type) + "/schema";
        List<?> faults = schemas.getSchema(SchemaLocation.of(schema)).validate(body, InputFormat.JSON);
        assertEquals(List.of(), faults, operation + " answered " + status + ": " + body);
        return answer;
    }

    /** Every example of a body is of the schema of its operation. */
    static void mustFitTheirSchemas(JsonNode document) {
        AnswersAsDocumented documented = new AnswersAsDocumented(document);
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operation
                                .getValue()
                                .at("/requestBody/content")
                                .properties()
                                .forEach(media -> {
                                    String schema = ADDRESS + "#"
                                            + pointer(
                                                    "paths",
                                                    path.getKey(),
                                                    operation.getKey(),
                                                    "requestBody",
                                                    "content")
                                            + pointer(media.getKey(), "schema");
                                    media.getValue()
                                            .path("examples")
                                            .properties()
                                            .forEach(example -> assertEquals(
                                                    List.of(),
                                                    documented
                                                            .schemas
                                                            .getSchema(SchemaLocation.of(schema))
                                                            .validate(
                                                                    example.getValue()
                                                                            .get("value")
                                                                            .toString(),
                                                                    InputFormat.JSON),
                                                    operation.getKey() + " " + path.getKey() + ": "
                                                            + example.getKey()));
                                })));
    }

    /** For this comparison a shape allows nothing that it does not name; only problems carry more as they need it. */
    private static void closeShapes(JsonNode document) {
        document.at("/components/schemas").properties().forEach(schema -> {
            if (schema.getValue().has("properties") && !schema.getKey().equals("Problem")) {
                ((ObjectNode) schema.getValue()).put("additionalProperties", false);
            }
        });
    }

    /** The documented path that this one is an example of; the most literal, if several. */
    private String template(String path) {
        List<String> found = new ArrayList<>();
        document.get("paths").fieldNames().forEachRemaining(template -> {
            if (path.matches(template.replaceAll("\\{\\w+}", "[^/]+"))) {
                found.add(template);
            }
        });
        return found.stream()
                .min((one, other) -> Long.compare(
                        one.chars().filter(c -> c == '{').count(),
                        other.chars().filter(c -> c == '{').count()))
                .orElse(null);
    }

    private static String pointer(String... steps) {
        StringBuilder pointer = new StringBuilder();
        for (String step : steps) {
            pointer.append('/').append(escaped(step));
        }
        return pointer.toString();
    }

    private static String escaped(String step) {
        return step.replace("~", "~0").replace("/", "~1");
    }
}
