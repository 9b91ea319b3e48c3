package org.hueandcry.persons.print.gallery;

import com.machinezoo.sourceafis.FingerprintMatcher;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.request.Waiting;

/**
 * Compares prints with all that are held, on all processors: in pieces, so that searches that are under way share them. Each print asked
 * about is prepared once; only positions that may be of the same finger are compared.
 */
@ApplicationScoped
class Search {

    /** Some tenths of a second: short enough to share the processors, long enough to cost nothing beside. */
    private static final int PIECE = 1_000;

    private final GallerySettings settings;
    private final Semaphore searches;
    private final ExecutorService threads;
    private final Counter comparisons;

    Search(GallerySettings settings, MeterRegistry metrics) {
        this.settings = settings;
        this.searches = new Semaphore(settings.searches(), true);
        this.threads = Executors.newFixedThreadPool(
                settings.threads().orElse(Runtime.getRuntime().availableProcessors()), work -> {
                    Thread thread = new Thread(work, "gallery-search");
                    thread.setDaemon(true);
                    return thread;
                });
        this.comparisons = Counter.builder("gallery.comparisons")
                .description("prints that were compared with a print")
                .register(metrics);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    /** The persons whose prints reach this score, best first. */
    List<Resemblance> persons(Shelves shelves, List<Probe> probes, double least) {
        long until = System.nanoTime() + settings.longestSearch().toNanos();
        Waiting.forOneOf(searches, settings.longestSearch(), "Too many searches are under way at the moment.");
        try {
            return fused(shelves, probes, least, compared(shelves, probes, until));
        } finally {
            searches.release();
        }
    }

    /** How alike they are to the prints of one person. */
    static Resemblance person(UUID person, List<HeldPrint> prints, List<Probe> probes) {
        List<FingerScore> scores = new ArrayList<>();
        for (int i = 0; i < probes.size(); i++) {
            Probe probe = probes.get(i);
            FingerprintMatcher matcher = new FingerprintMatcher(probe.template());
            for (HeldPrint print : prints) {
                if (Fingers.mayBeTheSame(probe.position(), print.position())) {
                    scores.add(new FingerScore(i, print.id(), print.position(), matcher.match(print.template())));
                }
            }
        }
        return Fusion.fuse(person, positions(probes), positionsOf(prints), scores);
    }

    private record Alike(UUID person, FingerScore score) {}

    private List<Alike> compared(Shelves shelves, List<Probe> probes, long until) {
        List<Callable<List<Alike>>> pieces = new ArrayList<>();
        for (int i = 0; i < probes.size(); i++) {
            int probe = i;
            FingerprintMatcher matcher = new FingerprintMatcher(probes.get(i).template());
            for (Shelf.Content shelf : shelves.comparableWith(probes.get(i).position())) {
                for (int from = 0; from < shelf.size(); from += PIECE) {
                    int begin = from;
                    int end = Math.min(from + PIECE, shelf.size());
                    pieces.add(() -> compared(matcher, probe, shelf.prints(), begin, end));
                }
            }
        }
        List<Alike> alike = new ArrayList<>();
        try {
            for (Future<List<Alike>> piece :
                    threads.invokeAll(pieces, until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                alike.addAll(piece.get());
            }
        } catch (CancellationException e) {
            throw Problems.of(
                    ProblemType.UNAVAILABLE,
                    "The search has taken too long: try again in a moment, with fewer prints, or with their positions.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problems.of(ProblemType.UNAVAILABLE, ProblemType.UNAVAILABLE.remedy());
        } catch (ExecutionException e) {
            throw new IllegalStateException("Prints could not be compared", e.getCause());
        }
        return alike;
    }

    private List<Alike> compared(FingerprintMatcher matcher, int probe, HeldPrint[] prints, int begin, int end) {
        List<Alike> alike = new ArrayList<>();
        for (int i = begin; i < end; i++) {
            HeldPrint print = prints[i];
            if (print != null) {
                double score = matcher.match(print.template());
                if (score >= Fusion.SAYS_NOTHING_BELOW) {
                    alike.add(new Alike(print.person(), new FingerScore(probe, print.id(), print.position(), score)));
                }
            }
        }
        comparisons.increment((double) end - begin);
        return alike;
    }

    private static List<Resemblance> fused(Shelves shelves, List<Probe> probes, double least, List<Alike> alike) {
        Map<UUID, List<FingerScore>> byPerson = new HashMap<>();
        alike.forEach(one -> byPerson.computeIfAbsent(one.person(), first -> new ArrayList<>())
                .add(one.score()));
        List<Integer> positions = positions(probes);
        return byPerson.entrySet().stream()
                .map(one -> Fusion.fuse(one.getKey(), positions, positionsOf(shelves.of(one.getKey())), one.getValue()))
                .filter(one -> one.score() >= least)
                .sorted(Resemblance.BEST_FIRST)
                .toList();
    }

    private static List<Integer> positions(List<Probe> probes) {
        return probes.stream().map(Probe::position).toList();
    }

    private static List<Integer> positionsOf(Collection<HeldPrint> prints) {
        return prints.stream().map(HeldPrint::position).toList();
    }

    /** Prints of another person, as something to ask about. */
    static List<Probe> asked(List<HeldPrint> prints) {
        return prints.stream()
                .map(print -> new Probe(print.position(), print.template()))
                .toList();
    }
}
