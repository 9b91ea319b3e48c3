package org.hueandcry.persons.print.gallery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The prints in memory, by position and by person. One thread changes them while others read. */
final class Shelves {

    /** Where a print stands, to be found when it goes. */
    private record Place(int shelf, int place, HeldPrint print) {}

    private final Shelf[] shelves = new Shelf[Fingers.POSITIONS];
    private final Map<UUID, Place> places = new HashMap<>();
    private final Map<UUID, List<HeldPrint>> byPerson = new ConcurrentHashMap<>();
    private volatile int prints;
    private volatile long bytes;

    Shelves() {
        for (int i = 0; i < shelves.length; i++) {
            shelves[i] = new Shelf();
        }
    }

    /** Adds a print, in the place of what was there of it. */
    void put(HeldPrint print) {
        remove(print.id());
        places.put(print.id(), new Place(print.position(), shelves[print.position()].add(print), print));
        byPerson.merge(print.person(), List.of(print), Shelves::joined);
        prints = places.size();
        bytes += print.template().memory();
    }

    void remove(UUID id) {
        Place place = places.remove(id);
        if (place == null) {
            return;
        }
        shelves[place.shelf].remove(place.place);
        byPerson.computeIfPresent(place.print.person(), (person, held) -> {
            List<HeldPrint> left =
                    held.stream().filter(print -> !print.id().equals(id)).toList();
            return left.isEmpty() ? null : left;
        });
        prints = places.size();
        bytes -= place.print.template().memory();
    }

    boolean has(UUID id) {
        return places.containsKey(id);
    }

    /** All that may be of the same finger as a print of this position. */
    List<Shelf.Content> comparableWith(int position) {
        List<Shelf.Content> comparable = new ArrayList<>();
        for (int shelf = 0; shelf < shelves.length; shelf++) {
            if (Fingers.mayBeTheSame(position, shelf)) {
                comparable.add(shelves[shelf].content());
            }
        }
        return comparable;
    }

    List<HeldPrint> of(UUID person) {
        return byPerson.getOrDefault(person, List.of());
    }

    int persons() {
        return byPerson.size();
    }

    int prints() {
        return prints;
    }

    /** As the library estimates it. */
    long bytes() {
        return bytes;
    }

    private static List<HeldPrint> joined(List<HeldPrint> some, List<HeldPrint> more) {
        List<HeldPrint> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
