package org.hueandcry.kit.imports;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.hueandcry.kit.problem.Fault;
import org.jboss.logging.Logger;

/**
 * Takes imports in, a turn of each in which it goes from batch to batch: while one is written, the next is read. A replica works on one at a
 * time, by a lease that every batch renews; when it dies, another goes on behind the last batch.
 */
@ApplicationScoped
class RunImports {

    private static final Logger LOG = Logger.getLogger(RunImports.class);
    private static final Duration TURN = Duration.ofSeconds(5);
    private static final Duration TIMER = Duration.ofSeconds(1);
    private static final int MOST_TRIES = 5;

    private final ImportLeases leases;
    private final ImportRows imports;
    private final ReadLines readLines;
    private final TakeInLines takeInLines;
    private final ImportedRecords<?> records;
    private final UUID holder = UUID.randomUUID();
    private final Semaphore wakes = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "imports");
    private final ExecutorService reader =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "imports-reader"));
    private volatile boolean stopping;

    RunImports(
            ImportLeases leases,
            ImportRows imports,
            ReadLines readLines,
            TakeInLines takeInLines,
            ImportedRecords<?> records) {
        this.leases = leases;
        this.imports = imports;
        this.readLines = readLines;
        this.takeInLines = takeInLines;
        this.records = records;
    }

    /** Wakes the job once the transaction has committed. */
    record Offered() {}

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Offered offered) {
        wakes.release();
    }

    /** Lets the batch under way finish; the rest is another's. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wakes.release();
        thread.join(TimeUnit.SECONDS.toMillis(15));
        reader.shutdownNow();
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void clearAway() throws SQLException {
        leases.clearAway();
    }

    private void run() {
        try {
            while (!stopping) {
                if (!workOnOne()) {
                    pause(TIMER);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether there was one, and it could be worked on */
    private boolean workOnOne() throws InterruptedException {
        try {
            ImportJob job = leases.take(holder);
            if (job == null) {
                return false;
            }
            work(job);
            return true;
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("Imports cannot be taken in at the moment, and are tried again: %s", Failure.of(e));
            return false;
        }
    }

    private void work(ImportJob job) throws SQLException, InterruptedException {
        try {
            turn(job, records);
        } catch (TakeInLines.ImportLost lost) {
            LOG.infof("The import %s is cancelled, or another's", job.id());
        } catch (ExecutionException | RuntimeException e) {
            LOG.warnf("The import %s cannot go on, and is tried again: %s", job.id(), Failure.of(e));
            leases.postpone(job);
        }
    }

    private record Read<R>(long firstLine, long afterLast, List<Line<R>> lines) {}

    private <R> void turn(ImportJob job, ImportedRecords<R> records)
            throws SQLException, InterruptedException, ExecutionException {
        long end = System.nanoTime() + TURN.toNanos();
        Read<R> read = readAfter(job, 0, records).get();
        while (read != null) {
            boolean last = stopping || System.nanoTime() > end;
            Future<Read<R>> next = last ? null : readAfter(job, read.firstLine, records);
            takeIn(job, read, records);
            if (last) {
                leases.release(job);
                return;
            }
            read = next.get();
        }
        imports.complete(job);
    }

    private <R> Future<Read<R>> readAfter(ImportJob job, long line, ImportedRecords<R> records) {
        return reader.submit(() -> {
            ImportRows.Piece piece = imports.pieceAfter(job, line);
            if (piece == null) {
                return null;
            }
            long afterLast = piece.firstLine();
            for (byte one : piece.content()) {
                afterLast += one == '\n' ? 1 : 0;
            }
            return new Read<>(
                    piece.firstLine(),
                    afterLast,
                    readLines.of(piece.content(), piece.firstLine(), job.nextLine(), records, job.importer()));
        });
    }

    /** In batches in which no record occurs twice: of two lines about the same one the later holds. */
    private <R> void takeIn(ImportJob job, Read<R> read, ImportedRecords<R> records) throws InterruptedException {
        int from = 0;
        do {
            Set<Known> inBatch = new HashSet<>();
            int to = from;
            while (to < read.lines.size()
                    && (read.lines.get(to).isFaulty()
                            || inBatch.add(read.lines.get(to).known()))) {
                to++;
            }
            take(job, read, from, to, records);
            from = to;
        } while (from < read.lines.size());
    }

    private <R> void take(ImportJob job, Read<R> read, int from, int to, ImportedRecords<R> records)
            throws InterruptedException {
        List<Line<R>> lines = read.lines.subList(from, to);
        boolean whole = to == read.lines.size();
        long nextLine = whole ? read.afterLast : read.lines.get(to).number();
        Long finished = whole ? read.firstLine : null;
        for (int tries = 1; ; tries++) {
            try {
                takeInLines.take(job, lines, nextLine, finished, records);
                return;
            } catch (TakeInLines.RecordErased erased) {
                // and is recorded anew
                if (tries == MOST_TRIES) {
                    throw erased;
                }
            } catch (TakeInLines.ImportLost lost) {
                throw lost;
            } catch (RuntimeException e) {
                Failure failure = Failure.of(e);
                if (!failure.passes()) {
                    LOG.errorf("A batch of the import %s from line %d on failed: %s", job.id(), nextLine, failure);
                    break;
                }
                if (tries == MOST_TRIES) {
                    throw e;
                }
                pause(Duration.ofMillis(100L << tries));
            }
        }
        if (lines.size() > 1) {
            // one of them is what we cannot cope with: the others shall not suffer
            for (int line = from; line < to; line++) {
                take(job, read, line, line + 1, records);
            }
        } else {
            List<Line<R>> refused = lines.stream()
                    .map(line -> line.refused(Fault.at("", "cannot be recorded; it has been reported to the operator")))
                    .toList();
            takeInLines.take(job, refused, nextLine, finished, records);
        }
    }

    private void pause(Duration longest) throws InterruptedException {
        wakes.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
        wakes.drainPermits();
    }
}
