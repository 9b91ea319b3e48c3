package org.hueandcry.kit.consumption;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.hueandcry.kit.problem.DatabaseOutage;
import org.jboss.logging.Logger;

/**
 * Applies the effect of a message. While the database is away, or refuses for a reason that is not the message's, it tries for as long
 * as that lasts, so that nothing is acknowledged that did not take effect; any other failure is tried three times and then given up,
 * which sends the message to the dead letters.
 */
@ApplicationScoped
public class Consumption {

    private static final Logger LOG = Logger.getLogger(Consumption.class);
    private static final int ATTEMPTS = 3;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** What a later release adds is left unread; what is missing is no event, and never means the most open of all values. */
    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final MeterRegistry metrics;
    private final Clock clock;

    Consumption(MeterRegistry metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    /** What a message does: one transaction, or nothing. */
    public interface Effect<T> {
        void apply(T event) throws Exception;
    }

    /**
     * @param type the event's type; a topic may hold others, which have no effect here. A message that names none is taken for this one.
     * @param shape what the consumer reads of an event; it leaves the rest unread
     */
    public <T> void apply(ConsumerRecord<String, String> message, String type, Class<T> shape, Effect<T> effect)
            throws InterruptedException {
        if (isOfAnotherType(message, type)) {
            return;
        }
        String topic = message.topic();
        String key = message.key();
        Duration pause = PAUSE;
        int attempt = 0;
        while (true) {
            try {
                effect.apply(json.readValue(message.value(), shape));
                measureDelay(message);
                return;
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                boolean away = !DatabaseOutage.isNoneOf(e);
                attempt = away ? 0 : attempt + 1;
                if (attempt == ATTEMPTS) {
                    metrics.counter("dead.letters", "topic", topic).increment();
                    LOG.errorf(e, "%s of topic %s has no effect and goes to the dead letters", key, topic);
                    throw new DeadLetter(e);
                }
                metrics.counter("consumption.retries", "topic", topic).increment();
                LOG.warnf("%s of topic %s is tried again in %s: %s", key, topic, pause, e.getMessage());
            }
            Thread.sleep(pause.toMillis());
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private static boolean isOfAnotherType(ConsumerRecord<String, String> message, String type) {
        Header named = message.headers().lastHeader("ce_type");
        return named != null && !type.equals(new String(named.value(), StandardCharsets.US_ASCII));
    }

    /** From the change to its effect here: how long, for example, a restriction takes until the public no longer sees the person. */
    private void measureDelay(ConsumerRecord<String, String> message) {
        Header changed = message.headers().lastHeader("ce_time");
        if (changed != null) {
            Instant at = OffsetDateTime.parse(new String(changed.value(), StandardCharsets.US_ASCII))
                    .toInstant();
            metrics.timer("consumption.delay", "topic", message.topic()).record(Duration.between(at, clock.instant()));
        }
    }

    /** Tells the channel to send the message to the dead letters. */
    static final class DeadLetter extends RuntimeException {

        private static final long serialVersionUID = 1L;

        DeadLetter(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }
}
