package org.hueandcry.persons.transliteration;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Brings a token to the letters the models know: the plain letters a to z for Latin, for other scripts without what writers add or leave out at will. */
final class Letters {
    /** No name token is longer; what is would only cost time. */
    static final int LONGEST = 60;

    private static final Map<Character, String> FOLDED = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ø', "o"),
            Map.entry('ł', "l"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ı', "i"),
            Map.entry('ə', "a"),
            Map.entry('ħ', "h"),
            Map.entry('ŋ', "ng"),
            Map.entry('ŧ', "t"),
            Map.entry('ɓ', "b"),
            Map.entry('ɗ', "d"),
            Map.entry('ƙ', "k"),
            Map.entry('ĸ', "k"),
            Map.entry('ſ', "s"));
    // what is written where the letter can't be: passports, telegrams, other countries
    private static final Map<Character, String> SOUNDED = Map.ofEntries(
            Map.entry('ä', "ae"),
            Map.entry('ö', "oe"),
            Map.entry('ü', "ue"),
            Map.entry('å', "aa"),
            Map.entry('ø', "oe"),
            Map.entry('š', "sh"),
            Map.entry('ş', "sh"),
            Map.entry('ș', "sh"),
            Map.entry('ś', "sh"),
            Map.entry('č', "ch"),
            Map.entry('ć', "ch"),
            Map.entry('ç', "ch"),
            Map.entry('ž', "zh"),
            Map.entry('ż', "zh"),
            Map.entry('ñ', "ny"),
            Map.entry('ń', "ny"),
            Map.entry('ň', "ny"),
            Map.entry('ł', "w"),
            Map.entry('đ', "dj"),
            Map.entry('ð', "dh"),
            Map.entry('ţ', "ts"),
            Map.entry('ț', "ts"),
            Map.entry('ě', "ie"),
            Map.entry('ř', "rz"),
            Map.entry('ə', "e"));
    private static final Map<Character, Character> PLAIN = Map.ofEntries(
            Map.entry('أ', 'ا'),
            Map.entry('إ', 'ا'),
            Map.entry('ٱ', 'ا'),
            Map.entry('آ', 'ا'),
            Map.entry('ؤ', 'و'),
            Map.entry('ی', 'ي'),
            Map.entry('ې', 'ي'),
            Map.entry('ے', 'ي'),
            Map.entry('ۍ', 'ي'),
            Map.entry('ک', 'ك'),
            Map.entry('ڪ', 'ك'),
            Map.entry('ہ', 'ه'),
            Map.entry('ھ', 'ه'),
            Map.entry('ۀ', 'ه'),
            Map.entry('ە', 'ه'),
            Map.entry('ٹ', 'ت'),
            Map.entry('ټ', 'ت'),
            Map.entry('ڈ', 'د'),
            Map.entry('ډ', 'د'),
            Map.entry('ڑ', 'ر'),
            Map.entry('ړ', 'ر'),
            Map.entry('ں', 'ن'),
            Map.entry('ڼ', 'ن'),
            Map.entry('ګ', 'گ'),
            Map.entry('ڭ', 'گ'),
            Map.entry('څ', 'س'),
            Map.entry('ځ', 'ز'),
            Map.entry('ښ', 'ش'),
            Map.entry('ږ', 'ژ'),
            Map.entry('ۆ', 'و'),
            Map.entry('ۇ', 'و'),
            Map.entry('ۋ', 'و'));
    // letters of other languages than Russian, as Russian would write their sound
    private static final Map<String, String> RUSSIAN = Sounds.table(
            "і=и ї=и є=е ґ=г ў=у ђ=дж ћ=ч љ=ль њ=нь џ=дж ј=й ја=я ју=ю је=е ѓ=г ќ=к ѕ=дз ә=а ғ=г қ=к ң=н ө=о ұ=у ү=у"
                    + " һ=х җ=дж ѝ=и ѐ=е ҙ=з ҡ=к ҫ=с ӊ=н ӣ=и ӯ=у ҳ=х ҷ=дж ѣ=е ѵ=и ӱ=ю ӧ=о ӓ=а");
    private static final String VOWELS = "аеёиоуыэюяйьъ";
    private static final Map<Character, Character> SIMPLIFIED = new ConcurrentHashMap<>();
    // shinjitai that are neither the traditional nor the simplified character
    private static final String JAPANESE =
            "沢泽広广斉齐斎斋関关桜樱竜龙滝泷恵惠徳德辺边浜滨真真栄荣実实寿寿剣剑経经権权隆隆塩盐図图条条黒黑児儿満满亜亚円圆仏佛弐贰応应気气検检浅浅総总鉄铁庁厅帰归残残戦战伝传闘斗悪恶闰闰険险曽曾豊丰蔵藏庄庄粛肃釈释聡聪従从顕显賛赞摂摄瀬濑渋涩奥奥巣巢穂穗薫薰宝宝島岛嶋岛峯峰郷乡";

    static {
        for (var i = 0; i + 1 < JAPANESE.length(); i += 2) {
            SIMPLIFIED.put(JAPANESE.charAt(i), JAPANESE.charAt(i + 1));
        }
    }

    private Letters() {}

    /** Only the letters a to z: the bare fold of a Latin token. */
    static String fold(String token) {
        return latin(token, Map.of());
    }

    /** The fold first, then the spelling that writes out what the diacritics say, if it is another. */
    static List<String> folds(String token) {
        var folds = new ArrayList<String>(2);
        var fold = fold(token);
        folds.add(fold);
        if (!isPlain(token)) {
            var sounded = latin(Normalizer.normalize(token, Normalizer.Form.NFC), SOUNDED);
            if (!sounded.equals(fold)) {
                folds.add(sounded);
            }
        }
        return folds;
    }

    private static String latin(String token, Map<Character, String> first) {
        if (isPlain(token)) {
            return token.length() > LONGEST ? token.substring(0, LONGEST) : token;
        }
        var letters = new StringBuilder();
        for (var i = 0; i < token.length() && letters.length() < LONGEST; i++) {
            var letter = Character.toLowerCase(token.charAt(i));
            if (letter >= 'a' && letter <= 'z') {
                letters.append(letter);
            } else if (first.containsKey(letter)) {
                letters.append(first.get(letter));
            } else if (FOLDED.containsKey(letter)) {
                letters.append(FOLDED.get(letter));
            } else if (letter >= 0xC0) {
                var parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFKD);
                for (var j = 0; j < parts.length(); j++) {
                    var part = Character.toLowerCase(parts.charAt(j));
                    if (part >= 'a' && part <= 'z') {
                        letters.append(part);
                    } else if (FOLDED.containsKey(part)) {
                        letters.append(FOLDED.get(part));
                    }
                }
            }
        }
        return letters.length() > LONGEST ? letters.substring(0, LONGEST) : letters.toString();
    }

    private static boolean isPlain(String token) {
        for (var i = 0; i < token.length(); i++) {
            if (token.charAt(i) < 'a' || token.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    /** The letters of a token of another script, as its model knows them. */
    static String plain(Script script, String token) {
        var cut = token.length() > LONGEST ? token.substring(0, LONGEST) : token;
        return switch (script) {
            case LATIN -> fold(cut);
            case CYRILLIC -> cyrillic(cut);
            case ARABIC -> arabic(cut);
            case HEBREW -> hebrew(cut);
            case KANA -> kana(cut);
            case HANGUL -> hangul(cut);
            case HAN -> han(cut);
            default -> cut;
        };
    }

    private static String cyrillic(String token) {
        var letters = new StringBuilder(
                Sounds.replace(Normalizer.normalize(token, Normalizer.Form.NFC).toLowerCase(Locale.ROOT), RUSSIAN));
        // between consonants it is a vowel, in Bulgarian
        for (var i = 1; i + 1 < letters.length(); i++) {
            if (letters.charAt(i) == 'ъ'
                    && VOWELS.indexOf(letters.charAt(i - 1)) < 0
                    && VOWELS.indexOf(letters.charAt(i + 1)) < 0) {
                letters.setCharAt(i, 'а');
            }
        }
        return letters.toString();
    }

    private static String arabic(String token) {
        var letters = new StringBuilder();
        for (var i = 0; i < token.length(); i++) {
            var letter = token.charAt(i);
            if (letter != 'ء' && letter != 'ـ' && Character.isLetter(letter)) {
                letters.append(PLAIN.getOrDefault(letter, letter).charValue());
            }
        }
        return letters.toString();
    }

    private static String hebrew(String token) {
        var letters = new StringBuilder();
        for (var i = 0; i < token.length(); i++) {
            var letter = token.charAt(i);
            if (letter >= 'א' && letter <= 'ת') {
                letters.append(letter);
            } else if ((letter == '\'' || letter == '׳' || letter == '’' || letter == '`' || letter == '´')
                    && letters.length() > 0) {
                letters.append('\'');
            }
        }
        return letters.toString();
    }

    private static String kana(String token) {
        var letters = new StringBuilder();
        for (var i = 0; i < token.length(); i++) {
            var letter = token.charAt(i);
            if (letter >= 'ぁ' && letter <= 'ゖ') {
                letters.append((char) (letter + 0x60));
            } else if (letter >= 'ァ' && letter <= 'ヺ' || letter == 'ー') {
                letters.append(letter);
            } else if (letter == '―' || letter == '−' || letter == '—') {
                letters.append('ー');
            }
        }
        return letters.toString();
    }

    private static String hangul(String token) {
        var letters = new StringBuilder();
        for (var i = 0; i < token.length(); i++) {
            var letter = token.charAt(i);
            if (letter >= '가' && letter <= '힣') {
                letters.append(Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD));
            } else if (letter >= 0x1100 && letter < 0x1200) {
                letters.append(letter);
            }
        }
        return letters.toString();
    }

    private static String han(String token) {
        var letters = new StringBuilder();
        for (var i = 0; i < token.length(); i++) {
            var letter = token.charAt(i);
            if (letter == '々' && letters.length() > 0) {
                letters.append(letters.charAt(letters.length() - 1));
            } else if (Character.isIdeographic(letter)) {
                letters.append(
                        SIMPLIFIED.computeIfAbsent(letter, Simplification::of).charValue());
            } else if (letter >= 'ぁ' && letter <= 'ヺ') {
                letters.append(kana(String.valueOf(letter)));
            }
        }
        return letters.toString();
    }

    /** Apart, so that ICU loads its tables only when a Han character comes. */
    private static final class Simplification {
        private static final Transliterator HANS = Transliterator.getInstance("Traditional-Simplified");

        static synchronized Character of(char traditional) {
            var simplified = HANS.transliterate(String.valueOf(traditional));
            return simplified.length() == 1 ? simplified.charAt(0) : traditional;
        }
    }
}
