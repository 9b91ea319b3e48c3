package org.hueandcry.artworks.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * The words of pictures: what descriptors are near, in two steps, first to one of some branches and then to one of its leaves. Learned once from
 * pictures by a program, and kept as a resource with its version; what was indexed by another version is indexed anew.
 */
final class Vocabulary {

    /** Rises with every new resource. */
    static final int VERSION = 1;

    static final int BRANCHES = 64;
    static final int LEAVES = 64;

    private static final String RESOURCE = "/image/vocabulary-" + VERSION + ".bin";
    private static final int ROUNDS = 8;

    private final byte[] branches;
    private final byte[] leaves;

    private Vocabulary(byte[] branches, byte[] leaves) {
        this.branches = branches;
        this.leaves = leaves;
    }

    static Vocabulary read() {
        try (InputStream resource = Vocabulary.class.getResourceAsStream(RESOURCE)) {
            byte[] branches = resource.readNBytes(BRANCHES * Features.LENGTH);
            byte[] leaves = resource.readNBytes(BRANCHES * LEAVES * Features.LENGTH);
            if (leaves.length < BRANCHES * LEAVES * Features.LENGTH) {
                throw new IllegalStateException(RESOURCE + " is shorter than a vocabulary");
            }
            return new Vocabulary(branches, leaves);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] written() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(branches);
        bytes.writeBytes(leaves);
        return bytes.toByteArray();
    }

    /** The words of a picture, each once, in order. */
    int[] wordsOf(Features features) {
        int[] words = new int[features.count()];
        for (int i = 0; i < words.length; i++) {
            words[i] = wordOf(features.descriptors(), i);
        }
        return Arrays.stream(words).sorted().distinct().toArray();
    }

    int branchOf(byte[] descriptors, int feature) {
        return nearest(descriptors, feature, branches, 0, BRANCHES);
    }

    /** The branches that a descriptor is nearest to, the nearest first. */
    int[] branchesNear(byte[] descriptors, int feature, int count) {
        int[] near = new int[count];
        int[] distances = new int[count];
        Arrays.fill(distances, Integer.MAX_VALUE);
        for (int branch = 0; branch < BRANCHES; branch++) {
            int distance = Features.distance(descriptors, feature, branches, branch, distances[count - 1]);
            int place = count;
            while (place > 0 && distance < distances[place - 1]) {
                place--;
            }
            if (place < count) {
                System.arraycopy(distances, place, distances, place + 1, count - 1 - place);
                System.arraycopy(near, place, near, place + 1, count - 1 - place);
                distances[place] = distance;
                near[place] = branch;
            }
        }
        return near;
    }

    private int wordOf(byte[] descriptors, int feature) {
        int branch = branchOf(descriptors, feature);
        return branch * LEAVES + nearest(descriptors, feature, leaves, branch * LEAVES, LEAVES);
    }

    private static int nearest(byte[] descriptors, int feature, byte[] centres, int from, int count) {
        int nearest = 0;
        int least = Integer.MAX_VALUE;
        for (int centre = 0; centre < count; centre++) {
            int distance = Features.distance(descriptors, feature, centres, from + centre, least);
            if (distance < least) {
                least = distance;
                nearest = centre;
            }
        }
        return nearest;
    }

    /** Learns a vocabulary, by means of the descriptors nearest to each centre, over and over. */
    static Vocabulary learned(List<byte[]> descriptors, long seed) {
        Random random = new Random(seed);
        byte[] branches = centres(descriptors, BRANCHES, random);
        List<List<byte[]>> parts = new ArrayList<>();
        for (int branch = 0; branch < BRANCHES; branch++) {
            parts.add(new ArrayList<>());
        }
        descriptors.forEach(
                one -> parts.get(nearest(one, 0, branches, 0, BRANCHES)).add(one));
        byte[] leaves = new byte[BRANCHES * LEAVES * Features.LENGTH];
        for (int branch = 0; branch < BRANCHES; branch++) {
            byte[] learned = centres(parts.get(branch), LEAVES, random);
            System.arraycopy(learned, 0, leaves, branch * LEAVES * Features.LENGTH, learned.length);
        }
        return new Vocabulary(branches, leaves);
    }

    private static byte[] centres(List<byte[]> descriptors, int count, Random random) {
        byte[] centres = new byte[count * Features.LENGTH];
        for (int centre = 0; centre < count; centre++) {
            System.arraycopy(
                    descriptors.get(random.nextInt(descriptors.size())),
                    0,
                    centres,
                    centre * Features.LENGTH,
                    Features.LENGTH);
        }
        for (int round = 0; round < ROUNDS; round++) {
            long[] sums = new long[count * Features.LENGTH];
            int[] members = new int[count];
            for (byte[] one : descriptors) {
                int centre = nearest(one, 0, centres, 0, count);
                members[centre]++;
                for (int i = 0; i < Features.LENGTH; i++) {
                    sums[centre * Features.LENGTH + i] += one[i];
                }
            }
            for (int centre = 0; centre < count; centre++) {
                for (int i = 0; i < Features.LENGTH && members[centre] > 0; i++) {
                    centres[centre * Features.LENGTH + i] =
                            (byte) Math.round(sums[centre * Features.LENGTH + i] / (double) members[centre]);
                }
            }
        }
        return centres;
    }
}
