package org.hueandcry.artworks.image;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much it says that two photographs share a visual word, from the statistics that the database keeps by itself: the more, the rarer it is. */
@ApplicationScoped
class WordWeights {

    private static final long KEPT = Duration.ofMinutes(1).toNanos();

    private static final String STATISTICS = """
            select cast(cast(s.most_common_vals as text) as int[]), s.most_common_freqs, cast(w.reltuples / p.reltuples as float8)
            from pg_stats s, pg_class w, pg_class p
            where s.schemaname = current_schema() and s.tablename = 'photograph_word' and s.attname = 'word'
                and s.most_common_vals is not null
                and w.oid = cast('photograph_word' as regclass) and w.reltuples > 0
                and p.oid = cast('photograph_index' as regclass) and p.reltuples > 0""";

    private final EntityManager entities;
    private volatile Known known;

    WordWeights(EntityManager entities) {
        this.entities = entities;
    }

    /** @param rarest of words that are not among the others: they are rarer still, or new */
    private record Known(Map<Integer, Double> weights, double rarest, long until) {}

    /** In the order of the words; all alike while there are no statistics yet. */
    Double[] of(int[] words) {
        Known now = now();
        return Arrays.stream(words)
                .mapToObj(word -> now.weights.getOrDefault(word, now.rarest))
                .toArray(Double[]::new);
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
        List<?> rows = entities.createNativeQuery(STATISTICS).getResultList();
        Map<Integer, Double> weights = new HashMap<>();
        double rarest = 1;
        if (!rows.isEmpty()) {
            Object[] row = (Object[]) rows.get(0);
            Object[] words = (Object[]) row[0];
            Object[] frequencies = (Object[]) row[1];
            double ofAPhotograph = ((Number) row[2]).doubleValue();
            for (int i = 0; i < words.length; i++) {
                double share = ((Number) frequencies[i]).doubleValue() * ofAPhotograph;
                double weight = Math.log(1 + 1 / Math.min(1, share));
                weights.put((Integer) words[i], weight);
                rarest = Math.max(rarest, weight);
            }
        }
        return new Known(weights, rarest, System.nanoTime() + KEPT);
    }
}
