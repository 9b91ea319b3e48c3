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

    private static final int OF_THEIR_OWN = 20_000;
    private static final Duration FILLS_WITHIN = Duration.ofMinutes(5);
    private static final String OWNER = "FR";

    private final int many;
    private final Path data;

    /**
     * @param many templates that the service holds when it is asked how fast it is
     * @param data the samples, null for none
     */
    PrintsLoad(int many, Path data) {
        this.data = data;
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
        try (ServiceProcess service = filled(bench)) {
            Calls calls = new Calls(service, bench.issuer.tokenOf(OWNER));
            persons = sown.persons(Math.max(many / TakenPrints.FINGERS, PERSONS + 1), calls);
            sown.clear();
            sown.prints(persons, enrolled);
            new PrintsAsked(calls, prints, persons, ASKED, OUT).print();
            before = service.heap();
            if (data != null) {
                new PrintsCard(calls, data.resolve("fingerprints"), OUT).print(persons.get(PERSONS));
            }
        }
        List<FingerprintTemplate> all = gallery(prints);
        sown.clear();
        sown.prints(persons, all);
        try (ServiceProcess service = filled(bench)) {
            double heap = (service.heap() - before) * (double) all.size() / (all.size() - enrolled.size());
            new PrintsSpeed(new Calls(service, bench.issuer.tokenOf(OWNER)), all, OUT).print(heap, persons.get(0));
        }
    }

    /** All that there are, over and over: each an object of its own as in the service, while that is not too much for this program. */
    private List<FingerprintTemplate> gallery(TakenPrints prints) {
        List<FingerprintTemplate> all = new ArrayList<>();
        for (int i = 0; all.size() < Math.min(many, OF_THEIR_OWN); i++) {
            Disturbance disturbance = Disturbance.values()[i % Disturbance.values().length];
            all.addAll(Arrays.asList(prints.asked(disturbance)));
        }
        while (all.size() < many) {
            all.addAll(List.copyOf(all));
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
}
