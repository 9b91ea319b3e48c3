package org.hueandcry.artworks.export;

import org.hueandcry.artworks.particulars.Measurement;

/** Addresses of concepts and names in the vocabularies of the Getty. */
final class Getty {

    private Getty() {}

    static String aat(String id) {
        return "http://vocab.getty.edu/aat/" + id;
    }

    static String ulan(String id) {
        return "http://vocab.getty.edu/ulan/" + id;
    }

    /** @return null where there is none for it */
    static String of(Measurement.Dimension dimension) {
        return switch (dimension) {
            case HEIGHT -> aat("300055644");
            case WIDTH -> aat("300055647");
            case DEPTH -> aat("300072633");
            case LENGTH -> aat("300055645");
            case DIAMETER -> aat("300055624");
            case WEIGHT -> aat("300056240");
            case OTHER -> null;
        };
    }

    static String unitOf(Measurement.Dimension dimension) {
        return dimension == Measurement.Dimension.WEIGHT ? aat("300379225") : aat("300379097");
    }

    static String unitInWords(Measurement.Dimension dimension) {
        return dimension == Measurement.Dimension.WEIGHT ? "g" : "mm";
    }
}
