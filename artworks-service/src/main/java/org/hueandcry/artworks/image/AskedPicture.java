package org.hueandcry.artworks.image;

import boofcv.struct.image.GrayF32;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** A picture that has been read, with all that photographs are looked for by. */
public final class AskedPicture {

    /** Of 64, in which the like of a feature is looked for. */
    private static final int BRANCHES = 4;

    /** What is left of a side where something was cut away. */
    private static final double[] CUTS = {1, 0.9, 0.8};

    private final long[] hashes;
    private final PictureIndex index;
    private final int[][] branches;

    private AskedPicture(long[] hashes, PictureIndex index) {
        this.hashes = hashes;
        this.index = index;
        this.branches = index.branches(BRANCHES);
    }

    static AskedPicture of(BufferedImage picture, GrayF32 grey) {
        return new AskedPicture(hashes(picture), PictureIndex.of(grey, WholeHash.of(picture)));
    }

    /** One that is indexed, as it is. */
    static AskedPicture of(long hash, Features features) {
        return new AskedPicture(new long[] {hash}, PictureIndex.of(hash, features));
    }

    /** Of the whole and of its middle, on each of its sides. */
    long[] hashes() {
        return hashes;
    }

    PictureIndex index() {
        return index;
    }

    /** Of each feature, where in the vocabulary its like may be. */
    int[][] branches() {
        return branches;
    }

    private static long[] hashes(BufferedImage picture) {
        BufferedImage small = resized(picture);
        List<Long> hashes = new ArrayList<>();
        for (int turn = 0; turn < 4; turn++) {
            BufferedImage turned = turned(small, turn);
            for (double cut : CUTS) {
                int width = Math.max(1, (int) (turned.getWidth() * cut));
                int height = Math.max(1, (int) (turned.getHeight() * cut));
                hashes.add(WholeHash.of(turned.getSubimage(
                        (turned.getWidth() - width) / 2, (turned.getHeight() - height) / 2, width, height)));
            }
        }
        return hashes.stream().mapToLong(Long::longValue).toArray();
    }

    private static BufferedImage resized(BufferedImage picture) {
        double scale = Math.min(1, 256.0 / Math.max(picture.getWidth(), picture.getHeight()));
        return drawn(
                picture,
                AffineTransform.getScaleInstance(scale, scale),
                Math.max(1, (int) (picture.getWidth() * scale)),
                Math.max(1, (int) (picture.getHeight() * scale)));
    }

    private static BufferedImage turned(BufferedImage picture, int quarters) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        return switch (quarters) {
            case 1 -> drawn(picture, new AffineTransform(0, 1, -1, 0, height, 0), height, width);
            case 2 -> drawn(picture, new AffineTransform(-1, 0, 0, -1, width, height), width, height);
            case 3 -> drawn(picture, new AffineTransform(0, -1, 1, 0, 0, width), height, width);
            default -> picture;
        };
    }

    private static BufferedImage drawn(BufferedImage picture, AffineTransform how, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        return new AffineTransformOp(how, AffineTransformOp.TYPE_BILINEAR).filter(picture, drawn);
    }
}
