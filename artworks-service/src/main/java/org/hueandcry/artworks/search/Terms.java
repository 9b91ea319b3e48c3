package org.hueandcry.artworks.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text as they are compared, without case and accents, and the numbers that stand for them. */
final class Terms {

    private static final int LONGEST = 40;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Terms() {}

    /** A word of a text and where it stands in it. */
    record Word(String term, int from, int to) {}

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        if (text != null) {
            Matcher found = WORD.matcher(text);
            while (found.find()) {
                String term = plain(found.group());
                if (!term.isEmpty()) {
                    words.add(
                            new Word(term.substring(0, Math.min(term.length(), LONGEST)), found.start(), found.end()));
                }
            }
        }
        return words;
    }

    static List<String> in(String text) {
        return of(text).stream().map(Word::term).toList();
    }

    private static String plain(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace('đ', 'd');
    }

    /** A number in an inventory, by itself: without case and blanks. */
    static String inventoryNumber(String number) {
        return "#" + number.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }

    /** What a forename that is sought by its initial is found by. */
    static String initialOf(String name) {
        return "^" + name.charAt(0);
    }

    /** What a maker who is recorded by initials is found by. */
    static String recordedInitial(String name) {
        return "=" + name.charAt(0);
    }

    static long number(String term) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(term.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
