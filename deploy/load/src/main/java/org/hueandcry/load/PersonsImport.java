package org.hueandcry.load;

import static org.hueandcry.load.Bench.OUT;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** TEMPORARY */
final class PersonsImport {
    private final Bench bench;
    private final ServiceProcess service;
    private final People people;

    PersonsImport(Bench bench, ServiceProcess service, People people) {
        this.bench = bench;
        this.service = service;
        this.people = people;
    }

    void run(String owner) {
        if (!bench.rows("select id::text from person limit 1").isEmpty()) { indexed(); return; }
        Path file = Path.of("/tmp/w/million.copy");
        try (BufferedWriter w = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (int i = 0; i < people.size(); i++) {
                String json = people.of(i).json().replaceFirst("\"sourceReference\": \"\\d+\", ", "").replace("\\", "\\\\");
                w.write(new java.util.UUID(0x1234567812344678L * (i + 1), 0x8000000000000000L | i) + "\t" + owner + "\t1\tWANTED\t" + json
                        + "\t\\N\t{}\tOFFICIAL_USE_ONLY\tf\tf\t1\t2026-01-01\t2026-01-01\t2026-01-01\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        OUT.println(bench.postgres.jdbcUrl("persons") + " " + service.address() + " written");
        try (var c = java.sql.DriverManager.getConnection(bench.postgres.jdbcUrl("persons"), "postgres", null);
             var in = Files.newBufferedReader(file)) {
            long t = System.nanoTime();
            new org.postgresql.copy.CopyManager((org.postgresql.core.BaseConnection) c).copyIn("copy person from stdin", in);
            OUT.println("copied in " + (System.nanoTime() - t) / 1e9);
        } catch (Exception e) { throw new IllegalStateException(e); }
        throw new IllegalStateException("again");
    }
    void indexed() {
        while (true) {
            String n = bench.rows("select count(*)::text from person_words").get(0)[0];
            OUT.println("indexed " + n);
            if (Integer.parseInt(n) >= people.size()) break;
            try { Thread.sleep(15000); } catch (InterruptedException e) { throw new IllegalStateException(e); }
        }
        bench.execute("vacuum analyze");
    }
}
