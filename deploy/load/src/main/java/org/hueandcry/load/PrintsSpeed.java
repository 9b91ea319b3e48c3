package org.hueandcry.load;

import com.machinezoo.sourceafis.FingerprintMatcher;
import com.machinezoo.sourceafis.FingerprintTemplate;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hueandcry.load.print.Disturbance;
import org.hueandcry.load.print.Finger;
import org.hueandcry.load.print.Impression;

/**
 * What the service takes for prints, held against the bare library in turns: to search a gallery for somebody who is not in it, with a finger of
 * unknown position, so that it is compared with every print; and to take a print in.
 */
final class PrintsSpeed {

    private static final int ROUNDS = 7;
    private static final int WARMING = 3;
    private static final int TAKEN_IN = 40;
    private static final int PIECE = 1_000;
    private static final int STRANGERS = 200_000;
    private static final String PNG = "image/png";

    private final Calls calls;
    private final PrintStream out;

    PrintsSpeed(Calls calls, PrintStream out) {
        this.calls = calls;
        this.out = out;
    }

    private static Impression stranger(int number) {
        return Impression.of(Finger.of(STRANGERS + number), STRANGERS + number, Disturbance.NONE, 0, 1);
    }

    /** @param gallery what the service holds */
    void search(List<FingerprintTemplate> gallery) {
        int processors = Runtime.getRuntime().availableProcessors();
        double[] service = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        double[] single = new double[ROUNDS];
        for (int round = -WARMING; round < ROUNDS; round++) {
            Impression stranger = stranger(round + WARMING);
            byte[] image = stranger.png();
            double before = calls.service().metric("gallery_comparisons_total");
            long begun = System.nanoTime();
            calls.ask("/api/v1/persons/identify", PNG, image);
            long answered = System.nanoTime();
            double compared = calls.service().metric("gallery_comparisons_total") - before;
            FingerprintMatcher matcher = new FingerprintMatcher(stranger.template());
            long prepared = System.nanoTime();
            compare(matcher, gallery, true);
            long together = System.nanoTime();
            compare(matcher, gallery.subList(0, gallery.size() / processors), false);
            if (round >= 0) {
                service[round] = compared / ((answered - begun) / 1e9) / processors;
                bare[round] = gallery.size() / ((together - prepared) / 1e9) / processors;
                single[round] = gallery.size() / processors / ((System.nanoTime() - together) / 1e9);
            }
        }
        out.printf(
                Locale.ROOT,
                "%n%,d templates, one search after another; matches a second and processor (the middle of %d rounds): service, from the image"
                        + " to the answer %,.0f; bare library on all processors %,.0f; on one %,.0f; service / bare library %.2f%n",
                gallery.size(),
                ROUNDS,
                middle(service),
                middle(bare),
                middle(single),
                middle(IntStream.range(0, ROUNDS)
                        .mapToDouble(i -> service[i] / bare[i])
                        .toArray()));
    }

    private static void compare(FingerprintMatcher matcher, List<FingerprintTemplate> gallery, boolean onAll) {
        IntStream pieces = IntStream.range(0, (gallery.size() + PIECE - 1) / PIECE);
        double best = (onAll ? pieces.parallel() : pieces)
                .mapToDouble(piece ->
                        gallery.subList(piece * PIECE, Math.min(gallery.size(), (piece + 1) * PIECE)).stream()
                                .mapToDouble(matcher::match)
                                .max()
                                .orElse(0))
                .max()
                .orElse(0);
        if (best < 0) {
            throw new IllegalStateException("scores are not negative");
        }
    }

    /** Prints are taken in one after another, each with its image. */
    void takenIn(UUID person) {
        List<Double> service = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int i = 0; i < TAKEN_IN; i++) {
            Impression print = stranger(1_000 + (int) (System.nanoTime() % 1_000_000));
            byte[] image = print.png();
            long begun = System.nanoTime();
            calls.add("/api/v1/persons/" + person + "/fingerprints?position=" + (1 + i % 10), PNG, image);
            long answered = System.nanoTime();
            print.template();
            service.add((answered - begun) / 1e6);
            bare.add((System.nanoTime() - answered) / 1e6);
        }
        double whole = middle(service.stream().mapToDouble(Double::doubleValue).toArray());
        double extraction =
                middle(bare.stream().mapToDouble(Double::doubleValue).toArray());
        out.printf(
                Locale.ROOT,
                "a print is taken in within %.0f ms, from the image to the answer; the bare extraction takes %.0f ms; ratio %.2f%n",
                whole,
                extraction,
                whole / extraction);
    }

    private static double middle(double[] rounds) {
        return Arrays.stream(rounds).sorted().toArray()[rounds.length / 2];
    }
}
