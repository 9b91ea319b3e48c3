package org.hueandcry.artworks.image;

import java.nio.ByteBuffer;

/**
 * The local features of a picture, the strongest first: where each is, in pixels of the picture as it is compared, and what its surroundings look
 * like, 64 numbers from -127 to 127.
 */
final class Features {

    static final int LENGTH = 64;
    private static final int BYTES = 5 + LENGTH;
    private static final int PART = 16;

    private final short[] xs;
    private final short[] ys;
    private final byte[] descriptors;
    private final byte[] branches;

    /** @param branches of the vocabulary to which each is nearest */
    Features(short[] xs, short[] ys, byte[] descriptors, byte[] branches) {
        this.xs = xs;
        this.ys = ys;
        this.descriptors = descriptors;
        this.branches = branches;
    }

    static Features read(byte[] stored) {
        ByteBuffer buffer = ByteBuffer.wrap(stored);
        int count = stored.length / BYTES;
        short[] xs = new short[count];
        short[] ys = new short[count];
        byte[] descriptors = new byte[count * LENGTH];
        byte[] branches = new byte[count];
        for (int i = 0; i < count; i++) {
            xs[i] = buffer.getShort();
            ys[i] = buffer.getShort();
            branches[i] = buffer.get();
            buffer.get(descriptors, i * LENGTH, LENGTH);
        }
        return new Features(xs, ys, descriptors, branches);
    }

    byte[] written() {
        ByteBuffer buffer = ByteBuffer.allocate(count() * BYTES);
        for (int i = 0; i < count(); i++) {
            buffer.putShort(xs[i]).putShort(ys[i]).put(branches[i]).put(descriptors, i * LENGTH, LENGTH);
        }
        return buffer.array();
    }

    int count() {
        return xs.length;
    }

    int x(int feature) {
        return xs[feature];
    }

    int y(int feature) {
        return ys[feature];
    }

    /** By branch, the features that are nearest to it. */
    int[][] byBranch(int count) {
        int[] sizes = new int[count];
        for (byte branch : branches) {
            sizes[branch]++;
        }
        int[][] byBranch = new int[count][];
        for (int branch = 0; branch < count; branch++) {
            byBranch[branch] = new int[sizes[branch]];
        }
        for (int i = branches.length - 1; i >= 0; i--) {
            byBranch[branches[i]][--sizes[branches[i]]] = i;
        }
        return byBranch;
    }

    /** All descriptors, one after another. */
    byte[] descriptors() {
        return descriptors;
    }

    /** The square of how far two descriptors are from each other; where it is more than {@code most}, some number that is more. */
    static int distance(byte[] one, int first, byte[] two, int second, int most) {
        int sum = 0;
        int a = first * LENGTH;
        int b = second * LENGTH;
        for (int part = 0; part < LENGTH; part += PART) {
            for (int i = part; i < part + PART; i++) {
                int difference = one[a + i] - two[b + i];
                sum += difference * difference;
            }
            if (sum > most) {
                return sum;
            }
        }
        return sum;
    }
}
