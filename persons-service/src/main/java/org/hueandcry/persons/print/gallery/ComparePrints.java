package org.hueandcry.persons.print.gallery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Compares recorded persons by their prints, for jobs: with the rights of the system. Whatever of it somebody is told has to be judged by what
 * they may see. 503 until all prints are held.
 */
@ApplicationScoped
public class ComparePrints {

    private final Gallery gallery;
    private final Search search;
    private final Threshold threshold;

    ComparePrints(Gallery gallery, Search search, Threshold threshold) {
        this.gallery = gallery;
        this.search = search;
        this.threshold = threshold;
    }

    /** How alike the prints of two persons are: a resemblance to the other; of score 0 where one has none, or none of the same finger. */
    public Resemblance between(UUID person, UUID other) {
        Shelves held = gallery.current();
        return Search.person(other, held.of(other), Search.asked(held.of(person)));
    }

    /** All other persons whose prints are like a person's, from a score on, best first. */
    public List<Resemblance> with(UUID person, double least) {
        Shelves held = gallery.current();
        List<HeldPrint> prints = held.of(person);
        if (prints.isEmpty()) {
            return List.of();
        }
        return search.persons(held, Search.asked(prints), least).stream()
                .filter(one -> !one.person().equals(person))
                .toList();
    }

    /** From which score on two persons' prints count as of one. */
    public double threshold() {
        return threshold.ofTwoPersons();
    }

    /** The same for the best of all persons that there are. */
    public double thresholdAmongAll() {
        return threshold.among(gallery.current().persons());
    }
}
