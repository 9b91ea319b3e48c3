package org.hueandcry.persons.transliteration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ScriptTest {
    @ParameterizedTest
    @CsvSource({
        "müller,LATIN",
        "владимир,CYRILLIC",
        "محمد,ARABIC",
        "יצחק,HEBREW",
        "γιώργος,GREEK",
        "अमित,DEVANAGARI",
        "สมชาย,THAI",
        "გიორგი,GEORGIAN",
        "հայկ,ARMENIAN",
        "አበበ,ETHIOPIC",
        "王,HAN",
        "佐々木,HAN",
        "ジョン,KANA",
        "さゆり,KANA",
        "ー,KANA",
        "김,HANGUL",
        "মমতা,OTHER",
        "😀,OTHER",
        "123,OTHER",
        "'',OTHER"
    })
    void a_token_is_in_the_script_of_its_letters(String token, Script script) {
        assertEquals(script, Script.of(token));
    }

    @ParameterizedTest
    @CsvSource({"иvan,LATIN", "иvaн,CYRILLIC", "くみ子,KANA", "王a王,HAN"})
    void a_mixed_token_is_in_the_script_of_most_of_its_letters(String token, Script script) {
        assertEquals(script, Script.of(token));
    }
}
