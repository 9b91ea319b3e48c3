package org.hueandcry.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.machinezoo.sourceafis.FingerprintCompatibility;
import com.machinezoo.sourceafis.FingerprintTemplate;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hueandcry.load.print.TakenPrints;

/**
 * Persons with prints: the persons by an import, the prints by SQL, as through the API each would be extracted anew. Where the image would be
 * kept stands the template once more.
 */
final class PrintsSown {

    private static final int BATCH = 1_000;

    private final Bench bench;

    PrintsSown(Bench bench) {
        this.bench = bench;
    }

    /** @return their ids, in an order of their own that stays */
    List<UUID> persons(int many, Calls calls) {
        int there = Integer.parseInt(bench.rows("select count(*) from person").get(0)[0]);
        if (there < many) {
            String lines = IntStream.range(there, many).mapToObj("""
                            {"sourceReference": "%1$d", "kind": "WANTED", "name": {"family": "Number %1$d", "given": "Nobody"}, "sex": "MALE"}
                            """::formatted).collect(Collectors.joining());
            String job = calls.upload(
                    "/api/v1/persons/imports",
                    "application/x-ndjson",
                    () -> new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
            JsonNode state = calls.get(job);
            try {
                while (state.get("status").textValue().equals("RUNNING")) {
                    TimeUnit.MILLISECONDS.sleep(200);
                    state = calls.get(job);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
            if (state.get("accepted").intValue() != many - there) {
                throw new IllegalStateException("not all were taken in: " + state);
            }
        }
        return bench.rows("select id from person order by id limit " + many).stream()
                .map(row -> UUID.fromString(row[0]))
                .toList();
    }

    void clear() {
        bench.execute("delete from fingerprint");
    }

    /** @param fingers those of a person side by side */
    void prints(List<UUID> persons, List<FingerprintTemplate> fingers) {
        try (var connection = bench.connection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into fingerprint (id, person_id, position, impression, format, width, height, dpi, quality, sha256,
                                                 original, template, extractor, added_at)
                        select gen_random_uuid(), ?, ?, 'LIVE_PLAIN', 'PNG', 400, 500, 500, 'GOOD', sha256(t), t, t, ?, now()
                        from (select ? as t) one""")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < fingers.size(); i++) {
                insert.setObject(1, persons.get(i / TakenPrints.FINGERS));
                insert.setInt(2, TakenPrints.position(i));
                insert.setString(3, FingerprintCompatibility.version());
                insert.setBytes(4, fingers.get(i).toByteArray());
                insert.addBatch();
                if (i % BATCH == BATCH - 1) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("The prints cannot be filled in", e);
        }
        bench.execute(
                "update person set fingerprints = true where not fingerprints and id in (select person_id from fingerprint)");
        bench.execute("vacuum analyze fingerprint, person");
    }
}
