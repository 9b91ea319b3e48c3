package org.hueandcry.notices.paper;

import java.math.BigDecimal;
import java.util.List;
import org.hueandcry.kit.value.CountryCode;

/** What a document says of a work of art, as artworks-service lets the caller see it; the rest stays unread. In the order of the paper. */
record ArtworkOnRecord(
        String title,
        List<Maker> makers,
        String objectType,
        String period,
        String materials,
        List<Measurement> measurements,
        String measurementsText,
        List<Inscription> inscriptions,
        String description,
        String status,
        Theft theft) {

    /** Who made it. */
    record Maker(String name) implements OneRow {

        @Override
        public String words(Texts texts) {
            return name;
        }
    }

    /** One measure. */
    record Measurement(String dimension, BigDecimal value, String unit) implements OneRow {

        @Override
        public String label(Texts texts) {
            return texts.ofCode("Measurement.dimension", dimension);
        }

        @Override
        public String words(Texts texts) {
            return value.toPlainString() + " " + unit;
        }
    }

    /** What stands written or stamped on it, and where. */
    record Inscription(String text, String place) implements OneRow {

        @Override
        public String words(Texts texts) {
            return place == null ? text : text + " (" + place + ")";
        }
    }

    /** When and where it was stolen. */
    record Theft(String date, String place, @CountryCode String country, String policeReference) {}
}
