package org.hueandcry.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The documents in a service's {@code contracts/}, held against what the service does. */
public final class Contract {

    private static final Path CONTRACTS = Path.of("contracts");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Contract() {}

    /** The committed OpenAPI document is the one that the service gives out; {@code -Dcontracts.write} commits to the new one. */
    public static void holdsForOpenApi() {
        String given =
                RestAssured.get("/q/openapi").then().statusCode(200).extract().asString();
        Path committed = CONTRACTS.resolve("openapi.yaml");
        try {
            if (Boolean.getBoolean("contracts.write")) {
                Files.createDirectories(CONTRACTS);
                Files.writeString(committed, given);
            }
            assertEquals(
                    Files.readString(committed),
                    given,
                    "contracts/openapi.yaml is not what the service gives out; if the change is meant, run the test with"
                            + " -Dcontracts.write=true and commit it");
            AnswersAsDocumented.mustFitTheirSchemas(new YAMLMapper().readTree(given));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whoever may do nothing gets the same answer from every documented operation, before anything is read of the request or looked
     * up: this status, and no other.
     *
     * @param open paths, and all below them, that this caller may use
     */
    public static void everyOperationAnswers(int status, Supplier<RequestSpecification> caller, String... open) {
        JsonNode paths;
        try {
            paths = new YAMLMapper()
                    .readTree(read(CONTRACTS.resolve("openapi.yaml")))
                    .get("paths");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int operations = 0;
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            if (Arrays.stream(open).anyMatch(path.getKey()::startsWith)) {
                continue;
            }
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (operation.getValue().path("security").isArray()) {
                    // open to all
                    continue;
                }
                JsonNode media = operation.getValue().at("/requestBody/content");
                RequestSpecification request = caller.get();
                if (media.isObject()) {
                    request.contentType(media.fieldNames().next()).body("{}".getBytes(StandardCharsets.US_ASCII));
                }
                String address =
                        path.getKey().replaceAll("\\{\\w+}", UUID.randomUUID().toString());
                assertEquals(
                        status,
                        request.request(operation.getKey().toUpperCase(Locale.ROOT), address)
                                .statusCode(),
                        operation.getKey() + " " + path.getKey());
                operations++;
            }
        }
        assertTrue(operations > 0);
    }

    /** @param type for example {@code person.changed.v1} */
    public static void holdsForEvent(String type, String event) {
        String schema = read(CONTRACTS.resolve("events").resolve(type + ".schema.json"));
        List<?> faults = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(event, InputFormat.JSON);
        assertEquals(List.of(), faults, event);
    }

    /** The publisher's example of an event; {@code module} is the publisher's folder. */
    public static JsonNode example(String module, String type) {
        try {
            return JSON.readTree(read(
                    Path.of("..", module).resolve(CONTRACTS).resolve("events").resolve(type + ".example.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
