package org.hueandcry.persons.transliteration;

/**
 * A token as one side of pairs, cut in all ways. Where it is held against many, what its chunks go with is looked up once for each chunk
 * of theirs; then it is not to be shared by threads.
 */
final class Side {

    private final String token;
    private final boolean isLeft;
    private final int longest;
    private final int[] ids;
    private final double alone;
    private final Pairs pairs;

    /** By the chunk of the other side; null where nothing is kept. */
    private double[][] kept;

    /**
     * @param longest how many letters a chunk of this side has at most
     * @param ids which chunk stands at each place, below 0 where none is known
     * @param alone the logarithm of the token's probability by itself
     */
    Side(String token, boolean isLeft, int longest, int[] ids, double alone, Pairs pairs) {
        this.token = token;
        this.isLeft = isLeft;
        this.longest = longest;
        this.ids = ids;
        this.alone = alone;
        this.pairs = pairs;
    }

    static long pair(int left, int right) {
        return (long) left << 32 | right;
    }

    /** @param others how many chunks the other side knows */
    Side keeping(int others) {
        kept = new double[others][];
        return this;
    }

    String token() {
        return token;
    }

    boolean isLeft() {
        return isLeft;
    }

    int longest() {
        return longest;
    }

    double alone() {
        return alone;
    }

    /** Where the chunk of so many letters stands that begins here. */
    int place(int from, int letters) {
        return from * (longest + 1) + letters;
    }

    /** By the places of the other, how probable its chunk is with each of this one; null where it has none. */
    double[][] with(Side other) {
        var together = new double[other.ids.length][];
        for (var place = 0; place < together.length; place++) {
            var chunk = other.ids[place];
            if (chunk >= 0) {
                together[place] =
                        kept == null ? look(chunk) : kept[chunk] == null ? kept[chunk] = look(chunk) : kept[chunk];
            }
        }
        return together;
    }

    private double[] look(int other) {
        var probabilities = new double[ids.length];
        for (var place = 0; place < ids.length; place++) {
            if (ids[place] >= 0) {
                probabilities[place] = pairs.get(isLeft ? pair(ids[place], other) : pair(other, ids[place]));
            }
        }
        return probabilities;
    }

    @Override
    public String toString() {
        return "Side[masked]";
    }
}
