package org.hueandcry.persons.watch;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPInputStream;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.kit.value.PartialDate;
import org.hueandcry.persons.match.QueryByExample;
import org.hueandcry.persons.person.Described;
import org.hueandcry.persons.person.PersonRequest;
import org.hueandcry.persons.score.Comparison;
import org.hueandcry.persons.score.Prepared;
import org.hueandcry.persons.search.NameIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Measures, and prints: how long after its commit a new record is told of among 100,000 watches, how many of them it is compared with, and
 * how many of those that match it are found. Reads HUE_DATA/persons-synthetic-50k.csv.gz, and is left out where that is not named.
 */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "persons"))
@EnabledIfEnvironmentVariable(named = "HUE_DATA", matches = ".+")
class WatchSpeedTest {

    private static final int WATCHES = 100_000;
    private static final int RECORDS = 400;
    private static final int COMPARED_WITH_ALL = 50;
    private static final double THRESHOLD = 0.7;
    private static final String[] OWNERS = {"FR", "DE", "IT", "BR", "ES", "GB", "PL", "SE", "IN", "JP"};

    @Inject
    NameIndex index;

    @Inject
    Comparison comparison;

    @Inject
    ObjectMapper json;

    @Inject
    MeterRegistry metrics;

    @Inject
    UserTransaction transaction;

    private record Row(String full, String given, String middle, String family, String born) {}

    private static List<Row> rows() throws IOException {
        Path file = Path.of(System.getenv("HUE_DATA"), "persons-synthetic-50k.csv.gz");
        List<Row> rows = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",", -1);
                if (cells.length >= 6 && !cells[0].startsWith("\"")) {
                    rows.add(new Row(cells[0], cells[1], cells[2], cells[3], cells[5]));
                }
            }
        }
        return rows;
    }

    @Test
    void a_new_record_is_told_of_within_a_second_among_a_hundred_thousand_watches() throws Exception {
        List<Row> rows = rows();
        List<Prepared> watches = keepWatches(rows);
        // warms up
        for (int i = 0; i < 50; i++) {
            untilTold(record(rows.get(i * 97 + 13), null), 0);
        }
        DistributionSummary compared = metrics.get("watches.compared").summary();
        double comparedBefore = compared.totalAmount();
        long runBefore = compared.count();
        double[] fromSent = new double[RECORDS];
        double[] fromAnswered = new double[RECORDS];
        int untold = 0;
        long found = 0;
        long matching = 0;
        long comparing = 0;
        long comparisons = 0;
        for (int i = 0; i < RECORDS; i++) {
            Row row = rows.get((i * 113 + 29) % rows.size());
            long[] answered = new long[1];
            long sent = System.nanoTime();
            UUID id = record(row, answered);
            long told = untilTold(id, 1);
            if (told == 0) {
                untold++;
            }
            fromSent[i] = ((told == 0 ? System.nanoTime() : told) - sent) / 1e6;
            if (fromSent[i] > 500) {
                System.out.printf("slow: %s %.0f ms%n", row, fromSent[i]);
            }
            fromAnswered[i] = Math.max(0, ((told == 0 ? System.nanoTime() : told) - answered[0]) / 1e6);
            if (i < COMPARED_WITH_ALL) {
                Prepared record = comparison.prepare(Described.of(json.convertValue(body(row), PersonRequest.class)));
                Character.UnicodeScript script = script(row.full());
                List<Prepared> sameScript = watches.stream()
                        .filter(watch -> script(watch.words().get(0).get(0)) == script)
                        .toList();
                long begun = System.nanoTime();
                matching += sameScript.stream()
                        .filter(watch -> comparison.score(watch, record) >= THRESHOLD)
                        .count();
                comparing += System.nanoTime() - begun;
                comparisons += sameScript.size();
                found += Database.rows(
                                "select w.query -> 'names' ->> 0 as name from watch_match m join watch w on w.id = m.watch_id where m.person_id = ?",
                                id)
                        .stream()
                        .filter(match -> script((String) match.get("name")) == script)
                        .count();
            }
        }
        System.out.printf(
                "%d watches, %d new records, %d of them told of to nobody%n", watches.size(), RECORDS, untold);
        print("from the answer to the POST", fromAnswered);
        print("from sending the POST", fromSent);
        System.out.printf(
                "compared with %.0f watches each in the mean%n",
                (compared.totalAmount() - comparedBefore) / (compared.count() - runBefore));
        System.out.printf(
                "of %d matches that comparing %d records with every watch in their script finds, %d were told (%.2f %%)%n",
                matching, COMPARED_WITH_ALL, found, 100.0 * found / matching);
        System.out.printf("a comparison takes %.1f microseconds%n", comparing / 1e3 / comparisons);
        assertTrue(found > 0);
    }

    private static Character.UnicodeScript script(String name) {
        return Character.UnicodeScript.of(name.codePointAt(0));
    }

    private static void print(String what, double[] milliseconds) {
        double[] sorted = milliseconds.clone();
        Arrays.sort(sorted);
        System.out.printf(
                "%s: median %.0f ms, p99 %.0f ms, most %.0f ms, within a second %.1f %%%n",
                what,
                sorted[sorted.length / 2],
                sorted[sorted.length * 99 / 100],
                sorted[sorted.length - 1],
                100.0 * Arrays.stream(sorted).filter(one -> one < 1000).count() / sorted.length);
    }

    private static Map<String, Object> body(Row row) {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", "WANTED");
        body.put("name", Map.of("full", row.full()));
        body.put("dateOfBirth", row.born());
        return body;
    }

    private static UUID record(Row row, long[] answered) {
        String id = As.bureau("FR")
                .contentType("application/json")
                .body(body(row))
                .post("/api/v1/persons")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        if (answered != null) {
            answered[0] = System.nanoTime();
        }
        return UUID.fromString(id);
    }

    /** @return when the first match was there; 0 where the person was run and there is none */
    private static long untilTold(UUID person, int least) throws Exception {
        try (Connection connection = Database.superuser();
                PreparedStatement told = connection.prepareStatement(
                        "select (select count(*) from watch_match where person_id = ?), (select count(*) from watch_due where person_id = ?)")) {
            told.setObject(1, person);
            told.setObject(2, person);
            while (true) {
                try (ResultSet row = told.executeQuery()) {
                    row.next();
                    if (row.getInt(2) == 0) {
                        return row.getInt(1) >= least ? System.nanoTime() : 0;
                    }
                }
                LockSupport.parkNanos(2_000_000);
            }
        }
    }

    /** Half of them with a date of birth; half of them of people who are not in the file, by names that are. */
    private List<Prepared> keepWatches(List<Row> rows) throws Exception {
        List<QueryByExample> queries = new ArrayList<>();
        for (int i = 0; i < WATCHES; i++) {
            Row row = rows.get(i % rows.size());
            String name = i < rows.size()
                    ? row.full()
                    : rows.get((i * 31 + 7) % rows.size()).given() + " " + row.family();
            queries.add(new QueryByExample(
                    List.of(name), i % 2 == 0 ? PartialDate.parse(row.born()) : null, null, null, null, null, null));
        }
        List<Prepared> prepared = queries.stream()
                .map(query -> comparison.prepare(query.described()))
                .toList();
        Set<String> words = new TreeSet<>();
        prepared.forEach(one -> one.words().forEach(words::addAll));
        Map<String, Integer> numbers = new HashMap<>();
        List<String> all = List.copyOf(words);
        for (int i = 0; i < all.size(); i += 2000) {
            transaction.begin();
            numbers.putAll(index.learn(Set.copyOf(all.subList(i, Math.min(all.size(), i + 2000)))));
            transaction.commit();
        }
        try (Connection connection = Database.superuser();
                PreparedStatement watch = connection.prepareStatement("""
                        insert into watch values (?, ?, 1, null, ?::jsonb, ?, '{}', '{}', 'SEARCH_WANTED', 1, 'load', null,
                            now(), now() + interval '90 days')""");
                PreparedStatement word = connection.prepareStatement("insert into watch_word values (?, ?, ?, ?)")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < queries.size(); i++) {
                UUID id = UUID.randomUUID();
                watch.setObject(1, id);
                watch.setString(2, OWNERS[i % OWNERS.length]);
                watch.setString(3, json.writeValueAsString(queries.get(i)));
                watch.setDouble(4, THRESHOLD);
                watch.addBatch();
                List<List<String>> names = prepared.get(i).words();
                for (int name = 0; name < names.size(); name++) {
                    Set<String> distinct = new HashSet<>(names.get(name));
                    for (String one : distinct) {
                        word.setInt(1, numbers.get(one));
                        word.setObject(2, id);
                        word.setInt(3, name);
                        word.setBoolean(4, distinct.size() == 1);
                        word.addBatch();
                    }
                }
                if (i % 1000 == 999) {
                    watch.executeBatch();
                    word.executeBatch();
                }
            }
            watch.executeBatch();
            word.executeBatch();
            connection.commit();
        }
        Database.run("vacuum analyze watch");
        Database.run("vacuum analyze watch_word");
        Database.run("vacuum analyze name_word_key");
        Database.run("vacuum analyze name_word");
        System.out.printf("%d words%n", all.size());
        return prepared;
    }
}
