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

    private static void add(Map<Dimension, Integer> thing, Set<Sides> sides) {
        if (!thing.isEmpty()) {
            List<Integer> longest =
                    thing.values().stream().sorted(Comparator.reverseOrder()).toList();
            sides.add(new Sides(longest.size() == 1 ? 0 : longest.get(1), longest.get(0)));
            thing.clear();
        }
    }
}
