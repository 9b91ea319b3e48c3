package org.hueandcry.persons.print.gallery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;
import org.jboss.logging.Logger;

/**
 * Holds all prints in memory and keeps them in step with the table: filled at the start, by a thread of its own, while all else is served;
 * then by what has changed, every second, and at once when somebody asks. A thread works on the system role; whoever asks waits until it
 * has looked after they came, so that a search misses nothing that was committed before it. Until everything is there nothing is searched:
 * half a gallery would say of somebody that they are unknown.
 */
@ApplicationScoped
public class Gallery {

    private static final Logger LOG = Logger.getLogger(Gallery.class);

    /** How long changes are kept for replicas to see; one that has seen none for most of that time begins anew. */
    private static final int CHANGES_KEPT_DAYS = 7;

    private static final Duration LONGEST_OUT_OF_STEP = Duration.ofDays(CHANGES_KEPT_DAYS - 1L);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private static final String RETRY_SECONDS = "10";

    private final GalleryRows rows;
    private final GallerySettings settings;
    private final Search search;
    private final GalleryMetrics metrics;
    private final Thread thread = new Thread(this::run, "gallery");

    private volatile Shelves shelves = new Shelves();
    private volatile boolean complete;
    private volatile boolean stopping;
    private String horizon;
    private Set<GalleryRows.Change> seen = Set.of();
    private long lastInStep;

    /** Those who wait: how many have asked, and how many of them have been served; guarded by this. */
    private long asked;

    private long served;

    Gallery(GalleryRows rows, GallerySettings settings, Search search, GalleryMetrics metrics) {
        this.rows = rows;
        this.settings = settings;
        this.search = search;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        metrics.show(this);
        start();
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stop();
    }

    void stop() throws InterruptedException {
        stopping = true;
        synchronized (this) {
            notifyAll();
        }
        thread.join(TimeUnit.SECONDS.toMillis(15));
    }

    /** What a search has found. @param threshold from which score on it is a match */
    public record Found(List<Resemblance> persons, double threshold) {}

    /**
     * The persons whose prints are like these, best first: of all, whoever may see them. 503 until all prints are held.
     *
     * @param least from which score on, by the threshold
     */
    public Found search(List<Probe> probes, Function<Double, Double> least) {
        Shelves current = current();
        double threshold = Threshold.among(current.persons(), settings.falseHits());
        return new Found(search.persons(current, probes, least.apply(threshold)), threshold);
    }

    /** Everything committed before this call, or 503. */
    Shelves current() {
        awaitStep();
        if (!complete) {
            throw unavailable("The prints are still being read into memory: a search would leave out some of them.");
        }
        return shelves;
    }

    private void awaitStep() {
        if (!complete) {
            return;
        }
        long until = System.nanoTime() + LONGEST_WAIT.toNanos();
        synchronized (this) {
            long mine = ++asked;
            notifyAll();
            while (served < mine) {
                long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
                if (left <= 0 || stopping) {
                    throw unavailable("What has changed of the prints cannot be read at the moment.");
                }
                try {
                    wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw unavailable("The search was broken off.");
                }
            }
        }
    }

    private static RuntimeException unavailable(String detail) {
        return Problems.of(ProblemType.UNAVAILABLE)
                .withDetail(detail + " Try again in a moment.")
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .build();
    }

    private void run() {
        try {
            while (!stopping) {
                long serving = next();
                if (workOrComplain()) {
                    synchronized (this) {
                        served = serving;
                        notifyAll();
                    }
                } else {
                    TimeUnit.SECONDS.sleep(1);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until somebody asks, or it is time. @return who is served by what is read from now on */
    private synchronized long next() throws InterruptedException {
        if (complete && asked == served && !stopping) {
            wait(settings.interval().toMillis());
        }
        return asked;
    }

    private boolean workOrComplain() {
        try {
            if (complete && System.nanoTime() - lastInStep > LONGEST_OUT_OF_STEP.toNanos()) {
                complete = false;
            }
            long now = System.nanoTime();
            if (complete) {
                catchUp();
            } else {
                fill();
            }
            lastInStep = now;
            return true;
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("The prints in memory cannot be kept in step at the moment: %s", e.getMessage());
            metrics.failed();
            return false;
        }
    }

    /** From nothing. What changes meanwhile is seen afterwards, and whatever is read twice is the same. */
    private void fill() throws SQLException {
        long begun = System.nanoTime();
        horizon = rows.horizon();
        seen = Set.of();
        Shelves filled = new Shelves();
        List<String> older = rows.olderExtractors();
        rows.all(
                older,
                batch ->
                        batch.parallelStream().map(RecordedPrint::held).toList().forEach(filled::put));
        if (!older.isEmpty()) {
            LOG.infof("Templates of %s are made anew by version %s", older, Extraction.VERSION);
        }
        while (!older.isEmpty() && !stopping) {
            Optional<HeldPrint> made = rows.extractOne(older);
            made.ifPresent(filled::put);
            if (made.isEmpty()) {
                older = rows.olderExtractors();
            }
        }
        apply(filled, rows.since(horizon));
        shelves = filled;
        complete = true;
        metrics.filled(System.nanoTime() - begun);
        LOG.infof(
                "%d prints of %d persons are in memory, after %d ms",
                filled.prints(), filled.persons(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    }

    private void catchUp() throws SQLException {
        GalleryRows.Changes changes = rows.since(horizon);
        if (new BigInteger(changes.horizon()).compareTo(new BigInteger(horizon)) < 0) {
            LOG.warn(
                    "The database counts its transactions anew: another has taken its place, and the prints are read again");
            complete = false;
            fill();
            return;
        }
        apply(shelves, changes);
    }

    private void apply(Shelves to, GalleryRows.Changes changes) throws SQLException {
        Set<UUID> changed = changes.changes().stream()
                .filter(change -> !seen.contains(change))
                .map(GalleryRows.Change::print)
                .collect(Collectors.toSet());
        if (!changed.isEmpty()) {
            List<RecordedPrint> there = rows.prints(changed);
            there.forEach(row -> changed.remove(row.id()));
            changed.forEach(to::remove);
            for (RecordedPrint row : there) {
                // of a newer replica's work: what was made here is as good, for as long as this one runs
                if (row.isCurrent() || row.isOlder() || !to.has(row.id())) {
                    HeldPrint held = row.held();
                    to.put(held);
                    if (row.isOlder()) {
                        rows.keep(held);
                    }
                }
            }
        }
        horizon = changes.horizon();
        seen = changes.changes();
    }

    /** On the system role; several replicas may do it at once. */
    @Scheduled(every = "1h", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() throws SQLException {
        LOG.debugf("Swept %d changes of prints", rows.sweepChanges(CHANGES_KEPT_DAYS));
    }

    boolean isComplete() {
        return complete;
    }

    Shelves held() {
        return shelves;
    }

    /** Since when everything committed is held, at the latest; in seconds. */
    double age() {
        return complete ? (System.nanoTime() - lastInStep) / 1e9 : Double.NaN;
    }
}
