package org.hueandcry.demo;

import java.util.Locale;

/** The kinds of data, in the order in which they are loaded: what is written about comes before what is written. */
enum Kind {
    PERSONS("personId"),
    ARTWORKS("artworkId"),
    NOTICES(null),
    DIFFUSIONS(null);

    private final String asSubject;

    Kind(String asSubject) {
        this.asSubject = asSubject;
    }

    /** The field of a notice's subject that names a record of this kind. */
    String asSubject() {
        return asSubject;
    }

    /** The collection of the API. */
    String collection() {
        return name().toLowerCase(Locale.ROOT);
    }

    String file() {
        return collection() + ".ndjson";
    }
}
