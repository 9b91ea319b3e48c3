package org.hueandcry.artworks.search;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hueandcry.artworks.measurement.Measure;
import org.hueandcry.artworks.particulars.Measurement.Dimension;

/**
 * The two longest sides of a work or of a part of it, in tenths of a millimetre: whichever of them the source calls the height.
 *
 * @param shorter 0 where there is only one
 */
public record Sides(int shorter, int longer) {

    private static final BigDecimal LONGEST = BigDecimal.valueOf(1_000_000_000);

    /** A thing that is measured ends where the next part begins, or where a dimension is named again. */
    public static Set<Sides> of(List<Measure> measures) {
        Set<Sides> sides = new LinkedHashSet<>();
        Map<Dimension, Integer> thing = new EnumMap<>(Dimension.class);
        String part = null;
        for (Measure measure : measures) {
            if (measure.dimension() == Dimension.WEIGHT) {
                continue;
            }
            if (thing.containsKey(measure.dimension()) || !Objects.equals(part, measure.part())) {
                add(thing, sides);
            }
            part = measure.part();
            thing.put(
                    measure.dimension(),
                    measure.value().multiply(BigDecimal.TEN).min(LONGEST).intValue());
        }
        add(thing, sides);
        return sides;
    }

    /** How far two things are from each other in size, as a share: of whole sizes the side that differs more; of one side alone the nearer. */
    public double differenceFrom(Sides other) {
        if (shorter > 0 && other.shorter > 0) {
            return Math.max(difference(longer, other.longer), difference(shorter, other.shorter));
        }
        double least = difference(longer, other.longer);
        if (shorter > 0) {
            least = Math.min(least, difference(shorter, other.longer));
        }
        return other.shorter > 0 ? Math.min(least, difference(longer, other.shorter)) : least;
    }

    private static double difference(int one, int two) {
        return Math.abs(one - two) / (double) Math.max(one, Math.max(two, 1));
    }

    /** As 610 x 500 mm. */
    public String inWords() {
        String words = millimetres(longer);
        return (shorter > 0 ? words + " x " + millimetres(shorter) : words) + " mm";
    }

    private static String millimetres(int tenths) {
        return BigDecimal.valueOf(tenths, 1).stripTrailingZeros().toPlainString();
    }

    private static void add(Map<Dimension, Integer> thing, Set<Sides> sides) {
        if (!thing.isEmpty()) {
            List<Integer> longest =
                    thing.values().stream().sorted(Comparator.reverseOrder()).toList();
            sides.add(new Sides(longest.size() == 1 ? 0 : longest.get(1), longest.get(0)));
            thing.clear();
        }
    }
}
