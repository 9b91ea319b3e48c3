package org.hueandcry.persons.transliteration;

/**
 * The sounds that every script tells apart, as the letters of keys: p (b), f (v), m, n (ng), t (d), s (z, ts), c (sh, zh, ch, j), k (g), r, l, and at the start
 * a for a vowel, y or h. Vowels inside a name and h are left out, as some scripts do; a sound twice in a row counts once.
 */
final class SoundClasses {
    private static final String VOWELS = "аеёиоуыэюя";

    private SoundClasses() {}

    /** Of a token in Cyrillic, which writes sounds the least ambiguously. */
    static String of(String cyrillic) {
        var sounds = sounds(cyrillic);
        var key = new StringBuilder(start(sounds));
        for (var i = 0; i < sounds.length(); i++) {
            var sound = of(sounds.charAt(i));
            if (sound != 0) {
                key.append((char) sound);
            }
        }
        return once(key.toString());
    }

    private static String sounds(String cyrillic) {
        return cyrillic.replace("дж", "ч")
                .replace("тш", "ч")
                .replace("тч", "ч")
                .replace("дз", "ц")
                .replace("тс", "ц")
                .replace("тц", "ц")
                .replace("нг", "н");
    }

    private static String start(String sounds) {
        return !sounds.isEmpty() && (VOWELS + "йхъь").indexOf(sounds.charAt(0)) >= 0 ? "a" : "";
    }

    private static int of(char letter) {
        return switch (letter) {
            case 'п', 'б' -> 'p';
            case 'в', 'ф' -> 'f';
            case 'м' -> 'm';
            case 'н' -> 'n';
            case 'т', 'д' -> 't';
            case 'с', 'з', 'ц' -> 's';
            case 'ш', 'щ', 'ч', 'ж' -> 'c';
            case 'к', 'г' -> 'k';
            case 'р' -> 'r';
            case 'л' -> 'l';
            default -> 0;
        };
    }

    static String once(String key) {
        var once = new StringBuilder(key.length());
        for (var i = 0; i < key.length(); i++) {
            if (i == 0 || key.charAt(i) != key.charAt(i - 1)) {
                once.append(key.charAt(i));
            }
        }
        return once.toString();
    }

    /** Where a name starts and ends changes how its letters are read. */
    static String bounded(String letters) {
        return "^" + letters + "$";
    }
}
