package org.hueandcry.persons.search;

import java.text.Normalizer;
import java.util.Locale;

/** The number of a document as it is compared. */
public final class DocumentNumber {

    private DocumentNumber() {}

    /** Without blanks and hyphens, in capitals; O and 0, I and 1 are one, as machines read them for each other. */
    static String plain(String number) {
        return written(number).replace('O', '0').replace('I', '1');
    }

    /** Without blanks and hyphens, in capitals: what two people who write the same number write alike. */
    public static String written(String number) {
        return Normalizer.normalize(number, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** The number under which a document is found, whatever blanks, hyphens and case it is written with, and O for 0 or I for 1. */
    public static long key(String number) {
        return WordKeys.number("document " + plain(number));
    }
}
