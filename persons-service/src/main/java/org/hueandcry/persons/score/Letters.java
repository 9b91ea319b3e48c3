package org.hueandcry.persons.score;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;

/** Letters made comparable: case, width, marks and the variants of a letter are folded away. */
final class Letters {

    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
    private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();

    private static final String LOOKALIKE_CYRILLIC = "авекмнорстухіјѕ";
    private static final String LOOKALIKE_LATIN = "abekmhopctyxijs";

    private Letters() {}

    /** Compatible forms only, without what does not show: as it is written, fit to be cut into tokens. */
    static String clean(String text) {
        if (isPlain(text)) {
            return text;
        }
        String compatible = COMPATIBLE.normalize(text);
        StringBuilder kept = new StringBuilder(compatible.length());
        for (int i = 0; i < compatible.length(); i++) {
            char c = compatible.charAt(i);
            int type = Character.getType(c);
            if (Character.isWhitespace(c)) {
                kept.append(' ');
            } else if (type != Character.FORMAT && type != Character.CONTROL && type != Character.UNASSIGNED) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    /** The token in the form that is compared: Latin, Greek, Hebrew and Arabic letters without their marks. */
    static String fold(String token) {
        if (isPlain(token)) {
            return token.toLowerCase(java.util.Locale.ROOT);
        }
        String folded = oneScript(FOLDED.normalize(token));
        StringBuilder letters = new StringBuilder(folded.length() + 2);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c < 0x80) {
                letters.append(c);
            } else if (!isOptionalMark(c)) {
                append(letters, c);
            }
        }
        return letters.toString();
    }

    /** Hebrew letters that a geresh gives a sound of another language: {@code ג'ורג'} for George. */
    static boolean takesGeresh(char letter) {
        return "גזצץתדחטעסר".indexOf(letter) >= 0;
    }

    /** The token as those write it who have no umlauts, {@code mueller}; null where it has none. */
    static String spelledOut(String token) {
        if (isPlain(token)) {
            return null;
        }
        String folded = FOLDED.normalize(token);
        StringBuilder letters = new StringBuilder(folded.length() + 2);
        boolean differs = false;
        for (int i = 0; i < folded.length(); i++) {
            String instead = switch (folded.charAt(i)) {
                case 'ä', 'æ' -> "ae";
                case 'ö', 'ø' -> "oe";
                case 'ü' -> "ue";
                case 'å' -> "aa";
                default -> null;
            };
            differs |= instead != null;
            letters.append(instead == null ? String.valueOf(folded.charAt(i)) : instead);
        }
        return differs ? fold(letters.toString()) : null;
    }

    private static boolean isOptionalMark(char c) {
        return c >= 0x0300 && c <= 0x036F
                || c >= 0x0591 && c <= 0x05C7
                || c >= 0x064B && c <= 0x065F
                || c == 0x0640
                || c == 0x0670;
    }

    private static void append(StringBuilder letters, char c) {
        switch (c) {
            case 'ł' -> letters.append('l');
            case 'ø' -> letters.append('o');
            case 'đ', 'ð' -> letters.append('d');
            case 'þ' -> letters.append("th");
            case 'æ' -> letters.append("ae");
            case 'œ' -> letters.append("oe");
            case 'ı' -> letters.append('i');
            case 'ħ' -> letters.append('h');
            case 'ŋ' -> letters.append('n');
            case 'ə' -> letters.append('a');
            case 'ё' -> letters.append('е');
            case 'ґ' -> letters.append('г');
            case 'أ', 'إ', 'آ', 'ٱ' -> letters.append('ا');
            case 'ى', 'ی', 'ئ' -> letters.append('ي');
            case 'ک' -> letters.append('ك');
            case 'ة' -> letters.append('ه');
            case 'ؤ' -> letters.append('و');
            case 'ء' -> {
                // the hamza alone is left out as often as not
            }
            default -> {
                if (c >= 0x4E00 && c <= 0x9FFF) {
                    letters.append(Simplified.TABLE[c - 0x4E00]);
                } else if (c >= 0x3041 && c <= 0x3096) {
                    letters.append((char) (c + 0x60));
                } else if (c < 0x250 || c >= 0x370 && c < 0x400 || c >= 0x1E00 && c < 0x2000) {
                    String parts = DECOMPOSED.getDecomposition(c);
                    char base = parts == null ? c : DECOMPOSED.normalize(parts).charAt(0);
                    letters.append(base == 'ς' ? 'σ' : base);
                } else {
                    letters.append(c);
                }
            }
        }
    }

    /** Latin and Cyrillic letters that look the same in one token: a trick, or a slip of the keyboard. The fewer give way. */
    private static String oneScript(String folded) {
        int latin = 0;
        int cyrillic = 0;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            latin += c >= 'a' && c <= 'z' ? 1 : 0;
            cyrillic += c >= 0x400 && c < 0x530 ? 1 : 0;
        }
        if (latin == 0 || cyrillic == 0) {
            return folded;
        }
        String from = latin < cyrillic ? LOOKALIKE_LATIN : LOOKALIKE_CYRILLIC;
        String to = latin < cyrillic ? LOOKALIKE_CYRILLIC : LOOKALIKE_LATIN;
        StringBuilder letters = new StringBuilder(folded);
        for (int i = 0; i < letters.length(); i++) {
            int at = from.indexOf(letters.charAt(i));
            if (at >= 0) {
                letters.setCharAt(i, to.charAt(at));
            }
        }
        return letters.toString();
    }

    /** The script of the first letter; Latin where there is none, so that a number is compared as it stands. */
    static int script(String letters) {
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            if (c < 0x80) {
                return UScript.LATIN;
            }
            int script = UScript.getScript(letters.codePointAt(i));
            if (script > UScript.INHERITED) {
                return script == UScript.HIRAGANA ? UScript.KATAKANA : script;
            }
        }
        return UScript.LATIN;
    }

    /** Latin letters as ICU reads the token: good enough for a first letter or between two other scripts. */
    static String latin(String letters) {
        return fold(Romanised.ANY.transliterate(letters)).replaceAll("[^a-z]", "");
    }

    static boolean isLetter(int codePoint) {
        return UCharacter.isLetterOrDigit(codePoint);
    }

    private static final class Romanised {
        static final Transliterator ANY = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }

    /** Traditional characters by the simplified ones, so that both are one; made once, when a Han name is first read. */
    private static final class Simplified {
        static final char[] TABLE = table();

        private static char[] table() {
            Transliterator simplify = Transliterator.getInstance("Traditional-Simplified");
            char[] table = new char[0x9FFF - 0x4E00 + 1];
            for (int i = 0; i < table.length; i++) {
                String one = simplify.transliterate(String.valueOf((char) (0x4E00 + i)));
                table[i] = one.length() == 1 ? one.charAt(0) : (char) (0x4E00 + i);
            }
            return table;
        }
    }
}
