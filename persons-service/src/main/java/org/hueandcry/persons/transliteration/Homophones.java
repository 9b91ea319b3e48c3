package org.hueandcry.persons.transliteration;

import java.util.Map;

/** Gives a rare Han character as the frequent one that is read the same: of that one the readings could be learned. */
record Homophones(Map<Character, Character> frequent) {

    String of(String plain) {
        var result = new StringBuilder(plain);
        for (var i = 0; i < result.length(); i++) {
            result.setCharAt(i, frequent.getOrDefault(result.charAt(i), result.charAt(i)));
        }
        return result.toString();
    }
}
