package org.hueandcry.artworks.image;

import boofcv.struct.image.GrayF32;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/**
 * What a picture is found by.
 *
 * @param words of the vocabulary, each once
 */
record PictureIndex(long hash, int[] words, Features features) {

    private static final Vocabulary VOCABULARY = Vocabulary.read();
    private static final ThreadLocal<FindFeatures> FIND = ThreadLocal.withInitial(() -> new FindFeatures(VOCABULARY));

    static PictureIndex of(BufferedImage picture) {
        return of(Grey.of(picture), WholeHash.of(picture));
    }

    static PictureIndex of(GrayF32 grey, long hash) {
        return of(hash, FIND.get().in(grey));
    }

    static PictureIndex of(long hash, Features features) {
        return new PictureIndex(hash, VOCABULARY.wordsOf(features), features);
    }

    /** For each feature, the branches of the vocabulary where its like may be. */
    int[][] branches(int count) {
        int[][] branches = new int[features.count()][];
        for (int i = 0; i < branches.length; i++) {
            branches[i] = VOCABULARY.branchesNear(features.descriptors(), i, count);
        }
        return branches;
    }

    /** @param jpeg as the darkroom has made it */
    static BufferedImage decoded(byte[] jpeg) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(jpeg));
        if (picture == null) {
            throw new IOException("no picture");
        }
        return picture;
    }
}
