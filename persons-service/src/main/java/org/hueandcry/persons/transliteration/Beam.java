package org.hueandcry.persons.transliteration;

/** The beginnings that reach one place of the right side; those with the same letters count as one. */
final class Beam {
    private Prefix[] slots;
    private int size;

    Beam(int expected) {
        slots = new Prefix[Integer.highestOneBit(expected) * 2];
    }

    void add(Prefix before, String chunk, double probability) {
        var hash = before == null ? 1L : before.hash;
        for (var i = 0; i < chunk.length(); i++) {
            hash = (hash ^ chunk.charAt(i)) * 0x100000001B3L + 0x9E3779B97F4A7C15L;
        }
        var slot = (int) (hash >>> 29) & slots.length - 1;
        while (slots[slot] != null && slots[slot].hash != hash) {
            slot = slot + 1 & slots.length - 1;
        }
        if (slots[slot] == null) {
            slots[slot] = new Prefix(before, chunk, hash);
            if (++size * 2 > slots.length) {
                grow();
                add(before, chunk, probability);
                return;
            }
        }
        slots[slot].weight += (before == null ? 1 : before.weight) * probability;
    }

    private void grow() {
        var old = slots;
        slots = new Prefix[old.length * 2];
        for (var prefix : old) {
            if (prefix != null) {
                var slot = (int) (prefix.hash >>> 29) & slots.length - 1;
                while (slots[slot] != null) {
                    slot = slot + 1 & slots.length - 1;
                }
                slots[slot] = prefix;
            }
        }
    }

    Prefix[] best(int most) {
        var best = new Prefix[Math.min(most, size)];
        var found = 0;
        for (var prefix : slots) {
            if (prefix == null || found == best.length && prefix.weight <= best[found - 1].weight) {
                continue;
            }
            var at = found < best.length ? found++ : found - 1;
            while (at > 0 && best[at - 1].weight < prefix.weight) {
                best[at] = best[at - 1];
                at--;
            }
            best[at] = prefix;
        }
        return best;
    }

    /** A beginning of a left side, kept as its last chunk and what went before, so that growing it copies nothing. */
    static final class Prefix {
        private final Prefix before;
        private final String chunk;
        private final long hash;
        private double weight;

        private Prefix(Prefix before, String chunk, long hash) {
            this.before = before;
            this.chunk = chunk;
            this.hash = hash;
        }

        String letters() {
            return before == null ? chunk : before.letters().concat(chunk);
        }

        double weight() {
            return weight;
        }
    }
}
