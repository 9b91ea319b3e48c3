package org.hueandcry.gateway.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.hueandcry.gateway.GatewaySettings;

/** How much each client may still ask of this replica: a token bucket each, forgotten when it has been full for long. */
@ApplicationScoped
class Quotas {

    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);
    private static final long MOST_CLIENTS = 100_000;

    private final GatewaySettings.Quota settings;
    private final TimeMeter time;
    private final Cache<String, Bucket> clients = buckets();
    private final Cache<String, Bucket> refused = buckets();
    private final ConcurrentMap<String, Integer> underWay = new ConcurrentHashMap<>();

    Quotas(GatewaySettings settings, TimeMeter time) {
        this.settings = settings.quota();
        this.time = time;
    }

    /** @return the seconds to wait; 0 where the request may go on */
    long secondsToWait(String client) {
        return wait(clients.get(client, c -> bucket(settings.requestsPerSecond(), settings.burst())));
    }

    /** The same for who was refused at the door, by address. */
    long secondsToWaitAfterRefusal(String address) {
        return wait(refused.get(address, a -> bucket(settings.refusalsPerSecond(), settings.refusalsPerSecond() * 2)));
    }

    /** Whether the client may have one more request under way; one that may must {@link #end}. */
    boolean begin(String client) {
        int now = underWay.merge(client, 1, Integer::sum);
        if (now > settings.requestsUnderWay()) {
            end(client);
            return false;
        }
        return true;
    }

    void end(String client) {
        underWay.computeIfPresent(client, (c, now) -> now == 1 ? null : now - 1);
    }

    private Bucket bucket(int perSecond, int burst) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    private static long wait(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : Math.max(
                        1,
                        Duration.ofNanos(probe.getNanosToWaitForRefill())
                                .plusMillis(999)
                                .toSeconds());
    }

    private static Cache<String, Bucket> buckets() {
        return Caffeine.newBuilder()
                .expireAfterAccess(FORGOTTEN_AFTER)
                .maximumSize(MOST_CLIENTS)
                .build();
    }
}
