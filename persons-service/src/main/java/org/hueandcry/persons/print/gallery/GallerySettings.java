package org.hueandcry.persons.print.gallery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** How prints are searched. */
@ConfigMapping(prefix = "gallery")
public interface GallerySettings {

    /** How many persons a search for somebody who is not recorded may call a match, on average. */
    @WithDefault("0.1")
    double falseHits();

    /** How many searches compare at the same time; the others wait. */
    @WithDefault("4")
    int searches();

    /** On how many threads all of them compare; as many as there are processors where it is missing. */
    OptionalInt threads();

    /** How long a search may wait and last: less than the gateway waits for an answer. */
    @WithDefault("25S")
    Duration longestSearch();

    /** How often the gallery looks for what other replicas have changed; a search looks by itself. */
    @WithDefault("1S")
    Duration interval();
}
