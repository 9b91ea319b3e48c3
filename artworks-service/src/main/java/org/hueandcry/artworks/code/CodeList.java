package org.hueandcry.artworks.code;

import org.hueandcry.artworks.artwork.Status;
import org.hueandcry.artworks.particulars.Measurement;
import org.hueandcry.kit.code.ListOfCodes;

/** The lists of codes. A new one is a line here, and its labels. */
public enum CodeList implements ListOfCodes {
    ARTWORK_STATUSES(Status.class),
    DIMENSIONS(Measurement.Dimension.class);

    private final Class<? extends Enum<?>> codes;

    CodeList(Class<? extends Enum<?>> codes) {
        this.codes = codes;
    }

    @Override
    public Class<? extends Enum<?>> codes() {
        return codes;
    }

    @Override
    public String toString() {
        return path();
    }
}
