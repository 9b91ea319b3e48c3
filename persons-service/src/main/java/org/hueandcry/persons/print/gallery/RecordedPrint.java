package org.hueandcry.persons.print.gallery;

import java.util.UUID;

/**
 * A print as it is stored.
 *
 * @param template SourceAFIS's own serialisation, by the version that {@code extractor} names
 * @param original null where that is the version here, and nothing has to be made anew
 */
public record RecordedPrint(
        UUID id, UUID person, int position, int dpi, String extractor, byte[] template, byte[] original) {

    HeldPrint held() {
        return new HeldPrint(
                id, person, position, Extraction.template(id, extractor, template, position, dpi, original));
    }

    boolean isCurrent() {
        return Extraction.VERSION.equals(extractor);
    }

    boolean isOlder() {
        return Extraction.isOlder(extractor);
    }

    @Override
    public String toString() {
        return "RecordedPrint[" + id + "]";
    }
}
