package org.hueandcry.load;

import java.nio.file.Path;
import java.util.Locale;
import org.hueandcry.load.print.TakenPrints;

import static org.hueandcry.load.Bench.OUT;

/** How well and how fast persons are found by prints of fingers that nobody has. */
final class PrintsLoad {

    private static final Path MADE = Path.of("deploy/load/target/data/prints");
    private static final int PERSONS = 160;

    void run() {
        long begun = System.nanoTime();
        TakenPrints prints = TakenPrints.of(PERSONS, MADE);
        OUT.printf(Locale.ROOT, "prints made, or found made, within %.0f s%n", (System.nanoTime() - begun) / 1e9);
        new PrintsAccuracy(prints, OUT).print();
    }
}
