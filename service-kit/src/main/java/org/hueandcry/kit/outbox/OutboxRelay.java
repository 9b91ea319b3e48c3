package org.hueandcry.kit.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hueandcry.kit.ServiceSettings;
import org.jboss.logging.Logger;

/**
 * Sends what the outbox holds to the service's topic, in order per key, at least once. It is woken by every commit of this replica,
 * and by a timer for what others left behind. One replica sends at a time, by a lease row; a row counts as sent only when the
 * broker has acknowledged it.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;
    private static final Duration LEASE = Duration.ofSeconds(30);

    /** With the producer's own limits below, less than the lease: whoever has lost the lease has also stopped trying. */
    private static final Duration LONGEST_BATCH = Duration.ofSeconds(5);

    private static final Duration TIMER = Duration.ofSeconds(1);

    private final OutboxRows rows;
    private final Map<String, Object> broker;
    private final String topic;
    private final String source;
    private final String holder = UUID.randomUUID().toString();
    private final Semaphore wakes = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "outbox-relay");
    private volatile boolean stopping;

    OutboxRelay(
            OutboxRows rows,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            ServiceSettings settings,
            @ConfigProperty(name = "quarkus.application.name") String source,
            MeterRegistry metrics) {
        this.rows = rows;
        this.broker = broker;
        this.topic = settings.name();
        this.source = source;
        gauge(metrics, "outbox.depth", "announcements that wait to be sent", null, measured(OutboxRows::depth));
        gauge(metrics, "outbox.age", "how long the oldest has been waiting", "seconds", measured(OutboxRows::age));
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Added added) {
        wakes.release();
    }

    /** Lets the batch under way finish: it is either acknowledged and marked, or sent again by the next holder of the lease. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wakes.release();
        thread.join(TimeUnit.SECONDS.toMillis(15));
    }

    private void run() {
        try {
            while (!stopping) {
                sendUntilSomethingFails();
            }
            rows.release(holder);
        } catch (SQLException e) {
            LOG.warnf("The lease of the outbox could not be given back and will run out: %s", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Each failure ends the producer too: after some, it would never send again. */
    private void sendUntilSomethingFails() throws InterruptedException {
        try (KafkaProducer<String, String> producer = producer()) {
            while (!stopping) {
                if (!sendOneBatch(producer)) {
                    pause();
                }
            }
        } catch (SQLException | ExecutionException | RuntimeException e) {
            LOG.warnf("The outbox cannot be sent at the moment and is tried again: %s", e.getMessage());
            pause();
        }
    }

    /** Whether there may be more. */
    private boolean sendOneBatch(KafkaProducer<String, String> producer)
            throws SQLException, InterruptedException, ExecutionException {
        if (!rows.lease(holder, LEASE)) {
            return false;
        }
        long begun = System.nanoTime();
        List<OutboxRows.Row> unsent = rows.unsent(BATCH);
        List<OutboxRows.Row> over =
                unsent.stream().filter(OutboxRows.Row::superseded).toList();
        if (!over.isEmpty()) {
            rows.markSent(over);
        }
        List<OutboxRows.Row> batch =
                unsent.stream().filter(row -> !row.superseded()).toList();
        List<Future<RecordMetadata>> answers = new ArrayList<>(batch.size());
        List<OutboxRows.Row> acknowledged = new ArrayList<>(batch.size());
        try {
            for (OutboxRows.Row row : batch) {
                answers.add(producer.send(message(row)));
                if (System.nanoTime() - begun > LONGEST_BATCH.toNanos()) {
                    break;
                }
            }
            producer.flush();
            for (int i = 0; i < answers.size(); i++) {
                answers.get(i).get();
                acknowledged.add(batch.get(i));
            }
        } finally {
            // Up to the first that failed: what follows is sent again, so that no older state of a key ends up last.
            if (!acknowledged.isEmpty()) {
                rows.markSent(acknowledged);
            }
        }
        boolean mayBeMore = unsent.size() == BATCH || acknowledged.size() < batch.size();
        if (!mayBeMore) {
            rows.release(holder);
        }
        return mayBeMore;
    }

    private void pause() throws InterruptedException {
        wakes.tryAcquire(TIMER.toMillis(), TimeUnit.MILLISECONDS);
        wakes.drainPermits();
    }

    /** CloudEvents 1.0, binary mode. */
    private ProducerRecord<String, String> message(OutboxRows.Row row) {
        ProducerRecord<String, String> message =
                new ProducerRecord<>(topic, row.key().toString(), row.state());
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        source + "/" + row.seq(),
                        "ce_source",
                        "/" + source,
                        "ce_type",
                        row.type(),
                        "ce_subject",
                        row.key().toString(),
                        "ce_time",
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(row.occurredAt()),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    private KafkaProducer<String, String> producer() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, source + "-outbox");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    private void gauge(
            MeterRegistry metrics, String name, String description, String unit, ToDoubleFunction<OutboxRows> value) {
        Gauge.builder(name, rows, value).description(description).baseUnit(unit).register(metrics);
    }

    private static ToDoubleFunction<OutboxRows> measured(Measure measure) {
        return rows -> {
            try {
                return measure.of(rows);
            } catch (SQLException e) {
                LOG.warnf("The outbox cannot be measured: %s", e.getMessage());
                return Double.NaN;
            }
        };
    }

    private interface Measure {
        double of(OutboxRows rows) throws SQLException;
    }
}
