package org.hueandcry.kit.paper;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiReorderer;

/**
 * Joins Arabic letters, and turns what runs from right to left. Other than the renderer's own, it leaves vowel signs what they are,
 * signs above and below a letter; as presentation forms they would take a place of their own.
 */
final class ArabicPen implements BidiReorderer {

    private static final int FIRST_FORM = 0xFE70;
    /** The signs of the presentation forms U+FE70 to U+FE7F; U+FE73 and U+FE75 are none, and never come of shaping. */
    private static final String SIGNS =
            "\u064b\u064b\u064c\u064c\u064d\u064d\u064e\u064e\u064f\u064f\u0650\u0650\u0651\u0651\u0652\u0652";

    private final ArabicShaping joining = new ArabicShaping(ArabicShaping.LETTERS_SHAPE);
    private final ArabicShaping parting = new ArabicShaping(ArabicShaping.LETTERS_UNSHAPE);

    @Override
    public String shapeText(String text) {
        String joined = shaped(joining, text);
        StringBuilder signed = new StringBuilder(joined.length());
        joined.chars()
                .map(c -> c >= FIRST_FORM && c < FIRST_FORM + SIGNS.length() ? SIGNS.charAt(c - FIRST_FORM) : c)
                .forEach(c -> signed.append((char) c));
        return signed.toString();
    }

    @Override
    public String deshapeText(String text) {
        return shaped(parting, text);
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        return Bidi.writeReverse(text, Bidi.DO_MIRRORING | Bidi.REMOVE_BIDI_CONTROLS);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    private static String shaped(ArabicShaping shaping, String text) {
        try {
            return shaping.shape(text);
        } catch (ArabicShapingException e) {
            throw new IllegalStateException("Arabic text cannot be shaped", e);
        }
    }
}
