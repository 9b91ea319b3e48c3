package org.hueandcry.persons.transliteration;

import java.util.ArrayList;

/** The script a name token is written in. */
public enum Script {
    LATIN,
    CYRILLIC,
    ARABIC,
    HEBREW,
    GREEK,
    DEVANAGARI,
    THAI,
    GEORGIAN,
    ARMENIAN,
    ETHIOPIC,
    HAN,
    KANA,
    HANGUL,
    OTHER;

    /** The script of most letters of the token; of two as frequent, the one that came first. A token without letters is of another script. */
    public static Script of(String token) {
        var counts = new int[values().length];
        var inOrder = new ArrayList<Script>(2);
        for (var i = 0; i < token.length(); ) {
            var point = token.codePointAt(i);
            i += Character.charCount(point);
            if (Character.isLetter(point)) {
                var script = of(point);
                if (counts[script.ordinal()]++ == 0) {
                    inOrder.add(script);
                }
            }
        }
        Script best = null;
        for (var script : inOrder) {
            best = best == null || counts[script.ordinal()] > counts[best.ordinal()] ? script : best;
        }
        return best == null ? OTHER : best;
    }

    static Script of(int point) {
        if (point < 0x250) {
            return Character.isLetter(point) ? LATIN : OTHER;
        }
        return switch (Character.UnicodeScript.of(point)) {
            case LATIN -> LATIN;
            case CYRILLIC -> CYRILLIC;
            case ARABIC -> ARABIC;
            case HEBREW -> HEBREW;
            case GREEK -> GREEK;
            case DEVANAGARI -> DEVANAGARI;
            case THAI -> THAI;
            case GEORGIAN -> GEORGIAN;
            case ARMENIAN -> ARMENIAN;
            case ETHIOPIC -> ETHIOPIC;
            case HAN -> HAN;
            case HIRAGANA, KATAKANA -> KANA;
            case HANGUL -> HANGUL;
            default -> point == 'ー' ? KANA : OTHER;
        };
    }
}
