package org.hueandcry.artworks.code;

import org.hueandcry.artworks.artwork.Status;
import org.hueandcry.artworks.particulars.Category;
import org.hueandcry.artworks.particulars.CrossReference;
import org.hueandcry.artworks.particulars.Inscription;
import org.hueandcry.artworks.particulars.Maker;
import org.hueandcry.artworks.particulars.Measurement;
import org.hueandcry.artworks.particulars.ObjectClass;
import org.hueandcry.artworks.particulars.PhotographSide;
import org.hueandcry.artworks.particulars.PlaceKind;
import org.hueandcry.kit.code.ListOfCodes;

/** The lists of codes. A new one is a line here, and its labels. */
public enum CodeList implements ListOfCodes {
    ARTWORK_STATUSES(Status.class),
    ARTWORK_CATEGORIES(Category.class),
    ARTWORK_TYPES(ObjectClass.class),
    ATTRIBUTIONS(Maker.Attribution.class),
    CROSS_REFERENCE_KINDS(CrossReference.Kind.class),
    DIMENSIONS(Measurement.Dimension.class),
    INSCRIPTION_KINDS(Inscription.Kind.class),
    MAKER_ROLES(Maker.Role.class),
    PHOTOGRAPH_VIEWS(PhotographSide.class),
    PLACE_KINDS(PlaceKind.class);

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
