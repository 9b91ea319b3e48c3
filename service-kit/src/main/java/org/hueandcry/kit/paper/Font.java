package org.hueandcry.kit.paper;

import java.io.InputStream;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import static java.lang.Character.UnicodeScript;

/** The fonts that come with the service, by the scripts for which they are there. A document embeds the glyphs that it uses. */
enum Font {
    /** Latin, Greek, Cyrillic; first, and in every document. */
    NOTO_SANS("NotoSans", true, UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC),
    ARABIC("NotoNaskhArabic", true, UnicodeScript.ARABIC),
    HEBREW("NotoSansHebrew", true, UnicodeScript.HEBREW),
    ARMENIAN("NotoSansArmenian", false, UnicodeScript.ARMENIAN),
    GEORGIAN("NotoSansGeorgian", false, UnicodeScript.GEORGIAN),
    ETHIOPIC("NotoSansEthiopic", false, UnicodeScript.ETHIOPIC),
    DEVANAGARI("NotoSansDevanagari", false, UnicodeScript.DEVANAGARI),
    BENGALI("NotoSansBengali", false, UnicodeScript.BENGALI),
    TAMIL("NotoSansTamil", false, UnicodeScript.TAMIL),
    THAI("NotoSansThai", false, UnicodeScript.THAI),
    /** Chinese, Japanese, Korean. */
    IDEOGRAPHS(
            "DroidSansFallback",
            false,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO);

    private final String file;
    private final boolean bold;
    private final Set<UnicodeScript> scripts;

    Font(String file, boolean bold, UnicodeScript first, UnicodeScript... others) {
        this.file = file;
        this.bold = bold;
        this.scripts = EnumSet.of(first, others);
    }

    /** Those that a text needs: each is read anew for each document. */
    static Set<Font> of(String text) {
        Set<UnicodeScript> used = EnumSet.of(UnicodeScript.LATIN);
        text.codePoints().mapToObj(UnicodeScript::of).forEach(used::add);
        Set<Font> fonts = EnumSet.allOf(Font.class);
        fonts.removeIf(font -> font.scripts.stream().noneMatch(used::contains));
        return fonts;
    }

    /** Whether one of them is there for a character; letters and signs that belong to no script are in most of them. */
    static boolean isThereFor(int character) {
        UnicodeScript script = UnicodeScript.of(character);
        return character < 0x80
                || !Character.isSupplementaryCodePoint(character)
                        && (script == UnicodeScript.COMMON
                                || script == UnicodeScript.INHERITED
                                || Arrays.stream(values()).anyMatch(font -> font.scripts.contains(script)));
    }

    boolean isBold() {
        return bold;
    }

    InputStream open(boolean inBold) {
        String weight = this == IDEOGRAPHS ? "" : inBold ? "-Bold" : "-Regular";
        return Font.class.getResourceAsStream("/paper/fonts/" + file + weight + ".ttf");
    }
}
