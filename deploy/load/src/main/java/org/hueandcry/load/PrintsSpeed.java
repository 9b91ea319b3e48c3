package org.hueandcry.load;

import com.machinezoo.sourceafis.FingerprintMatcher;
import com.machinezoo.sourceafis.FingerprintTemplate;
import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hueandcry.load.print.Disturbance;
import org.hueandcry.load.print.Finger;
import org.hueandcry.load.print.Impression;

/**
 * What the service takes for prints, held against the bare library in turns: to search all prints for somebody who is not there, with a finger of
 * unknown position, so that it is compared with each; to take a print in; to read all of them when it starts.
 */
final class PrintsSpeed {

    private static final int ROUNDS = 7;
    private static final int WARMING = 15;
    private static final int TAKEN_IN = 40;
    private static final int PIECE = 1_000;
    private static final int STRANGERS = 200_000;
    private static final String PNG = "image/png";

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Calls calls;
    private final List<FingerprintTemplate> held;
    private final PrintStream out;

    /** @param held by the service */
    PrintsSpeed(Calls calls, List<FingerprintTemplate> held, PrintStream out) {
        this.calls = calls;
        this.held = held;
        this.out = out;
    }

    void print(double heap, UUID person) {
        out.printf(
                Locale.ROOT,
                "%n| %,d prints held, %d processors | service | bare library | ratio |%n|---|---|---|---|%n",
                held.size(),
                Runtime.getRuntime().availableProcessors());
        search();
        takenIn(person);
        readAtStart();
        out.printf(
                Locale.ROOT,
                "| a print in memory, KB | %.1f | %.1f by its estimate | |%n",
                heap / held.size() / 1024,
                calls.service().metric("gallery_size_bytes") / held.size() / 1024);
    }

    /** Time on processors is what other programs on the machine disturb least. */
    private void search() {
        int processors = Runtime.getRuntime().availableProcessors();
        double[][] rounds = new double[6][ROUNDS];
        for (int round = -WARMING; round < ROUNDS; round++) {
            Impression stranger = stranger(round + WARMING);
            byte[] image = stranger.png();
            double compared = calls.service().metric("gallery_comparisons_total");
            double serviceTime = calls.service().processorTime();
            long begun = System.nanoTime();
            calls.ask("/api/v1/persons/identify", PNG, image);
            long answered = System.nanoTime();
            serviceTime = calls.service().processorTime() - serviceTime;
            compared = calls.service().metric("gallery_comparisons_total") - compared;
            if (compared != held.size()) {
                throw new IllegalStateException("compared with " + compared + " of " + held.size());
            }
            double extractionTime = ownTime();
            long extracting = System.nanoTime();
            FingerprintTemplate template = stranger.template();
            double bareTime = ownTime();
            long extracted = System.nanoTime();
            compare(new FingerprintMatcher(template));
            long done = System.nanoTime();
            double end = ownTime();
            if (round >= 0) {
                rounds[0][round] = compared / seconds(begun, answered) / processors;
                rounds[1][round] = compared / seconds(extracted, done) / processors;
                rounds[2][round] = compared / seconds(extracting, done) / processors;
                rounds[3][round] = compared / serviceTime;
                rounds[4][round] = compared / (end - bareTime);
                rounds[5][round] = compared / (end - extractionTime);
            }
        }
        row("matches a second and processor, by the clock", rounds[0], rounds[1]);
        row("the same, the library from the image too", rounds[0], rounds[2]);
        row("matches a second of processor time", rounds[3], rounds[4]);
        row("the same, the library from the image too", rounds[3], rounds[5]);
    }

    private void compare(FingerprintMatcher matcher) {
        double best = IntStream.range(0, (held.size() + PIECE - 1) / PIECE)
                .parallel()
                .mapToDouble(piece -> held.subList(piece * PIECE, Math.min(held.size(), (piece + 1) * PIECE)).stream()
                        .mapToDouble(matcher::match)
                        .max()
                        .orElse(0))
                .max()
                .orElse(0);
        if (best < 0) {
            throw new IllegalStateException("scores are not negative");
        }
    }

    /** One after another, each as an image; the library makes the template of the same image. */
    private void takenIn(UUID person) {
        double[] service = new double[TAKEN_IN];
        double[] bare = new double[TAKEN_IN];
        // others than those of the runs before: what is there already is not taken in again
        long first = System.currentTimeMillis();
        for (int i = 0; i < TAKEN_IN; i++) {
            Impression print = stranger(first + i);
            byte[] image = print.png();
            long begun = System.nanoTime();
            calls.add("/api/v1/persons/" + person + "/fingerprints?position=" + (1 + i % 10), PNG, image);
            long answered = System.nanoTime();
            print.template();
            service[i] = 1e3 * seconds(begun, answered);
            bare[i] = 1e3 * seconds(answered, System.nanoTime());
        }
        row("a print taken in, or extracted, ms", service, bare);
    }

    private void readAtStart() {
        List<byte[]> stored =
                held.stream().map(FingerprintTemplate::toByteArray).toList();
        long begun = System.nanoTime();
        long read = stored.parallelStream()
                .map(FingerprintTemplate::new)
                .filter(template -> template.memory() > 0)
                .count();
        double bare = seconds(begun, System.nanoTime());
        double service = calls.service().metric("gallery_filling_seconds_sum");
        row("1,000 prints read at a start, ms", new double[] {1e6 * service / read}, new double[] {1e6 * bare / read});
    }

    private void row(String what, double[] service, double[] bare) {
        double[] ratios = IntStream.range(0, service.length)
                .mapToDouble(i -> service[i] / bare[i])
                .toArray();
        out.printf(Locale.ROOT, "| %s | %,.0f | %,.0f | %.2f |%n", what, middle(service), middle(bare), middle(ratios));
    }

    private static Impression stranger(long number) {
        return Impression.of(Finger.of(STRANGERS + number), STRANGERS + number, Disturbance.NONE, 0, 1);
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    private static double ownTime() {
        return PROCESS.getProcessCpuTime() / 1e9;
    }

    private static double middle(double[] rounds) {
        return Arrays.stream(rounds).sorted().toArray()[rounds.length / 2];
    }
}
