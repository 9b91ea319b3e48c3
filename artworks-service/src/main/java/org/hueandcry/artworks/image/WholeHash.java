package org.hueandcry.artworks.image;

import boofcv.struct.image.GrayF32;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * 64 bits of a whole picture, which stay nearly the same when it is resized, compressed or lit otherwise: of the lowest frequencies of a cosine
 * transform, which are above their median.
 */
final class WholeHash {

    private static final int SIDE = 32;
    private static final int KEPT = 8;
    private static final double[][] COSINES = cosines();

    private WholeHash() {}

    static long of(BufferedImage picture) {
        GrayF32 grey = Grey.of(picture, SIDE, SIDE);
        double[] low = new double[KEPT * KEPT];
        for (int u = 0; u < KEPT; u++) {
            for (int v = 0; v < KEPT; v++) {
                double sum = 0;
                for (int y = 0; y < SIDE; y++) {
                    double row = 0;
                    for (int x = 0; x < SIDE; x++) {
                        row += grey.data[y * SIDE + x] * COSINES[v][x];
                    }
                    sum += row * COSINES[u][y];
                }
                low[u * KEPT + v] = sum;
            }
        }
        // the first says how bright it is, and nothing else
        low[0] = 0;
        double[] sorted = low.clone();
        Arrays.sort(sorted);
        double median = (sorted[31] + sorted[32]) / 2;
        long hash = 0;
        for (int i = 0; i < low.length; i++) {
            if (low[i] > median) {
                hash |= 1L << i;
            }
        }
        return hash;
    }

    private static double[][] cosines() {
        double[][] cosines = new double[KEPT][SIDE];
        for (int u = 0; u < KEPT; u++) {
            for (int x = 0; x < SIDE; x++) {
                cosines[u][x] = Math.cos(Math.PI * u * (2 * x + 1) / (2 * SIDE));
            }
        }
        return cosines;
    }
}
