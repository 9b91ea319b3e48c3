package org.hueandcry.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import static org.hueandcry.load.Bench.OUT;

/**
 * Brings works in through the bulk endpoint while somebody searches, and then the same rows by bare COPY into empty tables with the same
 * indexes; and says how much memory that took, and when all had been announced.
 */
final class ArtworksImport {

    private static final String IMPORTS = "/api/v1/artworks/imports";
    private static final String SEARCH = "/api/v1/artworks?q=harbour+turner&limit=20";
    private static final int SEARCHES_BEFORE = 50;

    /** What an import leaves behind. */
    private static final List<String> TABLES = List.of(
            "artwork", "record_version", "import_reference", "artwork_term", "artwork_key", "artwork_side", "outbox");

    private final Bench bench;
    private final ServiceProcess service;
    private final Calls calls;
    private final MuseumWorks works;
    private final int many;

    ArtworksImport(Bench bench, ServiceProcess service, Calls calls, MuseumWorks works, int many) {
        this.bench = bench;
        this.service = service;
        this.calls = calls;
        this.works = works;
        this.many = many;
    }

    /** Does nothing where there are works already. */
    void run() {
        if (!bench.rows("select 1 from artwork limit 1").isEmpty()) {
            return;
        }
        double imported = byTheEndpoint();
        bench.execute("vacuum analyze");
        double copied = BareCopy.seconds(bench, TABLES);
        OUT.printf(
                Locale.ROOT,
                "%,d works in one import: %.0f s, %,.0f /s; bare COPY of the same rows: %.0f s, %,.0f /s; ratio %.2f%n",
                many,
                imported,
                many / imported,
                copied,
                many / copied,
                copied / imported);
    }

    /** @return the seconds from the first byte to the end of the import */
    private double byTheEndpoint() {
        for (int i = 0; i < SEARCHES_BEFORE; i++) {
            calls.get(SEARCH);
        }
        long before = service.mostMemory();
        long begun = System.nanoTime();
        String job = calls.upload(
                IMPORTS,
                "application/x-ndjson",
                () -> new SequenceInputStream(
                        new Lines(many, number -> works.of(number).toString())));
        double received = (System.nanoTime() - begun) / 1e9;
        JsonNode state = calls.get(job);
        long[] searches = new long[100_000];
        int searched = 0;
        while (state.get("status").textValue().equals("RUNNING")) {
            pause(200);
            long asked = System.nanoTime();
            calls.get(SEARCH);
            searches[searched++] = System.nanoTime() - asked;
            state = calls.get(job);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (state.get("accepted").intValue() != many) {
            throw new IllegalStateException(
                    "not all were taken in: " + state + ", " + calls.get(job + "/errors?limit=5"));
        }
        OUT.printf(
                Locale.ROOT,
                "received within %.0f s; memory at most %,d MB, before %,d MB; %d searches meanwhile: %s%n",
                received,
                service.mostMemory() >> 20,
                before >> 20,
                searched,
                times(Arrays.copyOf(searches, searched)));
        announced(begun);
        return seconds;
    }

    private void announced(long begun) {
        while (!bench.rows("select 1 from outbox where sent_at is null limit 1").isEmpty()) {
            pause(1_000);
        }
        OUT.printf(
                Locale.ROOT,
                "all %s announced %.0f s after the first byte%n",
                bench.rows("select count(*) from outbox where sent_at is not null")
                        .get(0)[0],
                (System.nanoTime() - begun) / 1e9);
    }

    static String times(long[] nanos) {
        Arrays.sort(nanos);
        return nanos.length == 0
                ? "none"
                : String.format(
                        Locale.ROOT,
                        "p50 %.1f  p95 %.1f  p99 %.1f  max %.1f ms",
                        at(nanos, 0.5),
                        at(nanos, 0.95),
                        at(nanos, 0.99),
                        at(nanos, 1));
    }

    static double at(long[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
