package org.hueandcry.artworks.image;

import boofcv.factory.geo.ConfigHomography;
import boofcv.factory.geo.ConfigRansac;
import boofcv.factory.geo.FactoryMultiViewRobust;
import boofcv.struct.geo.AssociatedPair;
import georegression.struct.homography.Homography2D_F64;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ddogleg.fitting.modelset.ModelMatcher;

/**
 * How far the features of two pictures agree in their places: how many of one lie where one view of a flat thing would put them if the other is
 * another view of it. One thread at a time.
 */
final class Agreement {

    /** Of two near features the nearer must be nearer by this much: the square of 0.85. */
    private static final double DISTINCT = 0.72;

    /** What is farther from each other is not alike, however much farther all else is. */
    private static final int FARTHEST = 16_000;

    private static final int LEAST_PAIRS = 8;
    private static final int TRIALS = 400;
    private static final double PIXELS = 5;

    private final ModelMatcher<Homography2D_F64, AssociatedPair> ransac =
            FactoryMultiViewRobust.homographyRansac(new ConfigHomography(), new ConfigRansac(TRIALS, PIXELS));

    /**
     * The number of features that agree; 0 where no view would put them so.
     *
     * @param branches of each feature that is asked for, where its like may be
     */
    int of(Features asked, int[][] branches, Features kept) {
        List<AssociatedPair> pairs = pairs(asked, branches, kept);
        if (pairs.size() < LEAST_PAIRS || !ransac.process(pairs) || !isView(ransac.getModelParameters(), asked)) {
            return 0;
        }
        // many features of one may pair with few places of the other: each place counts once
        Set<Long> from = new HashSet<>();
        Set<Long> to = new HashSet<>();
        for (AssociatedPair pair : ransac.getMatchSet()) {
            from.add(place(pair.p1.x, pair.p1.y));
            to.add(place(pair.p2.x, pair.p2.y));
        }
        return Math.min(from.size(), to.size());
    }

    private static long place(double x, double y) {
        return (Math.round(x / 3) << 20) + Math.round(y / 3);
    }

    private static List<AssociatedPair> pairs(Features asked, int[][] branches, Features kept) {
        int[][] byBranch = kept.byBranch(Vocabulary.BRANCHES);
        List<AssociatedPair> pairs = new ArrayList<>();
        for (int i = 0; i < asked.count(); i++) {
            int nearest = -1;
            int least = Integer.MAX_VALUE;
            int second = Integer.MAX_VALUE;
            for (int branch : branches[i]) {
                for (int j : byBranch[branch]) {
                    int distance = Features.distance(asked.descriptors(), i, kept.descriptors(), j, second);
                    if (distance < least) {
                        second = least;
                        least = distance;
                        nearest = j;
                    } else if (distance < second) {
                        second = distance;
                    }
                }
            }
            if (nearest >= 0 && least < Math.min(FARTHEST, DISTINCT * second)) {
                pairs.add(new AssociatedPair(asked.x(i), asked.y(i), kept.x(nearest), kept.y(nearest)));
            }
        }
        return pairs;
    }

    /** Whether it turns nothing over, and neither shrinks the picture to a point nor tears it apart. */
    private static boolean isView(Homography2D_F64 view, Features asked) {
        double least = Double.MAX_VALUE;
        double most = 0;
        for (int i = 0; i < asked.count(); i += Math.max(1, asked.count() / 20)) {
            double x = asked.x(i);
            double y = asked.y(i);
            double depth = view.a31 * x + view.a32 * y + view.a33;
            double area = determinant(view) / (depth * depth * depth);
            if (!(area > 0)) {
                return false;
            }
            least = Math.min(least, area);
            most = Math.max(most, area);
        }
        return least > 0.01 && most < 100 && most / least < 30;
    }

    private static double determinant(Homography2D_F64 view) {
        return view.a11 * (view.a22 * view.a33 - view.a23 * view.a32)
                - view.a12 * (view.a21 * view.a33 - view.a23 * view.a31)
                + view.a13 * (view.a21 * view.a32 - view.a22 * view.a31);
    }
}
