package org.hueandcry.persons.transliteration;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a token of a script for which there are no pairs to learn from as a Russian newspaper would. Cyrillic writes sounds one by one, and
 * how names from everywhere look in it was learned from the largest set of pairs; so Indian, Greek or Georgian names profit from it.
 * Where a script leaves the sound open, there is more than one answer, likeliest first.
 */
final class Sounds {
    private static final int MOST = 3;

    private Sounds() {}

    static boolean covers(Script script) {
        return switch (script) {
            case GREEK, DEVANAGARI, THAI, GEORGIAN, ARMENIAN, ETHIOPIC -> true;
            default -> false;
        };
    }

    static List<String> of(Script script, String token) {
        var cut = Normalizer.normalize(
                token.length() > Letters.LONGEST ? token.substring(0, Letters.LONGEST) : token, Normalizer.Form.NFC);
        Set<String> sounds = new LinkedHashSet<>();
        switch (script) {
            case GREEK -> greek(cut, sounds);
            case DEVANAGARI -> Devanagari.sounds(cut, sounds);
            case THAI -> Thai.sounds(cut, sounds);
            case GEORGIAN -> {
                sounds.add(replace(cut, GEORGIAN));
                if (cut.indexOf('ფ') >= 0) {
                    sounds.add(replace(cut.replace('ფ', 'ф'), GEORGIAN));
                }
            }
            case ARMENIAN -> armenian(cut, sounds);
            case ETHIOPIC -> ethiopic(cut, sounds);
            default -> {}
        }
        var result = new ArrayList<String>();
        for (var sound : sounds) {
            var plain = iotated(sound);
            if (!plain.isEmpty() && result.size() < MOST && !result.contains(plain)) {
                result.add(plain.length() > Letters.LONGEST ? plain.substring(0, Letters.LONGEST) : plain);
            }
        }
        return result;
    }

    private static String iotated(String sound) {
        return sound.replace("йа", "я")
                .replace("йу", "ю")
                .replace("йе", "е")
                .replace("йэ", "е")
                .replace("ййи", "йи");
    }

    /** The longest match wins; what isn't in the table and isn't Cyrillic is dropped. */
    static String replace(String token, Map<String, String> table) {
        var sound = new StringBuilder();
        for (var i = 0; i < token.length(); ) {
            var length = Math.min(3, token.length() - i);
            while (length > 0 && !table.containsKey(token.substring(i, i + length))) {
                length--;
            }
            if (length > 0) {
                sound.append(table.get(token.substring(i, i + length)));
            } else if (token.charAt(i) >= 'а' && token.charAt(i) <= 'ё') {
                sound.append(token.charAt(i));
            }
            i += Math.max(1, length);
        }
        return sound.toString();
    }

    static Map<String, String> table(String text) {
        var table = new java.util.HashMap<String, String>();
        for (var entry : text.split(" ")) {
            var at = entry.indexOf('=');
            table.put(entry.substring(0, at), entry.substring(at + 1));
        }
        return Map.copyOf(table);
    }

    private static final Map<String, String> GEORGIAN = table(
            "ა=а ბ=б გ=г დ=д ე=е ვ=в ზ=з თ=т ი=и კ=к ლ=л მ=м ნ=н ო=о პ=п ჟ=ж რ=р ს=с ტ=т უ=у ფ=п ქ=к ღ=г ყ=к შ=ш ჩ=ч"
                    + " ც=ц ძ=дз წ=ц ჭ=ч ხ=х ჯ=дж ჰ=х ჲ=й ჱ=ей ია=иа იო=ио იე=ие");

    private static final Map<String, String> GREEK = table(
            "α=а β=в γ=г δ=д ε=е ζ=з η=и θ=т ι=и κ=к λ=л μ=м ν=н ξ=кс ο=о π=п ρ=р σ=с ς=с τ=т υ=и φ=ф χ=х ψ=пс ω=о"
                    + " ου=у αι=е ει=и οι=и αυ=ав ευ=ев ηυ=ив μπ=мп ντ=нт γγ=нг γκ=нг γχ=нх τζ=дз τσ=ц^ ϊ=и ϋ=и για=я γιο=йо γιω=йо γιε=е γιου=ю τζ^=дж σσ=сс λλ=лл"
                            .replace("^", ""));

    private static void greek(String token, Set<String> sounds) {
        // the diaeresis keeps two vowels apart, all other marks go
        var bare = Normalizer.normalize(token, Normalizer.Form.NFD).replaceAll("[\\u0300-\\u0307\\u0309-\\u036F]", "");
        bare = Normalizer.normalize(bare, Normalizer.Form.NFC);
        bare = bare.startsWith("μπ")
                ? "б" + bare.substring(2)
                : bare.startsWith("ντ")
                        ? "д" + bare.substring(2)
                        : bare.startsWith("γκ") ? "г" + bare.substring(2) : bare;
        sounds.add(replace(bare, GREEK));
        // voiced inside a word, hard before others, and as it is spelled
        sounds.add(replace(
                bare.replace("μπ", "б").replace("ντ", "д").replace("γκ", "г").replace("τζ", "дж"), GREEK));
        sounds.add(replace(
                bare.replaceAll("γι(?=[αοωε])", "ги")
                        .replace("αυ", "ау")
                        .replace("ευ", "еу")
                        .replace("οι", "ои")
                        .replace("αι", "аи"),
                GREEK));
    }

    private static final Map<String, String> EASTERN = table(
            "ա=а բ=б գ=г դ=д ե=е զ=з է=э ը=ы թ=т ժ=ж ի=и լ=л խ=х ծ=ц կ=к հ=х ձ=дз ղ=г ճ=ч մ=м յ=й ն=н շ=ш ո=о չ=ч պ=п"
                    + " ջ=дж ռ=р ս=с վ=в տ=т ր=р ց=ц ւ=в ու=у փ=п ք=к օ=о ֆ=ф և=ев յու=ю իու=иу");
    private static final Map<String, String> WESTERN =
            Map.of("բ", "փ", "պ", "բ", "գ", "ք", "կ", "գ", "դ", "թ", "տ", "դ", "ձ", "ց", "ծ", "ձ", "ջ", "չ", "ճ", "ջ");

    private static void armenian(String token, Set<String> sounds) {
        var initial = token.startsWith("ո") && !token.startsWith("ու") && !token.startsWith("ով")
                ? "во" + token.substring(1)
                : token.startsWith("ե") ? "е" + token.substring(1) : token;
        sounds.add(replace(initial, EASTERN));
        var western = new StringBuilder();
        for (var i = 0; i < initial.length(); i++) {
            western.append(WESTERN.getOrDefault(initial.substring(i, i + 1), initial.substring(i, i + 1)));
        }
        sounds.add(replace(western.toString(), EASTERN));
        sounds.add(replace(token, EASTERN));
    }

    // consonants of the Ethiopic rows, from U+1200, eight syllables each
    private static final String[] ROWS = {
        "х", "л", "х", "м", "с", "р", "с", "ш", "к", "к", "к", "к", "б", "в", "т", "ч", "х", "х", "н", "нь", "", "к",
        "к", "х", "х", "в", "", "з", "ж", "й", "д", "д", "дж", "г", "г", "г", "т", "ч", "п", "ц", "ц", "ф", "п"
    };
    private static final String[] ORDERS = {"э", "у", "и", "а", "е", "", "о", "уа"};

    private static void ethiopic(String token, Set<String> sounds) {
        for (var first : new String[] {"э", "а"}) {
            for (var sixth : new String[] {"", "и"}) {
                var sound = new StringBuilder();
                for (var i = 0; i < token.length(); i++) {
                    var row = (token.charAt(i) - 0x1200) / 8;
                    if (token.charAt(i) < 0x1200 || row >= ROWS.length) {
                        continue;
                    }
                    var order = token.charAt(i) % 8;
                    // the gutturals keep the a that all consonants of the first order once had
                    var guttural = ROWS[row].isEmpty() || ROWS[row].equals("х");
                    var last = i == token.length() - 1;
                    sound.append(ROWS[row])
                            .append(
                                    order == 0
                                            ? guttural ? "а" : first
                                            : order == 5
                                                    ? ROWS[row].isEmpty() ? "и" : last ? "" : sixth
                                                    : ORDERS[order]);
                }
                sounds.add(sound.toString());
            }
        }
    }
}
