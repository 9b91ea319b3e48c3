package org.hueandcry.artworks.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How common words are, from the statistics that the database keeps by itself: what is not among the commonest is rare. */
@ApplicationScoped
class Frequencies {

    private static final long KEPT = Duration.ofMinutes(1).toNanos();

    private final EntityManager entities;
    private volatile Known known;

    Frequencies(EntityManager entities) {
        this.entities = entities;
    }

    /** @param shares of the works that have a word; of those that are not here at most {@code least} */
    private record Known(Map<Long, Double> shares, double least, long until) {}

    /** How much it says that a work has one of these words: the logarithm of how many have none. */
    double weight(Iterable<Long> terms) {
        Known now = now();
        double share = 0;
        for (Long term : terms) {
            share += now.shares.getOrDefault(term, 0.0);
        }
        return -Math.log(Math.min(0.9, Math.max(now.least, share)));
    }

    private Known now() {
        Known last = known;
        if (last == null || System.nanoTime() - last.until > 0) {
            last = read();
            known = last;
        }
        return last;
    }

    private Known read() {
        List<?> rows = entities.createNativeQuery("""
                        select cast(cast(most_common_elems as text) as bigint[]), most_common_elem_freqs from pg_stats
                        where schemaname = current_schema() and tablename = 'artwork_key' and attname = 'terms'
                            and most_common_elems is not null""").getResultList();
        Map<Long, Double> shares = new HashMap<>();
        double least = 1e-5;
        if (!rows.isEmpty()) {
            Object[] row = (Object[]) rows.get(0);
            Object[] terms = (Object[]) row[0];
            Object[] frequencies = (Object[]) row[1];
            for (int i = 0; i < terms.length; i++) {
                shares.put((Long) terms[i], ((Number) frequencies[i]).doubleValue());
            }
            least = Math.max(least, terms.length == 0 ? 0 : ((Number) frequencies[terms.length - 1]).doubleValue() / 2);
        }
        return new Known(shares, least, System.nanoTime() + KEPT);
    }
}
