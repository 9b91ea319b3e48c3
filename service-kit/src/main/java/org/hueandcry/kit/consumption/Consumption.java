package org.hueandcry.kit.consumption;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.hueandcry.kit.problem.DatabaseOutage;
import org.jboss.logging.Logger;

/**
 * Applies the effect of a message. While the database is away it tries for as long as that lasts, so that nothing is acknowledged
 * that did not take effect; any other failure is tried three times and then given up, which sends the message to the dead letters.
 */
@ApplicationScoped
public class Consumption {

    private static final Logger LOG = Logger.getLogger(Consumption.class);
    private static final int ATTEMPTS = 3;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final MeterRegistry metrics;

    Consumption(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** What a message does: one transaction, or nothing. */
    public interface Effect {
        void apply() throws Exception;
    }

    /**
     * @param topic where the message came from, for the counter of dead letters
     * @param key the message's key, for the log
     */
    public void of(String topic, String key, Effect effect) throws InterruptedException {
        Duration pause = PAUSE;
        int attempt = 0;
        while (true) {
            try {
                effect.apply();
                return;
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                boolean away = DatabaseOutage.caused(e);
                attempt = away ? 0 : attempt + 1;
                if (attempt == ATTEMPTS) {
                    metrics.counter("dead.letters", "topic", topic).increment();
                    LOG.errorf(e, "%s of topic %s has no effect and goes to the dead letters", key, topic);
                    throw new DeadLetter(e);
                }
                LOG.warnf("%s of topic %s is tried again in %s: %s", key, topic, pause, e.getMessage());
            }
            Thread.sleep(pause.toMillis());
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
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
