package org.hueandcry.persons.match;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.hueandcry.persons.score.Comparison;
import org.hueandcry.persons.score.Rarity;
import org.hueandcry.persons.transliteration.Transliteration;

/** What names are compared with: read from the class path once, at the start. */
class Matching {

    /** The words of a query are compared with those of hundreds of persons, who often have the same. */
    private static final int LIKENESSES = 100_000;

    @Produces
    @Singleton
    @Startup
    Transliteration transliteration() {
        return Transliteration.load();
    }

    @Produces
    @Singleton
    Comparison comparison(Transliteration transliteration) {
        Cache<Pair, Double> likenesses =
                Caffeine.newBuilder().maximumSize(LIKENESSES).build();
        return new Comparison(
                (latin, other) -> likenesses.get(
                        new Pair(latin, other), pair -> transliteration.likeness(pair.latin(), pair.other())),
                Rarity.ofKnownNames());
    }

    private record Pair(String latin, String other) {

        @Override
        public String toString() {
            return "Pair[masked]";
        }
    }
}
