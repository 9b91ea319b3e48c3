package org.hueandcry.artworks.image;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.hueandcry.kit.photograph.Photography;
import org.jboss.logging.Logger;

/**
 * Makes photographs searchable after they have been added, in the order in which they were, on the system role; those that another version of
 * the vocabulary has indexed too. One replica at a time, a picture a transaction: whoever takes over goes on behind the last.
 */
@ApplicationScoped
class IndexPhotographs {

    private static final Logger LOG = Logger.getLogger(IndexPhotographs.class);
    private static final long LOCK = 4_027_110_941L;

    private static final String WAITING = """
            from photograph p left join photograph_index i on i.photograph_id = p.id
            where i.photograph_id is null or i.vocabulary < %d""".formatted(Vocabulary.VERSION);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final AgroalDataSource system;
    private final Semaphore wakes = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "photographs");

    private volatile boolean stopping;
    private volatile long depth;
    private volatile double age;

    IndexPhotographs(@DataSource("system") AgroalDataSource system, MeterRegistry registry) {
        this.system = system;
        Gauge.builder("photographs.waiting", this, index -> index.depth)
                .description("photographs that are not searchable yet")
                .register(registry);
        Gauge.builder("photographs.waiting.age", this, index -> index.age)
                .description("how long the first of them has been waiting")
                .baseUnit("seconds")
                .register(registry);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    /** Lets the picture under way finish; the rest is another's. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wakes.release();
        thread.join(TimeUnit.SECONDS.toMillis(15));
    }

    /** Once a photograph has been committed. */
    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Photography.Added added) {
        wakes.release();
    }

    private void run() {
        try {
            while (!stopping) {
                try {
                    boolean more = true;
                    while (more && !stopping) {
                        more = indexNext();
                    }
                } catch (SQLException | RuntimeException e) {
                    LOG.warnf("Photographs cannot be indexed at the moment, and are tried again: %s", e.toString());
                }
                wakes.tryAcquire(LONGEST_PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                wakes.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() throws SQLException {
        try (Connection connection = system.getConnection();
                PreparedStatement count = connection.prepareStatement(
                        "select count(*), coalesce(extract(epoch from clock_timestamp() - min(p.added_at)), 0) "
                                + WAITING);
                ResultSet waiting = count.executeQuery()) {
            waiting.next();
            depth = waiting.getLong(1);
            age = waiting.getDouble(2);
        }
    }

    /** @return whether there may be more */
    private boolean indexNext() throws SQLException {
        try (Connection connection = system.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean some = isAlone(connection) && indexNext(connection);
                connection.commit();
                return some;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static boolean isAlone(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            try (ResultSet taken = lock.executeQuery()) {
                taken.next();
                return taken.getBoolean(1);
            }
        }
    }

    private static boolean indexNext(Connection connection) throws SQLException {
        try (PreparedStatement next = connection.prepareStatement(
                        "select p.id, p.record_id, p.jpeg " + WAITING + " order by p.added_at, p.id limit 1");
                ResultSet photograph = next.executeQuery()) {
            if (!photograph.next()) {
                return false;
            }
            UUID id = photograph.getObject(1, UUID.class);
            keep(connection, id, photograph.getObject(2, UUID.class), indexed(id, photograph.getBytes(3)));
            return true;
        }
    }

    /** A picture of which nothing can be made waits for ever if it is not taken for one without features. */
    private static PictureIndex indexed(UUID id, byte[] jpeg) {
        try {
            return PictureIndex.of(PictureIndex.decoded(jpeg));
        } catch (IOException | RuntimeException e) {
            LOG.warnf("The photograph %s cannot be indexed: %s", id, e.toString());
            return new PictureIndex(0, new int[0], Features.read(new byte[0]));
        }
    }

    private static void keep(Connection connection, UUID photograph, UUID work, PictureIndex index)
            throws SQLException {
        try (PreparedStatement forget =
                        connection.prepareStatement("delete from photograph_index where photograph_id = ?");
                PreparedStatement keep = connection.prepareStatement("""
                        with kept as (
                            insert into photograph_index (photograph_id, artwork_id, vocabulary, hash, words, features, indexed_at)
                            select p.id, p.record_id, ?, ?, ?, ?, clock_timestamp() from photograph p where p.id = ? returning image)
                        insert into photograph_word (word, image)
                        select word, image from kept, unnest(?::int[]) as word""")) {
            forget.setObject(1, photograph);
            forget.executeUpdate();
            keep.setInt(1, Vocabulary.VERSION);
            keep.setLong(2, index.hash());
            keep.setInt(3, index.words().length);
            keep.setBytes(4, index.features().written());
            keep.setObject(5, photograph);
            keep.setArray(
                    6,
                    connection.createArrayOf(
                            "int4", Arrays.stream(index.words()).boxed().toArray()));
            keep.executeUpdate();
        }
    }
}
