package org.hueandcry.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import static org.hueandcry.load.Bench.OUT;

/** Brings the persons in through the bulk endpoint, and then the same rows by bare COPY into empty tables with the same indexes. */
final class PersonsImport {

    private static final String IMPORTS = "/api/v1/persons/imports";

    /** What an import leaves behind. */
    private static final List<String> TABLES = List.of(
            "person",
            "record_version",
            "import_reference",
            "name_word",
            "name_word_key",
            "person_words",
            "person_document_number",
            "outbox");

    private final Bench bench;
    private final Calls calls;
    private final People people;

    PersonsImport(Bench bench, Calls calls, People people) {
        this.bench = bench;
        this.calls = calls;
        this.people = people;
    }

    /** Does nothing where there are persons already. */
    void run() {
        if (!bench.rows("select 1 from person limit 1").isEmpty()) {
            return;
        }
        double imported = byTheEndpoint();
        bench.execute("vacuum analyze");
        double copied = BareCopy.seconds(bench, TABLES);
        OUT.printf(
                Locale.ROOT,
                "%,d persons in one import: %.0f s, %,.0f /s; bare COPY of the same rows: %.0f s, %,.0f /s; ratio %.2f%n",
                people.size(),
                imported,
                people.size() / imported,
                copied,
                people.size() / copied,
                copied / imported);
    }

    /** @return the seconds from the first byte to the end of the import */
    private double byTheEndpoint() {
        long begun = System.nanoTime();
        String job = calls.upload(
                IMPORTS,
                "application/x-ndjson",
                () -> new SequenceInputStream(
                        new Lines(people.size(), number -> people.of(number).json())));
        double received = (System.nanoTime() - begun) / 1e9;
        JsonNode state = calls.get(job);
        try {
            while (state.get("status").textValue().equals("RUNNING")) {
                TimeUnit.SECONDS.sleep(1);
                state = calls.get(job);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        if (state.get("accepted").intValue() != people.size()) {
            throw new IllegalStateException("not all were taken in: " + state);
        }
        OUT.printf(Locale.ROOT, "received within %.0f s; %s%n", received, state);
        return (System.nanoTime() - begun) / 1e9;
    }
}
