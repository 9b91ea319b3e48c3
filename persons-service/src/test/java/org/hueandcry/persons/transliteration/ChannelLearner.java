package org.hueandcry.persons.transliteration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Learns a channel from pairs by expectation maximisation: first with chunks that have one letter on one side, then with chunks joined from
 * neighbours that are often seen together. Wrong pairs lose their weight as the model comes to find them unlikely.
 */
final class ChannelLearner {
    record Pair(String left, String right, double weight) {}

    private final int longestLeft;
    private final int longestRight;
    private final List<String> leftChunks = new ArrayList<>();
    private final List<String> rightChunks = new ArrayList<>();
    private final Map<String, Integer> lefts = new HashMap<>();
    private final Map<String, Integer> rights = new HashMap<>();
    private final List<int[]> leftIds = new ArrayList<>();
    private final List<int[]> rightIds = new ArrayList<>();
    private final List<Pair> pairs;
    private Pairs probabilities = new Pairs(1 << 16);
    private double genuine = 0.9;

    ChannelLearner(List<Pair> pairs, int longestLeft, int longestRight) {
        this.pairs = pairs;
        this.longestLeft = longestLeft;
        this.longestRight = longestRight;
        id(lefts, leftChunks, "");
        id(rights, rightChunks, "");
        for (var pair : pairs) {
            leftIds.add(ids(pair.left(), longestLeft, lefts, leftChunks));
            rightIds.add(ids(pair.right(), longestRight, rights, rightChunks));
        }
    }

    double genuine() {
        return genuine;
    }

    private static int id(Map<String, Integer> ids, List<String> chunks, String chunk) {
        return ids.computeIfAbsent(chunk, __ -> {
            chunks.add(chunk);
            return chunks.size() - 1;
        });
    }

    private static int[] ids(String letters, int longest, Map<String, Integer> ids, List<String> chunks) {
        var result = new int[(letters.length() + 1) * (longest + 1)];
        for (var i = 0; i < letters.length(); i++) {
            for (var length = 1; length <= longest && i + length <= letters.length(); length++) {
                result[i * (longest + 1) + length] = id(ids, chunks, letters.substring(i, i + length));
            }
        }
        return result;
    }

    List<Chunk> learn(int simple, int joined, double leastCount, boolean joins) {
        for (var round = 0; round < simple; round++) {
            iterate(round == 0, round < 2 ? 0 : 0.3, round >= 2, false);
        }
        if (joins) {
            join(leastCount * 2);
            for (var round = 0; round < joined; round++) {
                iterate(false, round == joined - 1 ? leastCount : 0.8, true, true);
            }
        }
        var chunks = new ArrayList<Chunk>();
        probabilities.forEach((key, probability) -> {
            if (probability > 0) {
                chunks.add(new Chunk(leftChunks.get((int) (key >>> 32)), rightChunks.get((int) key), probability));
            }
        });
        chunks.sort(Comparator.comparing(Chunk::right).thenComparing(Chunk::left));
        return chunks;
    }

    private double probability(boolean first, int a, int b, long key) {
        if (first) {
            return (a == 1 || b == 1) && a > 0 && b > 0 ? a == b ? 0.01 : 0.002 : a + b == 1 ? 0.0005 : 0;
        }
        return probabilities.get(key);
    }

    private void iterate(boolean first, double discount, boolean doubting, boolean joining) {
        var counts = new Pairs(probabilities.size());
        var leftShare = new double[leftChunks.size()];
        var rightShare = new double[rightChunks.size()];
        if (doubting) {
            probabilities.forEach((key, probability) -> {
                leftShare[(int) (key >>> 32)] += probability;
                rightShare[(int) key] += probability;
            });
        }
        var trusted = 0.0;
        var all = 0.0;
        for (var p = 0; p < pairs.size(); p++) {
            var m = pairs.get(p).left().length();
            var n = pairs.get(p).right().length();
            var li = leftIds.get(p);
            var ri = rightIds.get(p);
            var combinations = (longestLeft + 1) * (longestRight + 1);
            // kept for the way back: looking them up is most of the work
            var known = new double[(m + 1) * (n + 1) * combinations];
            var forward = new double[(m + 1) * (n + 1)];
            forward[0] = 1;
            for (var i = 0; i <= m; i++) {
                for (var j = 0; j <= n; j++) {
                    var sum = forward[i * (n + 1) + j];
                    if (sum > 0) {
                        for (var a = 0; a <= longestLeft && i + a <= m; a++) {
                            for (var b = a == 0 ? 1 : 0; b <= longestRight && j + b <= n; b++) {
                                if (!joining && a > 1 && b > 1) {
                                    break;
                                }
                                var q = probability(first, a, b, key(li, i, a, ri, j, b));
                                known[(i * (n + 1) + j) * combinations + a * (longestRight + 1) + b] = q;
                                if (q > 0) {
                                    forward[(i + a) * (n + 1) + j + b] += sum * q;
                                }
                            }
                        }
                    }
                }
            }
            var total = forward[(m + 1) * (n + 1) - 1];
            if (!(total > 0)) {
                all += pairs.get(p).weight();
                continue;
            }
            var trust = 1.0;
            if (doubting) {
                var apart = alone(li, m, longestLeft, leftShare) * alone(ri, n, longestRight, rightShare);
                trust = genuine * total / (genuine * total + (1 - genuine) * apart);
            }
            var weight = pairs.get(p).weight() * trust;
            trusted += weight;
            all += pairs.get(p).weight();
            var backward = new double[(m + 1) * (n + 1)];
            backward[(m + 1) * (n + 1) - 1] = 1;
            for (var i = m; i >= 0; i--) {
                for (var j = n; j >= 0; j--) {
                    var here = forward[i * (n + 1) + j];
                    if (here == 0) {
                        continue;
                    }
                    var sum = backward[i * (n + 1) + j];
                    for (var a = 0; a <= longestLeft && i + a <= m; a++) {
                        for (var b = a == 0 ? 1 : 0; b <= longestRight && j + b <= n; b++) {
                            var after = backward[(i + a) * (n + 1) + j + b];
                            if (after > 0) {
                                var q = known[(i * (n + 1) + j) * combinations + a * (longestRight + 1) + b];
                                if (q > 0) {
                                    sum += q * after;
                                    var expected = weight * here * q * after / total;
                                    if (expected > 1e-4) {
                                        counts.add(key(li, i, a, ri, j, b), expected);
                                    }
                                }
                            }
                        }
                    }
                    backward[i * (n + 1) + j] = sum;
                }
            }
        }
        genuine = Math.min(0.995, doubting ? trusted / all : genuine);
        var sum = new double[1];
        counts.forEach((key, count) -> sum[0] += Math.max(0, count - discount));
        probabilities = new Pairs(counts.size());
        counts.forEach((key, count) -> {
            if (count > discount) {
                probabilities.add(key, (count - discount) / sum[0]);
            }
        });
    }

    private static double alone(int[] ids, int length, int longest, double[] share) {
        var silent = 1 / (1 - share[0]);
        var sums = new double[length + 1];
        sums[0] = silent;
        for (var i = 0; i < length; i++) {
            for (var a = 1; a <= longest && i + a <= length; a++) {
                sums[i + a] += sums[i] * share[ids[i * (longest + 1) + a]] * silent;
            }
        }
        return sums[length];
    }

    private long key(int[] li, int i, int a, int[] ri, int j, int b) {
        return (long) li[i * (longestLeft + 1) + a] << 32 | ri[j * (longestRight + 1) + b];
    }

    /** Offers every pair of neighbouring chunks that the best alignments hold often enough as one chunk. */
    private void join(double least) {
        var counts = new Pairs(1 << 16);
        var total = 0.0;
        for (var p = 0; p < pairs.size(); p++) {
            var m = pairs.get(p).left().length();
            var n = pairs.get(p).right().length();
            var li = leftIds.get(p);
            var ri = rightIds.get(p);
            var best = new double[(m + 1) * (n + 1)];
            var from = new int[(m + 1) * (n + 1)];
            best[0] = 1;
            for (var i = 0; i <= m; i++) {
                for (var j = 0; j <= n; j++) {
                    var here = best[i * (n + 1) + j];
                    if (here > 0) {
                        for (var a = 0; a <= longestLeft && i + a <= m; a++) {
                            for (var b = a == 0 ? 1 : 0; b <= longestRight && j + b <= n; b++) {
                                var q = here * probabilities.get(key(li, i, a, ri, j, b));
                                var to = (i + a) * (n + 1) + j + b;
                                if (q > best[to]) {
                                    best[to] = q;
                                    from[to] = i * (n + 1) + j;
                                }
                            }
                        }
                    }
                }
            }
            if (best[(m + 1) * (n + 1) - 1] <= 0) {
                continue;
            }
            var cuts = new ArrayList<Integer>();
            for (var at = (m + 1) * (n + 1) - 1; at != 0; at = from[at]) {
                cuts.add(0, at);
            }
            cuts.add(0, 0);
            total += pairs.get(p).weight() * cuts.size();
            for (var span = 2; span <= 3; span++) {
                for (var c = 0; c + span < cuts.size(); c++) {
                    int start = cuts.get(c);
                    int end = cuts.get(c + span);
                    var i = start / (n + 1);
                    var j = start % (n + 1);
                    var a = end / (n + 1) - i;
                    var b = end % (n + 1) - j;
                    if (a <= longestLeft && b <= longestRight && a > 0 && b > 0) {
                        counts.add(key(li, i, a, ri, j, b), pairs.get(p).weight());
                    }
                }
            }
        }
        var all = total;
        counts.forEach((key, count) -> {
            if (count >= least && !probabilities.contains(key)) {
                probabilities.add(key, 0.3 * count / all);
            }
        });
    }
}
