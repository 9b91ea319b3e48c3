package org.hueandcry.persons.transliteration;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TransliterationTest {
    private static final Transliteration TRANSLITERATION = Transliteration.load();

    @Test
    void mohammed_is_the_same_name_in_arabic() {
        assertSame("mohammed", "محمد");
        assertSame("muhammad", "محمد");
    }

    @ParameterizedTest
    @CsvSource({
        "vladimir,владимир",
        "aleksandr,александр",
        "alexander,александр",
        "yevgeny,евгений",
        "evgenii,евгений",
        "shcherbakov,щербаков",
        "zhukov,жуков",
        "khrushchev,хрущев",
        "oleksandr,олександр",
        "william,уильям",
        "georgiev,георгиев",
        "alyoshin,алешин",
        "chono,тено",
        "chono,тёно",
        "djordjevic,ђорђевић"
    })
    void a_name_is_the_same_in_cyrillic(String latin, String other) {
        assertSame(latin, other);
    }

    @ParameterizedTest
    @CsvSource({
        "ahmed,أحمد",
        "youssef,يوسف",
        "hussein,حسين",
        "abdullah,عبدالله",
        "khaled,خالد",
        "fatima,فاطمة",
        "sayed,السيد",
        "reza,رضا",
        "hosseini,حسینی",
        "ahmadinejad,احمدی‌نژاد"
    })
    void a_name_is_the_same_in_arabic(String latin, String other) {
        assertSame(latin, other.replace("\u200c", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "yitzhak,יצחק",
        "cohen,כהן",
        "david,דוד",
        "netanyahu,נתניהו",
        "moshe,משה",
        "goldstein,גולדשטיין",
        "george,ג'ורג'"
    })
    void a_name_is_the_same_in_hebrew(String latin, String other) {
        assertSame(latin, other);
    }

    @ParameterizedTest
    @CsvSource({
        "georgios,γεώργιος",
        "papadopoulos,παπαδόπουλος",
        "dimitris,δημήτρης",
        "konstantinos,κωνσταντίνος",
        "brown,μπράουν",
        "eleni,ελένη"
    })
    void a_name_is_the_same_in_greek(String latin, String other) {
        assertSame(latin, other);
    }

    @ParameterizedTest
    @CsvSource({
        "amit,अमित",
        "rajesh,राजेश",
        "sharma,शर्मा",
        "krishna,कृष्ण",
        "lakshmi,लक्ष्मी",
        "singh,सिंह",
        "narendra,नरेन्द्र",
        "gandhi,गांधी",
        "chaudhary,चौधरी",
        "mukherjee,मुखर्जी",
        "priyanka,प्रियंका",
        "kumar,कुमार",
        "agrawal,अग्रवाल",
        "patel,पटेल",
        "shrestha,श्रेष्ठ",
        "vijay,विजय",
        "sunita,सुनीता",
        "khan,ख़ान"
    })
    void a_name_is_the_same_in_devanagari(String latin, String other) {
        assertSame(latin, other);
    }

    @ParameterizedTest
    @CsvSource({"somchai,สมชาย", "thaksin,ทักษิณ", "prayut,ประยุทธ์", "anan,อนันต์", "malee,มาลี"})
    void a_name_is_the_same_in_thai(String latin, String other) {
        assertSame(latin, other);
    }

    @ParameterizedTest
    @CsvSource({"giorgi,გიორგი", "saakashvili,სააკაშვილი", "shevardnadze,შევარდნაძე", "tamar,თამარ", "davit,დავით"})
    void a_name_is_the_same_in_georgian(String latin, String other) {
        assertSame(latin, other);
    }

    @ParameterizedTest
    @CsvSource({"hayk,հայկ", "sargsyan,սարգսյան", "petrosyan,պետրոսյան", "aram,արամ", "vardan,վարդան"})
    void a_name_is_the_same_in_armenian(String latin, String other) {
        assertSame(latin, other);
    }

    @ParameterizedTest
    @CsvSource({"abebe,አበበ", "tesfaye,ተስፋዬ", "haile,ኃይሌ", "kebede,ከበደ", "mulugeta,ሙሉጌታ"})
    void a_name_is_the_same_in_ethiopic(String latin, String other) {
        assertSame(latin, other);
    }

    @ParameterizedTest
    @CsvSource({
        "wang,王",
        "zhang,张",
        "chang,張",
        "xiaoping,小平",
        "tse,謝",
        "hsiaoping,小平",
        "chan,陳",
        "lee,李",
        "tanaka,田中",
        "suzuki,鈴木",
        "nguyen,阮",
        "kim,金"
    })
    void a_name_is_the_same_in_han(String latin, String other) {
        assertSame(latin, other);
    }

    @ParameterizedTest
    @CsvSource({"tanaka,たなか", "sayuri,さゆり", "michael,マイケル", "smith,スミス", "shinji,シンジ", "clinton,クリントン"})
    void a_name_is_the_same_in_kana(String latin, String other) {
        assertSame(latin, other);
    }

    @ParameterizedTest
    @CsvSource({"kim,김", "park,박", "lee,이", "minjun,민준", "jeong,정", "chung,정", "david,데이비드", "choi,최"})
    void a_name_is_the_same_in_hangul(String latin, String other) {
        assertSame(latin, other);
    }

    @ParameterizedTest
    @CsvSource({
        "mohammed,muhammad",
        "youssef,yusuf",
        "schmidt,schmitt",
        "müller,mueller",
        "müller,muller",
        "bjørn,bjoern",
        "łukasz,lukasz",
        "katherine,catherine",
        "şahin,sahin",
        "yıldız,yildiz"
    })
    void a_name_shares_a_key_with_its_other_spellings(String one, String two) {
        assertFalse(
                Collections.disjoint(TRANSLITERATION.keys(one), TRANSLITERATION.keys(two)),
                () -> TRANSLITERATION.keys(one) + " " + TRANSLITERATION.keys(two));
        assertTrue(
                TRANSLITERATION.likeness(one, two) > 0.7,
                () -> one + " " + two + " " + TRANSLITERATION.likeness(one, two));
    }

    @ParameterizedTest
    @CsvSource({
        "мохаммед,محمد",
        "юсуф,يوسف",
        "מוחמד,محمد",
        "дэвид,דוד",
        "владимир,ウラジーミル",
        "джон,ジョン",
        "мохаммед,мухаммад",
        "γιώργος,георгиос"
    })
    void two_other_scripts_are_compared_by_way_of_latin(String one, String two) {
        assertTrue(
                TRANSLITERATION.likeness(one, two) > 0.6,
                () -> one + " " + two + " " + TRANSLITERATION.likeness(one, two));
        assertEquals(TRANSLITERATION.likeness(one, two), TRANSLITERATION.likeness(two, one), 1e-9);
        assertFalse(
                Collections.disjoint(TRANSLITERATION.keys(one), TRANSLITERATION.keys(two)),
                () -> TRANSLITERATION.keys(one) + " " + TRANSLITERATION.keys(two));
    }

    @Test
    void traditional_and_simplified_characters_are_the_same() {
        assertEquals(1, TRANSLITERATION.likeness("張偉", "张伟"));
        assertEquals(TRANSLITERATION.keys("張偉"), TRANSLITERATION.keys("张伟"));
    }

    @ParameterizedTest
    @CsvSource({
        "vladimir,сергей",
        "mohammed,خالد",
        "cohen,לוי",
        "rajesh,सुनीता",
        "wang,李",
        "smith,タナカ",
        "kim,박",
        "georgios,νίκος",
        "giorgi,თამარ",
        "aram,վարդան",
        "abebe,ተስፋዬ",
        "somchai,มาลี",
        "peter,schmidt"
    })
    void another_name_is_not_the_same(String latin, String other) {
        assertTrue(
                TRANSLITERATION.likeness(latin, other) < 0.5,
                () -> latin + " " + other + " " + TRANSLITERATION.likeness(latin, other));
    }

    @ParameterizedTest
    @CsvSource({
        "владимир,vladimir",
        "сергей,sergey",
        "محمد,mohammed",
        "たなか,tanaka",
        "王,wang",
        "राजेश,rajesh",
        "გიორგი,giorgi",
        "김,kim",
        "মমতা,mamata",
        "straße,strasse",
        "müller,mueller",
        "ångström,aangstroem"
    })
    void the_latin_spellings_hold_the_usual_one(String token, String latin) {
        var spellings = TRANSLITERATION.latin(token);
        assertTrue(spellings.stream().anyMatch(spelling -> spelling.latin().equals(latin)), spellings::toString);
        assertTrue(spellings.stream().mapToDouble(Spelling::likelihood).sum() < 1.0001, spellings::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "😀", "123", "・", "\u0301", "'"})
    void what_has_no_letters_is_like_nothing(String token) {
        assertTrue(
                TRANSLITERATION.latin(token).isEmpty(),
                () -> TRANSLITERATION.latin(token).toString());
        assertTrue(
                TRANSLITERATION.keys(token).isEmpty(),
                () -> TRANSLITERATION.keys(token).toString());
        for (var other : List.of("", "anna", "анна", "अन्ना", "😀")) {
            assertEquals(0, TRANSLITERATION.likeness(token, other));
            assertEquals(0, TRANSLITERATION.likeness(other, token));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"иvaн", "a王", "王ジ", "김a김", "ו'a", "ﷺ", "a😀b", "\ud83d", "์", "्", "เ", "ー"})
    void odd_tokens_are_answered(String token) {
        for (var other : List.of("ivan", "иван", "王", "جون", token)) {
            var likeness = TRANSLITERATION.likeness(token, other);
            assertTrue(likeness >= 0 && likeness <= 1);
        }
        TRANSLITERATION.latin(token);
        TRANSLITERATION.keys(token);
    }

    @Test
    void a_token_of_ten_thousand_letters_costs_no_more_than_a_long_name() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (var letter : List.of("a", "ы", "م", "ש", "α", "क", "ก", "ა", "ա", "አ", "王", "ア", "김", "م", "ä")) {
                var endless = letter.repeat(10_000);
                TRANSLITERATION.latin(endless);
                TRANSLITERATION.keys(endless);
                TRANSLITERATION.likeness("alexander", endless);
                TRANSLITERATION.likeness(endless, "я".repeat(10_000));
            }
        });
    }

    @Test
    void a_token_has_few_keys() {
        Stream.of("mohammed", "christopher", "wojciechowski", "щербаков", "محمد", "クリントン", "王", "राजेश")
                .forEach(token -> {
                    var keys = TRANSLITERATION.keys(token);
                    assertTrue(
                            !keys.isEmpty() && keys.size() <= 8,
                            () -> token + keys.stream().collect(joining(" ", " ", "")));
                });
    }

    private static void assertSame(String latin, String other) {
        assertTrue(
                TRANSLITERATION.likeness(latin, other) >= 0.7,
                () -> latin + " " + other + " " + TRANSLITERATION.likeness(latin, other));
        assertEquals(TRANSLITERATION.likeness(latin, other), TRANSLITERATION.likeness(other, latin), 1e-9);
        assertFalse(
                Collections.disjoint(TRANSLITERATION.keys(latin), TRANSLITERATION.keys(other)),
                () -> TRANSLITERATION.keys(latin) + " " + TRANSLITERATION.keys(other));
    }
}
