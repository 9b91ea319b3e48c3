package org.hueandcry.artworks.particulars;

import java.util.List;

/** Which identifying data a record has: flags, never values. It is what conditions of publication are judged by. */
public record IdentifyingData(
        boolean objectType,
        boolean title,
        boolean maker,
        boolean materials,
        boolean measurements,
        boolean inscriptions,
        boolean description,
        boolean photograph) {

    public static final IdentifyingData NONE =
            new IdentifyingData(false, false, false, false, false, false, false, false);

    public static IdentifyingData of(ArtworkRequest work, boolean photograph) {
        return new IdentifyingData(
                work.objectType() != null,
                work.title() != null,
                isThere(work.makers()),
                work.materials() != null,
                isThere(work.measurements()) || work.measurementsText() != null,
                isThere(work.inscriptions()),
                work.description() != null,
                photograph);
    }

    private static boolean isThere(List<?> list) {
        return list != null && !list.isEmpty();
    }
}
