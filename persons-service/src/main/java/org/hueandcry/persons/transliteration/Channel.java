package org.hueandcry.persons.transliteration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How two sides write the same name: a joint multigram model. A pair of tokens is made of chunks, each a few letters of either side, drawn
 * one after the other; the probability of the pair is the sum over all ways to cut it.
 */
final class Channel {
    /** What a letter costs that no chunk explains: dear, not impossible, as spellings err. */
    private static final double UNEXPLAINED = 1e-5;

    private static final double NEGLIGIBLE = 0.002;
    private static final int BEAM = 10;
    private static final int CHOICES = 8;

    private final Map<String, Integer> lefts = new HashMap<>();
    private final Map<String, Integer> rights = new HashMap<>();
    private final Pairs pairs;
    private final Pairs leftCodes = new Pairs(1024);
    private final Pairs rightCodes = new Pairs(1024);
    private final double[] leftShare;
    private final double[] rightShare;
    private final Chunk[][] readings;
    private final int longestLeft;
    private final int longestRight;

    Channel(Collection<Chunk> chunks) {
        pairs = new Pairs(chunks.size());
        var longestLeft = 1;
        var longestRight = 1;
        id(lefts, leftCodes, "");
        id(rights, rightCodes, "");
        for (var chunk : chunks) {
            longestLeft = Math.max(longestLeft, chunk.left().length());
            longestRight = Math.max(longestRight, chunk.right().length());
            pairs.add(
                    Side.pair(id(lefts, leftCodes, chunk.left()), id(rights, rightCodes, chunk.right())),
                    chunk.probability());
        }
        this.longestLeft = longestLeft;
        this.longestRight = longestRight;
        leftShare = new double[lefts.size()];
        rightShare = new double[rights.size()];
        var byRight = new ArrayList<List<Chunk>>();
        for (var i = 0; i < rights.size(); i++) {
            byRight.add(new ArrayList<>());
        }
        for (var chunk : chunks) {
            var right = rights.get(chunk.right());
            leftShare[lefts.get(chunk.left())] += chunk.probability();
            rightShare[right] += chunk.probability();
            byRight.get(right).add(chunk);
        }
        readings = new Chunk[rights.size()][];
        for (var i = 0; i < readings.length; i++) {
            var all = byRight.get(i);
            all.sort(Comparator.comparingDouble(Chunk::probability).reversed());
            readings[i] = all.stream()
                    .limit(CHOICES)
                    .filter(chunk -> chunk.probability() > all.get(0).probability() * NEGLIGIBLE)
                    .toArray(Chunk[]::new);
        }
    }

    private static int id(Map<String, Integer> ids, Pairs codes, String chunk) {
        var known = ids.get(chunk);
        if (known != null) {
            return known;
        }
        var id = ids.size();
        ids.put(chunk, id);
        codes.add(code(chunk, 0, chunk.length()), id + 1);
        return id;
    }

    // letters a to z take 5 bits, so that a syllable of 6 fits; others 16
    private static long code(CharSequence letters, int from, int to) {
        var code = 1L;
        for (var i = from; i < to; i++) {
            var letter = letters.charAt(i);
            code = letter >= 'a' && letter <= 'z' ? code << 5 | letter - 'a' + 1 : code << 16 | letter;
        }
        return code;
    }

    /** A token of the left side, to be held against many of the right. */
    Side left(String token) {
        return side(token, true).keeping(rights.size());
    }

    /** A token of the right side, to be held against many of the left. */
    Side right(String token) {
        return side(token, false).keeping(lefts.size());
    }

    private Side side(String token, boolean isLeft) {
        var longest = isLeft ? longestLeft : longestRight;
        var ids = ids(token, longest, isLeft ? leftCodes : rightCodes);
        var alone = alone(ids, token.length(), longest, isLeft ? leftShare : rightShare);
        return new Side(token, isLeft, longest, ids, log(alone), pairs);
    }

    /** How the two tokens go together, in natural logarithms. */
    Evidence evidence(String left, String right) {
        return evidence(side(right, false), left);
    }

    /** How a token goes together with one of the other side. */
    Evidence evidence(Side held, String token) {
        var other = side(token, !held.isLeft());
        var left = held.isLeft() ? held : other;
        var right = held.isLeft() ? other : held;
        return new Evidence(
                log(joint(held, other)),
                left.alone(),
                right.alone(),
                left.token().length(),
                right.token().length());
    }

    private static double log(double probability) {
        return probability < 1e-300 ? -690 : Math.log(probability);
    }

    private static int[] ids(String letters, int longest, Pairs codes) {
        var width = longest + 1;
        var ids = new int[(letters.length() + 1) * width];
        for (var i = 0; i < letters.length(); i++) {
            for (var length = 1; length <= longest; length++) {
                ids[i * width + length] =
                        i + length > letters.length() ? -1 : (int) codes.get(code(letters, i, i + length)) - 1;
            }
        }
        return ids;
    }

    private static double joint(Side held, Side other) {
        var m = other.token().length();
        var n = held.token().length();
        var together = held.with(other);
        var sums = new double[(m + 1) * (n + 1)];
        sums[0] = 1;
        for (var i = 0; i <= m; i++) {
            for (var j = 0; j <= n; j++) {
                var sum = sums[i * (n + 1) + j];
                if (sum == 0) {
                    continue;
                }
                for (var a = 0; a <= other.longest() && i + a <= m; a++) {
                    var probabilities = together[other.place(i, a)];
                    if (probabilities == null) {
                        continue;
                    }
                    var to = (i + a) * (n + 1) + j;
                    for (var b = a == 0 ? 1 : 0; b <= held.longest() && j + b <= n; b++) {
                        sums[to + b] += sum * probabilities[held.place(j, b)];
                    }
                }
                if (i < m) {
                    sums[(i + 1) * (n + 1) + j] += sum * UNEXPLAINED;
                }
                if (j < n) {
                    sums[i * (n + 1) + j + 1] += sum * UNEXPLAINED;
                }
            }
        }
        return sums[m * (n + 1) + n];
    }

    private static double alone(int[] ids, int length, int longest, double[] share) {
        var silent = 1 / (1 - share[0]);
        var sums = new double[length + 1];
        sums[0] = silent;
        for (var i = 0; i < length; i++) {
            for (var a = 1; a <= longest && i + a <= length; a++) {
                var id = ids[i * (longest + 1) + a];
                if (id > 0) {
                    sums[i + a] += sums[i] * share[id] * silent;
                }
            }
            sums[i + 1] += sums[i] * UNEXPLAINED;
        }
        return sums[length];
    }

    /** Whether every letter of a right side can be read by itself. */
    boolean knows(String right) {
        return right.chars().allMatch(letter -> rights.containsKey(String.valueOf((char) letter)));
    }

    /** The likeliest left sides of a right side, likeliest first, with their share of what was found. */
    List<Spelling> read(String right, int most) {
        var rightIds = ids(right, longestRight, rightCodes);
        var beams = new Beam[right.length() + 1];
        beams[0] = new Beam(1);
        beams[0].add(null, "", 1);
        for (var i = 0; i < right.length(); i++) {
            if (beams[i] == null) {
                continue;
            }
            for (var prefix : beams[i].best(Math.max(BEAM, most))) {
                var explained = false;
                for (var b = 1; b <= longestRight && i + b <= right.length(); b++) {
                    var id = rightIds[i * (longestRight + 1) + b];
                    if (id > 0) {
                        explained = true;
                        for (var chunk : readings[id]) {
                            beam(beams, i + b).add(prefix, chunk.left(), chunk.probability());
                        }
                    }
                }
                if (!explained) {
                    beam(beams, i + 1).add(prefix, "", UNEXPLAINED);
                }
            }
        }
        var found = beams[right.length()].best(most);
        var sum = 0.0;
        for (var prefix : found) {
            sum += prefix.weight();
        }
        var spellings = new ArrayList<Spelling>(found.length);
        for (var prefix : found) {
            spellings.add(new Spelling(prefix.letters(), prefix.weight() / sum));
        }
        return spellings;
    }

    private static Beam beam(Beam[] beams, int at) {
        return beams[at] == null ? beams[at] = new Beam(256) : beams[at];
    }
}
