package org.hueandcry.persons.transliteration;

import java.util.Map;
import java.util.Set;

/** Reads Thai: vowels written before their consonant are spoken after it, and between consonants without one an o or a is heard. */
final class Thai {
    private static final Map<String, String> INITIALS = Sounds.table(
            "ก=к ข=к ฃ=к ค=к ฅ=к ฆ=к ง=нг จ=ч ฉ=ч ช=ч ซ=с ฌ=ч ญ=й ฎ=д ฏ=т ฐ=т ฑ=т ฒ=т ณ=н ด=д ต=т ถ=т ท=т ธ=т น=н บ=б"
                    + " ป=п ผ=п ฝ=ф พ=п ฟ=ф ภ=п ม=м ย=й ร=р ล=л ว=в ศ=с ษ=с ส=с ห=х ฬ=л อ= ฮ=х ฤ=ри");
    private static final Map<String, String> FINALS = Sounds.table(
            "ก=к ข=к ค=к ฆ=к ง=нг จ=т ช=т ซ=т ฌ=т ญ=н ฎ=т ฏ=т ฐ=т ฑ=т ฒ=т ณ=н ด=т ต=т ถ=т ท=т ธ=т น=н บ=п ป=п พ=п ฟ=п"
                    + " ภ=п ม=м ย=й ร=н ล=н ว=у ศ=т ษ=т ส=т ฬ=н");
    private static final String LEADING = "เแโใไ";

    private Thai() {}

    static void sounds(String token, Set<String> sounds) {
        // tone marks; the sign that silences a letter, with what it silences; the last r of Sanskrit words
        var written = token.replaceAll("(?:ทร|ตร|ดร|ธร|ษณ|[ก-ฮ])[ิุ]?์", "")
                .replaceAll("[่-๎]", "")
                .replace("ํา", "ำ")
                .replaceAll("(?<=[ตท])ร$", "");
        sounds.add(read(written, true));
        sounds.add(read(written, false));
    }

    private static boolean consonant(String token, int at) {
        return at < token.length() && token.charAt(at) >= 'ก' && token.charAt(at) <= 'ฮ';
    }

    private static boolean vowelSign(String token, int at) {
        return at < token.length() && (token.charAt(at) >= 'ะ' && token.charAt(at) <= 'ู' || token.charAt(at) == '็');
    }

    private static String read(String token, boolean spoken) {
        var sound = new StringBuilder();
        var i = 0;
        while (i < token.length()) {
            var lead = LEADING.indexOf(token.charAt(i)) >= 0 ? token.charAt(i++) : 0;
            if (!consonant(token, i)) {
                i++;
                continue;
            }
            var onset = new StringBuilder();
            // the silent h before a sonant, and true clusters
            if (token.charAt(i) == 'ห'
                    && i + 1 < token.length()
                    && "งญนมยรลว".indexOf(token.charAt(i + 1)) >= 0
                    && (lead != 0 || vowelSign(token, i + 2))) {
                i++;
            }
            if (consonant(token, i + 1)
                    && "รลว".indexOf(token.charAt(i + 1)) >= 0
                    && "กขคตทปผพบสศ".indexOf(token.charAt(i)) >= 0
                    && (lead != 0 && consonant(token, i + 2) || vowelSign(token, i + 2))) {
                onset.append(initial(token, i++));
            }
            // two consonants of one written vowel: the first has a short a of its own
            onset.append(initial(token, i++));
            sound.append(onset);
            var vowel = vowel(token, i, lead);
            var after = i + vowel.length;
            if (vowel.sound != null) {
                sound.append(vowel.sound);
                i = after;
            } else if (token.charAt(i - 1) == 'ฤ') {
                continue;
            } else if (i + 1 < token.length() && token.startsWith("รร", i)) {
                sound.append(consonant(token, i + 2) ? "а" : "ан");
                i += 2;
            } else if (consonant(token, i)
                    && !(vowelSign(token, i + 1))
                    && (i + 1 >= token.length() || consonant(token, i + 1) || LEADING.indexOf(token.charAt(i + 1)) >= 0)
                    && token.charAt(i) != 'อ') {
                sound.append("о");
            } else if (consonant(token, i) && token.charAt(i) == 'อ' && !vowelSign(token, i + 1)) {
                sound.append("о");
                i++;
            } else if (i < token.length()) {
                sound.append("а");
                continue;
            }
            // a consonant that no vowel claims closes the syllable
            if (consonant(token, i)
                    && !vowelSign(token, i + 1)
                    && !open(token, i)
                    && !(token.startsWith("รร", i + 1))
                    && !(i + 1 < token.length() && token.charAt(i + 1) == 'อ' && token.charAt(i) != 'อ')) {
                sound.append(spoken ? FINALS.getOrDefault(token.substring(i, i + 1), "") : initial(token, i));
                i++;
            }
        }
        return sound.toString();
    }

    /** Two consonants at the end, or before a leading vowel, after a syllable that has its vowel, are a syllable of their own. */
    private static boolean open(String token, int at) {
        return consonant(token, at + 1)
                && token.charAt(at + 1) != 'อ'
                && (at + 2 == token.length() || LEADING.indexOf(token.charAt(at + 2)) >= 0)
                && vowelSign(token, at - 1);
    }

    private static String initial(String token, int at) {
        return INITIALS.getOrDefault(token.substring(at, at + 1), "");
    }

    private record Vowel(String sound, int length) {}

    private static Vowel vowel(String token, int at, int lead) {
        var rest = token.substring(at);
        if (lead == 'เ') {
            return rest.startsWith("ีย")
                    ? new Vowel("иа", 2)
                    : rest.startsWith("ือ")
                            ? new Vowel("ыа", 2)
                            : rest.startsWith("าะ")
                                    ? new Vowel("о", 2)
                                    : rest.startsWith("า")
                                            ? new Vowel("ао", 1)
                                            : rest.startsWith("ิ")
                                                    ? new Vowel("э", 1)
                                                    : rest.startsWith("อ")
                                                            ? new Vowel("э", 1)
                                                            : rest.startsWith("็") || rest.startsWith("ะ")
                                                                    ? new Vowel("е", 1)
                                                                    : rest.startsWith("ย")
                                                                            ? new Vowel("эй", 1)
                                                                            : new Vowel("е", 0);
        }
        if (lead == 'แ') {
            return new Vowel("э", rest.startsWith("็") || rest.startsWith("ะ") ? 1 : 0);
        }
        if (lead == 'โ') {
            return new Vowel("о", rest.startsWith("ะ") ? 1 : 0);
        }
        if (lead == 'ไ' || lead == 'ใ') {
            return new Vowel("ай", rest.startsWith("ย") ? 1 : 0);
        }
        return rest.startsWith("ัวะ")
                ? new Vowel("уа", 3)
                : rest.startsWith("ัว")
                        ? new Vowel("уа", 2)
                        : rest.startsWith("ัย")
                                ? new Vowel("ай", 2)
                                : rest.startsWith("ั")
                                        ? new Vowel("а", 1)
                                        : rest.startsWith("ะ") || rest.startsWith("า")
                                                ? new Vowel("а", 1)
                                                : rest.startsWith("ำ")
                                                        ? new Vowel("ам", 1)
                                                        : rest.startsWith("ิ") || rest.startsWith("ี")
                                                                ? new Vowel("и", 1)
                                                                : rest.startsWith("ือ")
                                                                        ? new Vowel("ы", 2)
                                                                        : rest.startsWith("ึ") || rest.startsWith("ื")
                                                                                ? new Vowel("ы", 1)
                                                                                : rest.startsWith("ุ")
                                                                                                || rest.startsWith("ู")
                                                                                        ? new Vowel("у", 1)
                                                                                        : rest.startsWith("็อ")
                                                                                                ? new Vowel("о", 2)
                                                                                                : rest.startsWith("็")
                                                                                                        ? new Vowel(
                                                                                                                "о", 1)
                                                                                                        : new Vowel(
                                                                                                                null,
                                                                                                                0);
    }
}
