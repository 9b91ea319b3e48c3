package org.hueandcry.persons.print.gallery;

import java.util.UUID;
import org.hueandcry.persons.print.format.PrintFormat;

/**
 * A print as it is stored.
 *
 * @param template SourceAFIS's own serialisation, by the version that {@code extractor} names
 * @param original null where that is the version here, and nothing has to be made anew
 */
public record RecordedPrint(
        UUID id,
        UUID person,
        int position,
        PrintFormat format,
        int width,
        int height,
        int dpi,
        String extractor,
        byte[] template,
        byte[] original) {

    HeldPrint held() {
        return new HeldPrint(id, person, position, Extraction.template(this));
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
