package org.hueandcry.persons.transliteration;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads Devanagari: every consonant carries an a unless a sign says otherwise, and which of them are silent today isn't written. */
final class Devanagari {
    private static final char VIRAMA = '्';
    private static final char NUKTA = '़';
    private static final Map<String, String> CONSONANTS = Sounds.table(
            "क=к ख=кх ग=г घ=гх ङ=н च=ч छ=чх ज=дж झ=джх ञ=н ट=т ठ=тх ड=д ढ=дх ण=н त=т थ=тх द=д ध=дх न=н प=п फ=ф ब=б"
                    + " भ=бх म=м य=й र=р ल=л ळ=л व=в श=ш ष=ш स=с ह=х क़=к ख़=х ग़=г ज़=з ड़=р ढ़=рх फ़=ф य़=й ऩ=н ऱ=р"
                    + " ऴ=л");
    private static final Map<String, String> VOWELS = Sounds.table(
            "अ=а आ=а इ=и ई=и उ=у ऊ=у ए=е ऐ=ай ओ=о औ=ау ऋ=ри ऑ=о ऍ=э ऎ=е ऒ=о ा=а ि=и ी=и ु=у ू=у े=е ै=ай ो=о ौ=ау ृ=ри"
                    + " ॉ=о ॅ=э ॆ=е ॊ=о");

    private Devanagari() {}

    /** A consonant cluster or vowel; a silent one is an a that is spoken or not. */
    private record Sound(String letters, boolean vowel, boolean silent) {}

    static void sounds(String token, Set<String> sounds) {
        var spoken = read(Normalizer.normalize(token, Normalizer.Form.NFD));
        var modern = join(withoutMedial(withoutLast(spoken)));
        sounds.add(modern);
        // Sanskrit and the South keep the last a, the middle ones vary from name to name
        sounds.add(join(withoutLast(spoken)));
        sounds.add(join(spoken));
    }

    private static List<Sound> read(String token) {
        var sounds = new ArrayList<Sound>();
        for (var i = 0; i < token.length(); i++) {
            var letter = token.substring(i, i + 1);
            if (i + 1 < token.length() && token.charAt(i + 1) == NUKTA) {
                letter = token.substring(i, i + 2);
                i++;
            }
            var consonant = CONSONANTS.getOrDefault(letter, CONSONANTS.get(letter.substring(0, 1)));
            if (consonant != null) {
                var next = i + 1 < token.length() ? token.charAt(i + 1) : 0;
                var before =
                        sounds.isEmpty() ? "" : sounds.get(sounds.size() - 1).letters();
                // gy and ksh have letters of their own in speech
                if (letter.equals("ञ") && before.equals("дж") && i > 0 && token.charAt(i - 1) == VIRAMA) {
                    sounds.set(sounds.size() - 1, new Sound("г", false, false));
                    consonant = "й";
                }
                if (letter.equals("ह") && before.equals("н") && i > 0 && token.charAt(i - 1) == 'ं') {
                    consonant = "гх";
                }
                sounds.add(new Sound(consonant, false, false));
                if (next == VIRAMA) {
                    i++;
                } else if (!VOWELS.containsKey(String.valueOf(next)) || next >= 'अ' && next <= 'ऒ') {
                    sounds.add(new Sound("а", true, true));
                }
            } else if (VOWELS.containsKey(letter)) {
                sounds.add(new Sound(
                        sounds.isEmpty() && VOWELS.get(letter).equals("е") ? "э" : VOWELS.get(letter), true, false));
            } else if (letter.equals("ं") || letter.equals("ँ")) {
                var labial = i + 1 < token.length() && "पफबभम".indexOf(token.charAt(i + 1)) >= 0;
                // the a before it is spoken
                if (!sounds.isEmpty() && sounds.get(sounds.size() - 1).silent()) {
                    sounds.set(sounds.size() - 1, new Sound("а", true, false));
                }
                sounds.add(new Sound(labial ? "м" : "н", false, false));
            }
        }
        return sounds;
    }

    private static List<Sound> withoutLast(List<Sound> sounds) {
        var n = sounds.size();
        // not after two consonants: Krishna, Mitra
        if (n > 2 && sounds.get(n - 1).silent() && sounds.get(n - 3).vowel()) {
            return sounds.subList(0, n - 1);
        }
        if (n > 3 && sounds.get(n - 1).silent() && sounds.get(n - 3).letters().matches("[нмрл]|гх")) {
            return sounds.subList(0, n - 1);
        }
        return sounds;
    }

    private static List<Sound> withoutMedial(List<Sound> sounds) {
        var left = new ArrayList<>(sounds);
        for (var i = left.size() - 3; i >= 2; i--) {
            if (left.get(i).silent()
                    && !left.get(i - 1).vowel()
                    && left.get(i - 2).vowel()
                    && !left.get(i + 1).vowel()
                    && left.get(i + 2).vowel()) {
                left.remove(i);
            }
        }
        return left;
    }

    private static String join(List<Sound> sounds) {
        var joined = new StringBuilder();
        sounds.forEach(sound -> joined.append(sound.letters()));
        return joined.toString();
    }
}
