package org.hueandcry.load;

import com.machinezoo.sourceafis.FingerprintTemplate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.hueandcry.load.print.Disturbance;
import org.hueandcry.load.print.RepeatedPrints;
import org.hueandcry.load.print.TakenPrints;

import static org.hueandcry.load.Bench.OUT;

/** How well and how fast persons are found by prints, which are of fingers that nobody has: by the bare library, and by persons-service. */
final class PrintsLoad {

    private static final Path MADE = Path.of("deploy/load/target/data/prints");
    private static final int PERSONS = 160;

    /** Who are asked for through the service as well: a search begins with extraction, which takes its time. */
    private static final int ASKED = 80;

    private static final Duration FILLS_WITHIN = Duration.ofMinutes(5);
    private static final String OWNER = "FR";

    private final int many;

    /** @param many templates that the service holds when it is asked how fast it is */
    PrintsLoad(int many) {
        this.many = many;
    }

    void run() {
        long begun = System.nanoTime();
        TakenPrints prints = TakenPrints.of(PERSONS, MADE);
        FingerprintTemplate[][] repeated = RepeatedPrints.of(MADE);
        OUT.printf(Locale.ROOT, "prints made, or found made, within %.0f s%n", (System.nanoTime() - begun) / 1e9);
        PrintsAccuracy accuracy = new PrintsAccuracy(prints, OUT);
        accuracy.disturbances();
        accuracy.sets(repeated);
        try (Bench bench = new Bench("persons", "persons-with-prints", "-Xmx" + (512 + many / 50) + "m")) {
            List<FingerprintTemplate> enrolled = List.of(prints.enrolled());
            service(bench, prints, enrolled);
        }
    }

    private void service(Bench bench, TakenPrints prints, List<FingerprintTemplate> enrolled) {
        PrintsSown sown = new PrintsSown(bench);
        List<UUID> persons;
        long before;
        try (ServiceProcess service = bench.service()) {
            Calls calls = new Calls(service, bench.issuer.tokenOf(OWNER));
            persons = sown.persons(many / TakenPrints.FINGERS, calls);
            sown.clear();
        }
        sown.prints(persons, enrolled);
        try (ServiceProcess service = filled(bench)) {
            new PrintsAsked(new Calls(service, bench.issuer.tokenOf(OWNER)), prints, persons, ASKED, OUT).print();
            before = service.heap();
        }
        List<FingerprintTemplate> all = gallery(prints);
        sown.clear();
        sown.prints(persons, all);
        try (ServiceProcess service = filled(bench)) {
            filling(service, all);
            double each = (double) (service.heap() - before) / (all.size() - enrolled.size());
            OUT.printf(
                    Locale.ROOT,
                    "a print takes %.1f KB of the service's heap; by the library's estimate its template takes %.1f KB%n",
                    each / 1024,
                    service.metric("gallery_size_bytes") / all.size() / 1024);
            PrintsSpeed speed = new PrintsSpeed(new Calls(service, bench.issuer.tokenOf(OWNER)), OUT);
            speed.search(all);
            speed.takenIn(persons.get(0));
        }
    }

    /** All that there are, over and over, each an object of its own as in the service. */
    private List<FingerprintTemplate> gallery(TakenPrints prints) {
        List<FingerprintTemplate> all = new ArrayList<>();
        for (int i = 0; all.size() < many; i++) {
            Disturbance disturbance = Disturbance.values()[i % Disturbance.values().length];
            all.addAll(Arrays.asList(prints.asked(disturbance)));
        }
        return List.copyOf(all.subList(0, many));
    }

    private static ServiceProcess filled(Bench bench) {
        ServiceProcess service = bench.service();
        long until = System.nanoTime() + FILLS_WITHIN.toNanos();
        try {
            while (service.metric("gallery_complete") != 1) {
                if (System.nanoTime() > until) {
                    throw new IllegalStateException("The service still reads its prints into memory");
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return service;
    }

    private static void filling(ServiceProcess service, List<FingerprintTemplate> all) {
        List<byte[]> stored = all.stream().map(FingerprintTemplate::toByteArray).toList();
        long begun = System.nanoTime();
        long read = IntStream.range(0, stored.size())
                .parallel()
                .mapToObj(i -> new FingerprintTemplate(stored.get(i)))
                .filter(template -> template.memory() > 0)
                .count();
        double bare = (System.nanoTime() - begun) / 1e9;
        double seconds = service.metric("gallery_filling_seconds_sum");
        OUT.printf(
                Locale.ROOT,
                "%n%,d prints are read into memory within %.1f s of a start, %.0f ms for 1,000; the bare library reads the templates within %.0f ms"
                        + " for 1,000%n",
                read,
                seconds,
                1e6 * seconds / read,
                1e6 * bare / read);
    }
}
