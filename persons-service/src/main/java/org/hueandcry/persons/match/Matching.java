package org.hueandcry.persons.match;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.hueandcry.persons.score.Comparison;
import org.hueandcry.persons.score.Rarity;
import org.hueandcry.persons.transliteration.Transliteration;

/** What names are compared with: read from the class path once, at the start. */
class Matching {

    @Produces
    @Singleton
    @Startup
    Transliteration transliteration() {
        return Transliteration.load();
    }

    @Produces
    @Singleton
    Comparison comparison(Transliteration transliteration) {
        return new Comparison(transliteration::likeness, Rarity.ofKnownNames());
    }
}
