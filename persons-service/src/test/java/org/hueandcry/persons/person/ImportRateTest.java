package org.hueandcry.persons.person;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.kit.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Prints how fast persons are imported, beside how fast a bare COPY puts the same rows into the same tables and indexes:
 * {@code HUE_DATA=<folder> ./mvnw -Dquick verify -pl persons-service -am -Dtest=ImportRateTest -Dsurefire.failIfNoSpecifiedTests=false -Dimport.lines=100000}
 */
@EnabledIfEnvironmentVariable(named = "HUE_DATA", matches = ".+")
@EnabledIfSystemProperty(named = "import.lines", matches = "\\d+")
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "persons"))
class ImportRateTest {

    private static final List<String> TABLES = List.of(
            "person",
            "record_version",
            "outbox",
            "person_words",
            "person_document_number",
            "name_word",
            "name_word_key");

    @Test
    void importing_is_measured_beside_a_bare_copy() throws Exception {
        int lines = Integer.getInteger("import.lines");
        Path body = Path.of("target", "persons.ndjson");
        write(body, lines);
        String token = TestIssuer.token("FR", "ncb-fr", Set.of("supervisor", "officer"));
        String address = RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/persons/imports";
        long begun = System.nanoTime();
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/x-ndjson")
                                .POST(HttpRequest.BodyPublishers.ofFile(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertEquals(202, answer.statusCode(), answer.body());
        double received = seconds(begun);
        UUID id = UUID.fromString(
                (String) new ObjectMapper().readValue(answer.body(), Map.class).get("id"));
        await().atMost(Duration.ofHours(1))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> Database.count("import_job where id = ? and ended_at is not null", id) == 1);
        double imported = seconds(begun);
        System.out.printf(
                "%d lines of %d bytes: received in %.1f s, imported in %.1f s: %.0f a second; unsent announcements %d%n",
                lines,
                Files.size(body) / lines,
                received,
                imported,
                lines / imported,
                Database.count("outbox where sent_at is null"));
        System.out.println(
                Database.rows("select status, received, accepted, rejected from import_job where id = ?", id));
        System.out.println(Database.rows(
                "select (select count(*) from name_word) as words, (select count(*) from name_word_key) as keys"));
        await().atMost(Duration.ofHours(1)).until(() -> Database.count("outbox where sent_at is null") == 0);
        System.out.printf("announced in %.1f s%n", seconds(begun));
        double copied = bareCopy();
        System.out.printf(
                "bare COPY in %.1f s: %.0f a second; the import has %.0f %% of its rate%n",
                copied, lines / copied, 100 * copied / imported);
    }

    private static double bareCopy() {
        Path folder = Path.of("target").toAbsolutePath();
        Database.run("create schema bare");
        for (String table : TABLES) {
            Database.run("copy " + table + " to '" + folder.resolve(table + ".copy") + "'");
            Database.run("create table bare." + table + " (like " + table + " including all)");
        }
        long begun = System.nanoTime();
        for (String table : TABLES) {
            long one = System.nanoTime();
            Database.run("copy bare." + table + " from '" + folder.resolve(table + ".copy") + "'");
            System.out.printf("  %s %.1f s%n", table, seconds(one));
        }
        return seconds(begun);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Persons whose names are made of the parts of invented ones, so that a million differ as a million do. */
    private static void write(Path body, int lines) throws IOException {
        List<String[]> known = new ArrayList<>();
        Path data = Path.of(System.getenv("HUE_DATA"), "persons-synthetic-50k.csv.gz");
        try (BufferedReader rows = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(data)), StandardCharsets.UTF_8))) {
            rows.readLine();
            rows.lines()
                    .map(row -> row.split(",", -1))
                    .filter(row -> row.length == 8)
                    .forEach(known::add);
        }
        Random random = new Random(1);
        ObjectMapper json = new ObjectMapper();
        try (Writer out = Files.newBufferedWriter(body)) {
            for (int i = 0; i < lines; i++) {
                String[] one = known.get(random.nextInt(known.size()));
                String[] other = known.get(random.nextInt(known.size()));
                // every fifth has a name that nobody else has: 200,000 words of a million persons
                String family = i % 5 == 0 ? other[3] + word(random) : other[3];
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("sourceReference", "r" + i);
                line.put("kind", "WANTED");
                line.put(
                        "name",
                        Map.of("family", family.isBlank() ? "Doe" : family, "given", one[1].isBlank() ? "Jo" : one[1]));
                line.put("sex", one[4].equals("male") ? "MALE" : "FEMALE");
                line.put("dateOfBirth", one[5]);
                line.put("placeOfBirth", one[6]);
                line.put("nationalities", List.of("FR"));
                line.put("documents", List.of(Map.of("type", "PASSPORT", "number", "P" + i, "issuingCountry", "FR")));
                line.put("description", Map.of("heightCm", 150 + random.nextInt(50), "eyes", "BRO", "hair", "BLA"));
                out.write(json.writeValueAsString(line));
                out.write('\n');
            }
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }
}
