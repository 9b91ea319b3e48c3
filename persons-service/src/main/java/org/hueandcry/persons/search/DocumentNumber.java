package org.hueandcry.persons.search;

import java.text.Normalizer;
import java.util.Locale;

/** The number of a document as it is compared. */
final class DocumentNumber {

    private DocumentNumber() {}

    /** Without blanks and hyphens, in capitals; O and 0, I and 1 are one, as machines read them for each other. */
    static String plain(String number) {
        return Normalizer.normalize(number, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "")
                .replace('O', '0')
                .replace('I', '1');
    }
}
