package org.hueandcry.artworks.image;

import boofcv.abst.feature.describe.ConfigSurfDescribe;
import boofcv.abst.feature.detdesc.DetectDescribePoint;
import boofcv.abst.feature.detect.interest.ConfigFastHessian;
import boofcv.abst.feature.orientation.ConfigSlidingIntegral;
import boofcv.factory.feature.detdesc.FactoryDetectDescribe;
import boofcv.struct.feature.TupleDesc_F64;
import boofcv.struct.image.GrayF32;

/** Finds the local features of pictures, by SURF: the same places whatever the scale and the turn. One thread at a time. */
final class FindFeatures {

    /** So many tell a picture from a hundred thousand others, and leave enough when half of it is cut away. */
    private static final int MOST = 400;

    private static final int MOST_OF_A_SCALE = 400;
    private static final int OCTAVES = 4;

    private final DetectDescribePoint<GrayF32, TupleDesc_F64> surf;
    private final Vocabulary vocabulary;

    /** @param vocabulary null where it is still to be learned */
    FindFeatures(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        ConfigFastHessian detection = new ConfigFastHessian(1, 2, MOST_OF_A_SCALE, 1, 9, 4, OCTAVES);
        detection.maxFeaturesAll = MOST;
        surf = FactoryDetectDescribe.surfStable(
                detection, new ConfigSurfDescribe.Stability(), new ConfigSlidingIntegral(), GrayF32.class);
    }

    Features in(GrayF32 grey) {
        surf.detect(grey);
        int count = surf.getNumberOfFeatures();
        short[] xs = new short[count];
        short[] ys = new short[count];
        byte[] descriptors = new byte[count * Features.LENGTH];
        for (int i = 0; i < count; i++) {
            xs[i] = (short) Math.round(surf.getLocation(i).x);
            ys[i] = (short) Math.round(surf.getLocation(i).y);
            double[] description = surf.getDescription(i).data;
            for (int j = 0; j < Features.LENGTH; j++) {
                // of a length of 1, hardly any number is above a half
                descriptors[i * Features.LENGTH + j] =
                        (byte) Math.max(-127, Math.min(127, Math.round(description[j] * 254)));
            }
        }
        byte[] branches = new byte[count];
        for (int i = 0; i < count && vocabulary != null; i++) {
            branches[i] = (byte) vocabulary.branchOf(descriptors, i);
        }
        return new Features(xs, ys, descriptors, branches);
    }
}
